import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { gitHost } from './check-git-source.ts';
import { explainRefusal, findGitLogin } from './git-login.ts';
import { GitError } from './run-git.ts';
import { writeConnections } from './sealed-connections.ts';

describe('the host of a repository', () => {
  it.each([
    ['https://Git.Example.com/team/x.git', 'git.example.com'],
    ['https://git.example.com:443/x', 'git.example.com'],
    ['https://git.example.com:8443/x', 'git.example.com:8443'],
    ['HTTP://127.0.0.1:80/x', '127.0.0.1'],
    ['http://127.0.0.1:443/x', '127.0.0.1:443'],
    ['ssh://git@git.example.com:22/x', 'git.example.com'],
    ['ssh://git.example.com:2222/x', 'git.example.com:2222'],
    ['git@git.example.com:team/x.git', 'git.example.com'],
  ])('of %s is %s', (url, host) => expect(gitHost(url)).toBe(host));
});

describe('a login', () => {
  it('is found by host, over http(s) only, and is no key to a store', () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'weft-login-'));
    onTestFinished(() => rmSync(dataDir, { recursive: true }));
    expect(findGitLogin(dataDir, 'https://a.example.com/x')).toBeUndefined();
    const store = { kind: 'oss' as const, endpoint: 'b.example.com', region: 'r', pathStyle: false, accessKeyId: 'i', secret: 'canary' };
    writeConnections(dataDir, [{ kind: 'git', endpoint: 'a.example.com', user: 'me', secret: 'canary' }, store]);
    expect(findGitLogin(dataDir, 'https://A.example.com:443/x')).toEqual({ origin: 'https://a.example.com', user: 'me', token: 'canary' });
    for (const url of ['https://b.example.com/x', 'https://a.example.com:1/x', 'ssh://a.example.com/x', 'git@a.example.com:x'])
      expect(findGitLogin(dataDir, url)).toBeUndefined();
  });
});

describe('a refusal', () => {
  const explain = (said: string, url: string, login?: { origin: string; user: string; token: string }) =>
    explainRefusal(new GitError(said), url, login)?.issue.code;
  const login = { origin: 'https://a', user: 'me', token: 'canary' };
  it.each([
    [
      'git@a: Permission denied (publickey,password).\nfatal: Could not read from remote repository.',
      'git@a:x',
      undefined,
      'E_ENGINE_SSH_REFUSED',
    ],
    ['ssh: connect to host a port 22: Connection refused', 'ssh://a/x', undefined, undefined],
    ["fatal: could not read Username for 'https://a': terminal prompts disabled", 'https://a/x', undefined, 'E_ENGINE_LOGIN_NEEDED'],
    ["fatal: Authentication failed for 'https://a/x/'", 'https://a/x', login, 'E_ENGINE_LOGIN_REFUSED'],
    ["fatal: unable to access 'https://a/x/': The requested URL returned error: 403", 'https://a/x', login, 'E_ENGINE_LOGIN_REFUSED'],
    ["fatal: unable to access 'https://a/x/': The requested URL returned error: 500", 'https://a/x', login, undefined],
    ["fatal: unable to access 'https://a/x/': Could not resolve host: a", 'https://a/x', undefined, undefined],
  ])('is told from other failures: %s', (said, url, given, code) => expect(explain(said, url, given)).toBe(code));
});
