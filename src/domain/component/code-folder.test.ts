import { describe, expect, it } from 'vitest';
import { checkCodeFiles, isPassedOver, mostCodeFileBytes, mostCodeFiles } from './code-folder.ts';

const files = (count: number, bytes = 1) => Array.from({ length: count }, (_, index) => ({ path: `${index}.py`, bytes }));
const codes = (...given: Parameters<typeof checkCodeFiles>) => checkCodeFiles(...given).map(({ code }) => code);

describe('the files of a component’s code', () => {
  it('are at least one, and not more or larger than the limits', () => {
    expect(codes([])).toEqual(['E_CODE_NOTHING']);
    expect(codes(files(mostCodeFiles, mostCodeFileBytes))).toEqual([]);
    expect(codes(files(mostCodeFiles + 1))).toEqual(['E_CODE_MANY']);
    expect(checkCodeFiles(files(1, mostCodeFileBytes + 1))).toMatchObject([{ code: 'E_CODE_FILE_LARGE', facts: { path: '0.py' } }]);
  });

  it.each([
    ['a.py', 'A.py'],
    ['a', 'a/b'],
    ['x/Y', 'X/y/z'],
  ])('never lie in one place, such as “%s” and “%s”', (one, other) => {
    const both = [one, other].map((path) => ({ path, bytes: 1 }));
    expect(checkCodeFiles(both)).toMatchObject([{ code: 'E_CODE_PLACE', facts: { path: other, other: one } }]);
    expect(codes([...both.slice(0, 1), { path: 'b/a', bytes: 1 }])).toEqual([]);
  });

  it.each(['.git/config', 'a/__pycache__/b.pyc', 'node_modules', 'x/.DS_Store'])('pass over “%s”', (path) =>
    expect(isPassedOver(path)).toBe(true),
  );
  it.each(['.gitignore', '.env', 'git/a', 'venv/a'])('keep “%s”', (path) => expect(isPassedOver(path)).toBe(false));
});
