import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCodeFolder } from './read-code-folder.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'weft-code-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(file: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), file);
}

describe('readCodeFolder', () => {
  it('reads every file by its relative path, sorted, and passes over what is no code', async () => {
    for (const file of ['main.py', 'lib/a/b.py', '.git/config', '__pycache__/x.pyc', 'node_modules/x/index.js']) write(file);
    const files = await readCodeFolder(folder);
    expect(files.map((file) => [file.path, new TextDecoder().decode(file.bytes)])).toEqual([
      ['lib/a/b.py', 'lib/a/b.py'],
      ['main.py', 'main.py'],
    ]);
  });

  it('refuses a link, wherever it leads, and names it', async () => {
    write('main.py');
    mkdirSync(path.join(folder, 'lib'));
    symlinkSync('/etc/passwd', path.join(folder, 'lib/secret'));
    await expect(readCodeFolder(folder)).rejects.toMatchObject({ code: 'E_CODE_LINK', facts: { path: 'lib/secret' } });
  });

  it('refuses a folder that is not there', async () => {
    await expect(readCodeFolder(path.join(folder, 'missing'))).rejects.toMatchObject({ code: 'E_NOT_FOUND' });
  });
});
