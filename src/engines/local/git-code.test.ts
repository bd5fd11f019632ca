import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventsUntilOver, runPlan, taskEvents, textOf } from '../engine.contract.ts';
import { buildPlan } from '../plan-builder.ts';
import type { LocalEngine } from './local-engine.ts';
import { runGit } from './run-git.ts';
import { startTestEngine } from './test-engine.ts';
import { startGitServer, type GitServer } from './testing/git-server.ts';

let server: GitServer;
let engine: LocalEngine;
let dataDir: string;
let markers: string;
let end: () => Promise<void>;
beforeAll(async () => {
  server = await startGitServer();
});
afterAll(() => server.end());
beforeEach(async () => {
  markers = mkdtempSync(join(tmpdir(), 'weft-markers-'));
  ({ engine, dataDir, end } = await startTestEngine({ httpGitHosts: [server.host] }));
});
afterEach(async () => {
  await end();
  const left = readdirSync(markers);
  rmSync(markers, { recursive: true });
  if (left.length > 0) throw new Error('something of the repository or its address was run');
});

const gitTask = (url: string, revision: { branch?: string; commit?: string } = {}, command = 'cat main.txt') => ({
  id: 'a',
  command,
  code: { type: 'git' as const, url, ...revision },
});
const logOf = async (runId: string) => textOf((await engine.logs(runId, 'a', 0, 0)).bytes);

async function read(url: string, revision: { branch?: string; commit?: string }, runId: string) {
  const events = await runPlan(engine, [gitTask(url, revision)], runId);
  expect(taskEvents(events, 'a').at(-1)).toMatchObject({ state: 'succeeded' });
  const note = events.find((event) => event.type === 'run.note');
  return { text: await logOf(runId), commit: note?.facts['commit'], note };
}

describe('code from a Git repository', () => {
  it('is what the branch, tag or commit holds, and the run tells the commit', async () => {
    const first = server.commit('tool', { 'main.txt': 'first\n' });
    server.git('tool', 'tag', '--annotate', '--message', 'v1', 'v1');
    const second = server.commit('tool', { 'main.txt': 'second\n' });
    const side = server.commit('tool', { 'main.txt': 'side\n' }, 'feature/x');
    server.git('tool', 'checkout', '--quiet', 'main');
    const url = server.url('tool');
    const newest = await read(url, {}, 'newest');
    expect(newest).toMatchObject({ text: 'second\n', commit: second });
    expect(newest.note).toMatchObject({ code: 'H_ENGINE_COMMIT', task: 'a', facts: { commit: second, url } });
    expect(await read(url, { branch: 'feature/x' }, 'side')).toMatchObject({ text: 'side\n', commit: side });
    expect(await read(url, { branch: 'v1' }, 'tag')).toMatchObject({ text: 'first\n', commit: first });
    expect(await read(url, { commit: first }, 'commit')).toMatchObject({ text: 'first\n', commit: first });
    expect(await read(url, { commit: second.slice(0, 8) }, 'digits')).toMatchObject({ text: 'second\n', commit: second });
  });

  it('follows its branch; a known commit is read without the server', async () => {
    const before = server.commit('moving', { 'main.txt': 'before\n' });
    expect((await read(server.url('moving'), { branch: 'main' }, 'before')).commit).toBe(before);
    server.commit('moving', { 'main.txt': 'after\n' });
    expect((await read(server.url('moving'), { branch: 'main' }, 'after')).text).toBe('after\n');
    server.git('moving', 'update-ref', '-d', 'HEAD');
    expect((await read(server.url('moving'), { commit: before }, 'again')).text).toBe('before\n');
    expect(readdirSync(join(dataDir, 'git', 'unfinished'))).toEqual([]);
  });

  it('keeps links that stay inside, and comes without its history', async () => {
    server.commit('linked', { 'main.txt': 'linked\n', 'deep/link': { link: '../main.txt' } });
    const task = gitTask(server.url('linked'), {}, 'cat deep/link; ls -A');
    await runPlan(engine, [task], 'run');
    expect(await logOf('run')).toBe('linked\ndeep\nmain.txt\n');
  });

  it.each([
    ['a branch that is not there', 'tool', { branch: 'none' }, 'There is no branch “none”.'],
    ['a commit that is not there', 'tool', { commit: 'f'.repeat(40) }, 'The code can’t be fetched'],
    ['a repository that is not there', 'nowhere', {}, 'not found'],
  ])('fails with the reason: %s', async (_what, name, revision, message) => {
    server.commit('tool', { 'main.txt': 'x\n' });
    const events = await runPlan(engine, [gitTask(server.url(name), revision)], 'run');
    const last = taskEvents(events, 'a').at(-1);
    expect(last).toMatchObject({ state: 'failed', reason: 'code-unavailable' });
    expect(last?.message).toContain(message);
  });

  it('can be cancelled while it is fetched', async () => {
    await engine.submit({ runId: 'run', plan: buildPlan([gitTask(server.url('hanging'))]), reuse: {} });
    await server.asked;
    await engine.cancel('run');
    const events = (await eventsUntilOver(engine, 'run')).map(({ event }) => event);
    expect(taskEvents(events, 'a').at(-1)).toMatchObject({ state: 'cancelled' });
    expect(events.at(-1)).toMatchObject({ type: 'run.state', state: 'cancelled' });
  });

  it('is checked before the run', async () => {
    const codes = async (url: string, branch?: string) =>
      (await engine.check(buildPlan([gitTask(url, branch === undefined ? {} : { branch })]))).map(({ code }) => code);
    expect(await codes(server.url('tool'))).toEqual([]);
    expect(await codes('https://example.org/x.git')).toEqual([]);
    expect(await codes('http://example.org/x.git')).toEqual(['E_ENGINE_GIT_HTTP']);
    expect(await codes('https://me:word@example.org/x.git')).toEqual(['E_GIT_USER']);
    expect(await codes('https://example.org/x.git', '--upload-pack=x')).toEqual(['E_GIT_BRANCH']);
  });
});

