import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { runPlan, taskEvents, textOf } from '../engine.contract.ts';
import { buildPlan } from '../plan-builder.ts';
import type { LocalEngine } from './local-engine.ts';
import { readGitFile } from './read-git-file.ts';
import { startTestEngine } from './test-engine.ts';
import { hasSshServer, startSshServer, type SshServer } from './testing/ssh-server.ts';

const isReal = hasSshServer();

describe.runIf(isReal)('code from a Git repository over ssh', { timeout: 60_000 }, () => {
  let server: SshServer;
  let engine: LocalEngine;
  let end: () => Promise<void>;
  /** Holds an `ssh` that is the system's, but reads the settings in this directory in place of the user's own. */
  let home: string;
  beforeAll(async () => {
    server = await startSshServer();
  });
  afterAll(() => server.end());
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'weft-ssh-home-'));
    const real = execFileSync('sh', ['-c', 'command -v ssh'], { encoding: 'utf8' }).trim();
    writeFileSync(join(home, 'ssh'), `#!/bin/sh\nprintf '%s\\n' "$@" >>${home}/words\nexec ${real} -F ${home}/config "$@"\n`);
    chmodSync(join(home, 'ssh'), 0o755);
    vi.stubEnv('SSH_AUTH_SOCK', undefined);
  });
  afterEach(async () => {
    await end();
    vi.unstubAllEnvs();
    rmSync(home, { recursive: true });
  });

  /** What the user of the engine has set: which servers are known, and lines of the ssh settings. */
  async function startAs(knownHosts: string, settings: readonly string[]): Promise<void> {
    writeFileSync(join(home, 'known_hosts'), knownHosts);
    const known = [`UserKnownHostsFile ${home}/known_hosts`, 'GlobalKnownHostsFile none'];
    writeFileSync(join(home, 'config'), [...known, ...settings, ''].join('\n'));
    ({ engine, end } = await startTestEngine({ binDirs: [home] }));
  }
  const withKey = (file: string) => ['IdentitiesOnly yes', `IdentityFile ${file}`];

  async function read(url: string, revision: { branch?: string; commit?: string } = {}) {
    const code = { type: 'git' as const, url, ...revision };
    const events = await runPlan(engine, [{ id: 'a', command: 'cat main.txt', code }], 'run');
    const notes = events.flatMap((event) => (event.type === 'run.note' ? [event] : []));
    return { last: taskEvents(events, 'a').at(-1), notes };
  }
  const logged = async () => textOf((await engine.logs('run', 'a', 0, 0)).bytes);

  it('is fetched with a key of the user, and the run tells the commit', async () => {
    const first = server.commit('tool', { 'main.txt': 'first\n' });
    server.commit('tool', { 'main.txt': 'second\n' });
    await startAs(server.knownHosts, withKey(server.keyFile));
    const { last, notes } = await read(server.url('tool'), { commit: first });
    expect(last).toMatchObject({ state: 'succeeded' });
    expect(await logged()).toBe('first\n');
    expect(notes).toMatchObject([{ code: 'H_ENGINE_COMMIT', facts: { commit: first, url: server.url('tool') } }]);
  });

  it('is fetched with the agent of the user', async () => {
    const commit = server.commit('tool', { 'main.txt': 'by agent\n' });
    const agent = startAgent(server.keyFile);
    try {
      vi.stubEnv('SSH_AUTH_SOCK', agent.socket);
      await startAs(server.knownHosts, ['IdentityFile none']);
      const { last, notes } = await read(server.url('tool'), { branch: 'main' });
      expect(last).toMatchObject({ state: 'succeeded' });
      expect(notes).toMatchObject([{ code: 'H_ENGINE_COMMIT', facts: { commit } }]);
      expect(await logged()).toBe('by agent\n');
    } finally {
      agent.end();
    }
  });

  it('is fetched by the short form of an address, and by a name that the user’s settings give a server', async () => {
    const commit = server.commit('tool', { 'main.txt': 'short\n' });
    const [, port = ''] = server.host.split(':');
    await startAs(server.knownHosts, [...withKey(server.keyFile), 'Host git-box', 'HostName 127.0.0.1', `Port ${port}`]);
    const { pathname } = new URL(server.url('tool'));
    const { notes } = await read(`${userInfo().username}@git-box:${pathname}`);
    expect(notes).toMatchObject([{ code: 'H_ENGINE_COMMIT', facts: { commit } }]);
  });

  it('is read one file at a time', async () => {
    const commit = server.commit('tool', { 'main.txt': 'one file\n' });
    await startAs(server.knownHosts, withKey(server.keyFile));
    const reading = readGitFile({
      dataDir: home,
      httpGitHosts: [],
      searchPath: `${home}:${process.env['PATH'] ?? ''}`,
      source: { type: 'git', url: server.url('tool') },
      path: 'main.txt',
      maxBytes: 1000,
      signal: new AbortController().signal,
    });
    expect(await reading).toEqual({ text: 'one file\n', commit });
  });

  it.each([
    ['that is not known', () => '', 'E_ENGINE_SSH_HOST_UNKNOWN', 'Nothing tells whether'],
    ['that shows another key', () => server.otherKnownHosts, 'E_ENGINE_SSH_HOST_CHANGED', 'shows another host key'],
  ])('is not fetched from a server %s, whatever the user’s settings allow; nobody is asked', async (_, known, code, message) => {
    server.commit('tool', { 'main.txt': 'x\n' });
    await startAs(known(), ['StrictHostKeyChecking no', ...withKey(server.keyFile)]);
    const { last, notes } = await read(server.url('tool'));
    expect(last).toMatchObject({ state: 'failed', reason: 'code-unavailable' });
    expect(last?.message).toContain(message);
    expect(notes).toMatchObject([{ code, facts: { host: server.host } }]);
    expect(readFileSync(join(home, 'known_hosts'), 'utf8')).toBe(known());
  });

  it('is refused to a key that the server doesn’t know, and not tried again', async () => {
    server.commit('tool', { 'main.txt': 'x\n' });
    await startAs(server.knownHosts, withKey(server.otherKeyFile));
    const { last, notes } = await read(server.url('tool'));
    expect(last).toMatchObject({ state: 'failed', reason: 'login-refused', attempt: 1 });
    expect(notes).toMatchObject([{ code: 'E_ENGINE_SSH_REFUSED', facts: { host: server.host } }]);
  });

  it('says what git said where there is no such repository', async () => {
    await startAs(server.knownHosts, withKey(server.keyFile));
    const { last } = await read(server.url('nowhere'));
    expect(last).toMatchObject({ state: 'failed', reason: 'code-unavailable' });
    expect(last?.message).toContain(server.url('nowhere'));
  });

  it('is not looked for where host, path or user would be an option of ssh', async () => {
    await startAs(server.knownHosts, withKey(server.keyFile));
    const me = userInfo().username;
    const addresses = [
      `ssh://-oProxyCommand=x/y`,
      `ssh://${me}@-oProxyCommand=x/y`,
      `${me}@-oProxyCommand=x:y`,
      `${me}@git-box:-y`,
      `-l@git-box:y`,
    ];
    for (const url of addresses) {
      expect((await engine.check(buildPlan([{ id: 'a', code: { type: 'git', url } }]))).map(({ code }) => code)).toEqual([
        expect.stringMatching(/^E_GIT_(?:URL|USER)$/),
      ]);
    }
    expect(() => readFileSync(join(home, 'words'))).toThrow('ENOENT');
  });

  it('ends with its git, although the user’s settings keep connections open', async () => {
    const commit = server.commit('tool', { 'main.txt': 'shared\n' });
    const sharing = ['ControlMaster auto', `ControlPath ${home}/%C`, 'ControlPersist yes'];
    await startAs(server.knownHosts, [...withKey(server.keyFile), ...sharing]);
    expect((await read(server.url('tool'))).notes).toMatchObject([{ code: 'H_ENGINE_COMMIT', facts: { commit } }]);
  });
});

/** An agent that holds one key. */
function startAgent(keyFile: string): { readonly socket: string; end(): void } {
  const said = execFileSync('ssh-agent', ['-s'], { encoding: 'utf8' });
  const [, socket = ''] = /SSH_AUTH_SOCK=([^;]+);/.exec(said) ?? [];
  const [, pid = ''] = /SSH_AGENT_PID=(\d+);/.exec(said) ?? [];
  execFileSync('ssh-add', ['-q', keyFile], { env: { ...process.env, SSH_AUTH_SOCK: socket } });
  return { socket, end: () => void process.kill(Number(pid), 'SIGTERM') };
}

it('a real ssh server was fetched from, or it was said loudly that none was', () => {
  if (!isReal) console.warn('GIT OVER SSH WAS NOT TESTED: there is no ssh server here. On Debian: apt-get install openssh-server');
  expect(isReal || process.env['CI'] !== 'true', 'CI needs an ssh server').toBe(true);
});
