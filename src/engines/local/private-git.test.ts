import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runPlan, taskEvents, textOf } from '../engine.contract.ts';
import type { LocalEngine } from './local-engine.ts';
import { writeConnections } from './sealed-connections.ts';
import { startTestEngine } from './test-engine.ts';
import { startGitServer, type GitServer } from './testing/git-server.ts';

/** With everything in it that a shell, a format or an address might take for something else. */
const token = 'canary %s\\n"$(id)\'+/=&:@ 中';
const user = 'me:%d$HOME';

let server: GitServer;
let other: GitServer;
let engine: LocalEngine;
let dataDir: string;
let watched: string;
let end: () => Promise<void>;
beforeAll(async () => {
  other = await startGitServer();
  server = await startGitServer({ login: { user: 'me', token }, redirect: `http://${other.host}` });
  server.commit('private', { 'main.txt': 'private\n' });
});
afterAll(() => {
  server.end();
  other.end();
});
beforeEach(async () => {
  watched = watchGit();
  server.signedIn.length = other.signedIn.length = 0;
  ({ engine, dataDir, end } = await startTestEngine({ httpGitHosts: [server.host, other.host], binDirs: [watched] }));
});
afterEach(async () => {
  await end();
  rmSync(watched, { recursive: true });
});

/** A directory with a git that writes down its words and its environment before it becomes the real one. */
function watchGit(): string {
  const directory = mkdtempSync(join(tmpdir(), 'weft-watched-'));
  const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
  const script = `#!/bin/sh
{ printf '%s ' "$@"; echo; } >>${directory}/words
env >>${directory}/environment
exec ${real} "$@"
`;
  writeFileSync(join(directory, 'git'), script);
  chmodSync(join(directory, 'git'), 0o755);
  return directory;
}

const gitTask = (url: string, command = 'cat main.txt') => ({
  id: 'a',
  command,
  code: { type: 'git' as const, url },
  retry: { maxAttempts: 3 },
});
const keep = (endpoint: string, secret = token, name = 'me') => writeConnections(dataDir, [{ kind: 'git', endpoint, user: name, secret }]);
const read = async (url: string, command?: string) => {
  const events = await runPlan(engine, [gitTask(url, command)], 'run');
  return { events, last: taskEvents(events, 'a').at(-1), notes: events.filter((event) => event.type === 'run.note') };
};
const formsOf = (secret: string) => [
  secret,
  encodeURIComponent(secret),
  Buffer.from(secret).toString('base64'),
  Buffer.from(`me:${secret}`).toString('base64'),
];

function filesOf(directory: string): Buffer[] {
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' }).map((name) => join(directory, name));
  return files.filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile()).map((file) => readFileSync(file));
}

describe('code from a private repository', () => {
  it('is fetched with the token of its host, which no task, file, event or command line gets to see', async () => {
    keep(server.host);
    const { events, last } = await read(server.url('private'), 'cat main.txt; env; cat /proc/self/environ; ls -A');
    expect(last).toMatchObject({ state: 'succeeded' });
    const log = textOf((await engine.logs('run', 'a', 0, 0)).bytes);
    expect(log).toMatch(/^private\n/);
    expect(server.signedIn.length).toBeGreaterThan(0);
    const words = readFileSync(join(watched, 'words'), 'utf8');
    expect(words).toContain('ls-remote');
    const seen = [...filesOf(dataDir), JSON.stringify(events), log, words];
    expect(seen.length).toBeGreaterThan(8);
    expect(seen.filter((text) => formsOf(token).some((form) => text.includes(form)))).toEqual([]);
    // The two that speak with the server, of all that were started.
    const told = readFileSync(join(watched, 'environment'), 'utf8').match(/^WEFT_GIT_TOKEN=canary/gm) ?? [];
    expect(told.length).toBe(2);
    expect(words.split('\n').length).toBeGreaterThan(4);
  });

  it('needs a token, says of which host and where it is kept, and is not tried again', async () => {
    const { last, notes, events } = await read(server.url('private'));
    expect(last).toMatchObject({ state: 'failed', reason: 'login-refused', attempt: 1 });
    expect(last?.message).toBe(`${server.host} lets only those in who sign in. Add a key to ${server.host} under Settings, “Connections”.`);
    expect(notes).toMatchObject([{ code: 'E_ENGINE_LOGIN_NEEDED', task: 'a', facts: { host: server.host } }]);
    expect(taskEvents(events, 'a').filter(({ state }) => state === 'preparing').length).toBe(1);
  });

  it.each([
    ['token', 'wrong', 'me'],
    ['user', token, user],
  ])('is refused for a wrong %s, which is told by its host only', async (_what, secret, name) => {
    keep(server.host, secret, name);
    const { last, notes, events } = await read(server.url('private'));
    expect(last).toMatchObject({ state: 'failed', reason: 'login-refused', attempt: 1 });
    expect(last?.message).toContain(`${server.host} refused the sign-in`);
    expect(notes).toMatchObject([{ code: 'E_ENGINE_LOGIN_REFUSED', facts: { host: server.host } }]);
    expect(JSON.stringify(events)).not.toContain(secret);
  });

  it('is asked for with the token of its own host only, also where that leads elsewhere', async () => {
    other.commit('public', { 'main.txt': 'public\n' });
    keep(server.host);
    expect((await read(other.url('public'))).last).toMatchObject({ state: 'succeeded' });
    const moved = await runPlan(engine, [gitTask(server.url('elsewhere/public'))], 'moved');
    expect(taskEvents(moved, 'a').at(-1)).toMatchObject({ state: 'failed', reason: 'code-unavailable' });
    expect(other.signedIn).toEqual([]);
  });

  it('keeps its token hidden where a task finds it out and tells it', async () => {
    server.commit('private', { told: `${token}\n${Buffer.from(`me:${token}`).toString('base64')}\n` });
    keep(server.host);
    const { last } = await read(server.url('private'), 'cat told; head -n 1 told; exit 3');
    expect(last).toMatchObject({ state: 'failed', reason: 'command-failed', exitCode: 3 });
    expect(last?.message).toMatch(/^\*+$/);
    const log = textOf((await engine.logs('run', 'a', 0, 0)).bytes);
    expect(formsOf(token).filter((form) => log.includes(form))).toEqual([]);
    expect(log.split('\n').slice(0, 3)).toEqual([28, 44, 28].map((count) => '*'.repeat(count)));
  });
});
