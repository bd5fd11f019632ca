import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { runPlan, taskEvents, textOf } from '../engine.contract.ts';
import type { LocalEngine } from './local-engine.ts';
import { writeConnections } from './sealed-connections.ts';
import { startTestEngine } from './test-engine.ts';
import { startGitServer, type GitServer } from './testing/git-server.ts';
import { createSelfSigned } from './testing/self-signed.ts';

const login = { user: 'me', token: 'canary-of-the-first' };
const tls = createSelfSigned();

/** Where the addresses below `elsewhere` lead to, each from a server of its own: the same host, another one, and one without TLS. */
let servers: Record<'same' | 'other' | 'otherName' | 'plain', GitServer>;
let other: GitServer;
let plain: GitServer;
let certificates: string;
beforeAll(async () => {
  other = await startGitServer({ tls, login: { user: 'me', token: 'of the second' } });
  plain = await startGitServer();
  const leading = (redirect: string) => startGitServer({ tls, login, redirect });
  servers = {
    same: await leading(''),
    other: await leading(`https://${other.host}`),
    otherName: await leading(`https://${nameOf(other)}`),
    plain: await leading(`http://${plain.host}`),
  };
  certificates = mkdtempSync(join(tmpdir(), 'weft-certificates-'));
  writeFileSync(join(certificates, 'trusted.pem'), tls.cert);
  writeFileSync(join(certificates, 'another.pem'), createSelfSigned().cert);
});
afterAll(() => {
  for (const server of [...Object.values(servers), other, plain]) server.end();
  rmSync(certificates, { recursive: true });
});

let engine: LocalEngine;
let dataDir: string;
let end: () => Promise<void>;
async function start(trusted = 'trusted.pem'): Promise<void> {
  vi.stubEnv('SSL_CERT_FILE', join(certificates, trusted));
  ({ engine, dataDir, end } = await startTestEngine({ httpGitHosts: [plain.host] }));
}
beforeEach(() => {
  for (const { signedIn, paths } of [...Object.values(servers), other, plain]) signedIn.length = paths.length = 0;
});
afterEach(async () => {
  await end();
  vi.unstubAllEnvs();
});

const nameOf = (server: GitServer) => server.host.replace('127.0.0.1', 'localhost');

/** Fetches from `server`, for which there is a key, and prints the file `main.txt`. */
async function read(server: GitServer, name: string) {
  writeConnections(dataDir, [{ kind: 'git', endpoint: server.host, user: login.user, secret: login.token }]);
  const task = { id: 'a', command: 'cat main.txt', code: { type: 'git' as const, url: server.url(name) } };
  const events = await runPlan(engine, [task], 'run');
  const commit = events.find((event) => event.type === 'run.note' && event.code === 'H_ENGINE_COMMIT');
  const last = taskEvents(events, 'a').at(-1);
  return { last, commit: commit?.type === 'run.note' ? commit.facts['commit'] : undefined };
}
const logged = async () => textOf((await engine.logs('run', 'a', 0, 0)).bytes);

describe('a repository on https', () => {
  it('is fetched where its certificate is trusted, and not where it isn’t', async () => {
    servers.same.commit('plainly', { 'main.txt': 'over https\n' });
    await start('another.pem');
    expect((await read(servers.same, 'plainly')).last).toMatchObject({ state: 'failed', reason: 'code-unavailable' });
    expect(servers.same.paths).toEqual([]);
    await end();
    await start();
    expect((await read(servers.same, 'plainly')).last).toMatchObject({ state: 'succeeded' });
    expect(await logged()).toBe('over https\n');
  });

  it('that moved within its host is fetched from its new place, signed in', async () => {
    const commit = servers.same.commit('private', { 'main.txt': 'moved\n' });
    await start();
    expect(await read(servers.same, 'elsewhere/private')).toMatchObject({ last: { state: 'succeeded' }, commit });
    expect(await logged()).toBe('moved\n');
    expect(servers.same.paths.filter((path) => path.startsWith('/private/')).length).toBeGreaterThan(0);
  });

  it.each(['other', 'otherName'] as const)('that moved to another host (%s) is fetched from there without the token', async (way) => {
    const commit = other.commit('public', { 'main.txt': 'there\n' });
    other.commit('private', { 'main.txt': 'closed\n' });
    await start();
    expect(await read(servers[way], 'elsewhere/public')).toMatchObject({ last: { state: 'succeeded' }, commit });
    expect(other.paths.length).toBeGreaterThan(0);
    expect(other.signedIn).toEqual([]);
  });

  const closed = async (way: 'other' | 'otherName', name: string) => {
    other.commit('private', { 'main.txt': 'closed\n' });
    await start();
    const { last } = await read(servers[way], name);
    expect(last).toMatchObject({ state: 'failed', reason: 'login-refused' });
    // The second host was asked, and told nothing.
    expect(other.paths.length).toBeGreaterThan(0);
    expect(other.signedIn).toEqual([]);
    return last?.message;
  };

  it.each(['other', 'otherName'] as const)('is refused behind the sign-in of another host (%s), which is named', async (way) => {
    const asking = way === 'other' ? other.host : nameOf(other);
    expect(await closed(way, 'elsewhere/private')).toContain(`${servers[way].host} leads on to ${asking}, which lets only those in`);
    expect(servers[way].signedIn).toEqual([]);
  });

  it.each(['other', 'otherName'] as const)('is refused there (%s) also by a client that the first host has let in', async (way) => {
    await closed(way, 'private-elsewhere/private');
    expect(servers[way].signedIn.length).toBeGreaterThan(0);
  });

  it.each(['elsewhere/public', 'private-elsewhere/public'])(
    'is not followed to plain http, whoever may be reached so: %s',
    async (name) => {
      plain.commit('public', { 'main.txt': 'plain\n' });
      await start();
      expect((await read(servers.plain, name)).last).toMatchObject({ state: 'failed', reason: 'code-unavailable' });
      expect(servers.plain.paths.length).toBeGreaterThan(0);
      expect(plain.paths).toEqual([]);
    },
  );
});
