import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readGitFile, type GitFileRequest } from './read-git-file.ts';
import { startGitServer, type GitServer } from './testing/git-server.ts';

let server: GitServer;
let dataDir: string;
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'weft-git-data-'));
  server = await startGitServer();
  server.commit('odd', { 'main.py': 'x', 'folder/a': 'x', 'link.py': { link: 'main.py' }, 'data.bin': 'a\0b' });
});
afterAll(() => {
  server.end();
  rmSync(dataDir, { recursive: true });
});

function read(name: string, path: string, more: Partial<GitFileRequest> & { readonly branch?: string } = {}) {
  const { branch, ...others } = more;
  return readGitFile({
    dataDir,
    httpGitHosts: [server.host],
    searchPath: process.env['PATH'] ?? '',
    source: { type: 'git', url: server.url(name), ...(branch === undefined ? {} : { branch }) },
    path,
    maxBytes: 1000,
    signal: new AbortController().signal,
    ...others,
  });
}

describe('one file of a Git repository', () => {
  it('is read at the tip of a branch, with the commit that it was read at', async () => {
    const commit = server.commit('program', { 'src/main.py': 'print("你好")\n', 'other.py': 'pass\n' });
    const side = server.commit('program', { 'src/main.py': 'print("side")\n' }, 'side');
    server.git('program', 'checkout', '--quiet', 'main');
    expect(await read('program', 'src/main.py')).toEqual({ text: 'print("你好")\n', commit });
    expect(await read('program', 'src/main.py', { branch: 'side' })).toEqual({ text: 'print("side")\n', commit: side });
  });

  it.each([
    ['is missing', 'none.py'],
    ['is a folder', 'folder'],
    ['is a link', 'link.py'],
    ['is no text', 'data.bin'],
    ['lies outside', '../main.py'],
    ['looks like a pattern', '*.py'],
    ['looks like an option', '--help'],
  ])('that %s is refused', async (_, path) => {
    await expect(read('odd', path)).rejects.toMatchObject({ code: expect.stringMatching(/^E_GIT_(?:FILE|UNREADABLE)$/) });
  });

  it('is refused when it is too large', async () => {
    server.commit('large', { 'main.py': 'x'.repeat(1001) });
    await expect(read('large', 'main.py')).rejects.toMatchObject({ code: 'E_TOO_LARGE', facts: { limit: 1000 } });
  });

  it.each([
    ['a host that no setting names', { httpGitHosts: [] }, 'E_ENGINE_GIT_HTTP'],
    ['another protocol', { source: { type: 'git', url: 'ext::sh -c touch% /tmp/x' } }, 'E_GIT_URL'],
    ['a file of this machine', { source: { type: 'git', url: 'file:///etc' } }, 'E_GIT_SCHEME'],
  ] as const)('is not looked for by %s', async (_, more, code) => {
    await expect(read('program', 'main.py', more)).rejects.toMatchObject({ code: 'E_GIT_UNREADABLE', issues: [{ code }] });
  });

  it('says what git said, and leaves nothing behind', async () => {
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('weft-git-file-'));
    await expect(read('nobody', 'main.py')).rejects.toMatchObject({ facts: { detail: expect.stringContaining('not found') } });
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('weft-git-file-'))).toEqual(before);
  });

  it('is given up when the signal ends it', async () => {
    const stop = new AbortController();
    const reading = read('hanging', 'main.py', { signal: stop.signal });
    await server.asked;
    stop.abort();
    await expect(reading).rejects.toMatchObject({ code: 'E_GIT_UNREADABLE' });
  });
});