describe('a hostile source', () => {
  const addresses = (marker: string) => [
    `--upload-pack=touch ${marker}`,
    `ext::sh -c touch% ${marker}`,
    `ext://sh -c touch ${marker}`,
    `fd::17/${marker}`,
    `file://${marker}`,
    marker,
    `git://${server.host}/tool`,
    `https://-oProxyCommand=touch${marker}/x`,
    `ssh://-oProxyCommand=touch\${IFS}${marker}/x`,
    `git@-oProxyCommand=touch\${IFS}${marker}:x`,
    `ssh://git:word@127.0.0.1/x`,
    `https://word@127.0.0.1/x`,
    `http://127.0.0.1:1/x`,
    `http://${server.host}\n/tool/.git`,
  ];

  it('is refused by its address', async () => {
    const tasks = addresses(join(markers, 'marker')).map((url, i) => ({ ...gitTask(url), id: `a${i}` }));
    const events = await runPlan(engine, tasks, 'run');
    for (const { id } of tasks) expect(taskEvents(events, id).at(-1)).toMatchObject({ state: 'failed', reason: 'code-unavailable' });
    expect(existsSync(join(dataDir, 'git', 'unfinished'))).toBe(false);
  });

  it.each(['ext::sh -c touch% MARKER', 'file:///', '/', 'http://127.0.0.1:1/x'])('is refused by git itself: %s', async (form) => {
    const call = { searchPath: process.env['PATH'] ?? '', protocol: 'https' as const, signal: new AbortController().signal };
    const url = form.replace('MARKER', join(markers, 'marker'));
    await expect(runGit(call, ['ls-remote', '--', url])).rejects.toThrow(/transport '.*' not allowed|correct access rights/);
  });

  it('is refused by its branch or commit', async () => {
    server.commit('tool', { 'main.txt': 'x\n' });
    const option = `--upload-pack=touch ${join(markers, 'marker')}`;
    const revisions = [{ branch: option }, { commit: option }, { branch: '-x' }, { branch: 'a..b' }, { branch: 'refs/*' }];
    const tasks = revisions.map((revision, i) => ({ ...gitTask(server.url('tool'), revision), id: `a${i}` }));
    const events = await runPlan(engine, tasks, 'run');
    for (const { id } of tasks) expect(taskEvents(events, id).at(-1)).toMatchObject({ state: 'failed', reason: 'code-unavailable' });
  });

  it.each([
    ['absolute', { out: { link: '/etc/passwd' } }],
    ['climbing', { 'deep/out': { link: '../../x' } }],
    ['climbing through another link', { 'p/q/r/up': { link: '../../..' }, out: { link: 'p/q/r/up/../x' } }],
  ])('is refused for a link that leads out: %s', async (_what, files) => {
    const name = `links-${Object.keys(files).join('-').replaceAll('/', '-')}${_what.length}`;
    server.commit(name, { 'main.txt': 'x\n', ...files });
    const last = taskEvents(await runPlan(engine, [gitTask(server.url(name))], 'run'), 'a').at(-1);
    expect(last).toMatchObject({ state: 'failed', reason: 'code-unavailable' });
    expect(last?.message).toContain('leads out');
  });

  it('runs no hook, filter or submodule that its files ask for', async () => {
    const touch = `touch ${join(markers, 'marker')}`;
    server.commit('hostile', {
      'main.txt': 'plain\n',
      '.gitattributes': '*.txt filter=lfs diff=lfs merge=lfs\n',
      '.lfsconfig': `[lfs]\n  url = ext::${touch}\n[filter "lfs"]\n  smudge = ${touch}\n`,
      '.gitconfig': `[core]\n  fsmonitor = ${touch}\n  hooksPath = hooks\n`,
      'hooks/post-checkout': `#!/bin/sh\n${touch}\n`,
      '.gitmodules': `[submodule "x"]\n  path = sub\n  url = ext::sh -c ${touch}\n  update = !${touch}\n`,
    });
    const inner = server.commit('inner', { 'main.txt': 'inner\n' });
    server.git('hostile', 'update-index', '--add', '--cacheinfo', `160000,${inner},sub`);
    server.git('hostile', 'commit', '--quiet', '--message', 'Submodule');
    await runPlan(engine, [gitTask(server.url('hostile'), {}, 'cat main.txt; ls -A sub')], 'run');
    expect(await logOf('run')).toBe('plain\n');
  });
});
