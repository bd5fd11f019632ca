import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkWordSafe, wordSafety } from './word-safety.ts';

describe('a value in $PAI_USER_ARGS', () => {
  it.each([
    ['hello world', '“ ” (U+0020)', ['“hello”', '“world”']],
    ['a\tb', 'TAB (U+0009)', ['“a”', '“b”']],
    ['a\n', 'LF (U+000A)', ['“a”']],
    ['*.csv', '“*”', ['<*.csv>']],
    ['a[1]', '“[”', ['<a[1]>']],
    ['', '""', ['–']],
    ['-x', '“-”', ['“-x”']],
    ['--lr', '“-”', ['“--lr”']],
  ])('%j is not one plain word', (text, character, seen) => {
    expect(wordSafety(text)).toEqual({ character, seen });
    expect(checkWordSafe(text, ['here'])).toMatchObject([
      { code: 'W_ARG_NOT_WORD_SAFE', severity: 'warning', path: ['here'], facts: { character } },
    ]);
    expect(checkWordSafe(text, [], 'E_ARG_NOT_WORD_SAFE')).toMatchObject([{ severity: 'error' }]);
  });

  it.each(['adam', '-7', '-0.5', '$(date)', '`id`', "it's", '"x"', 'a;b', '你好', '\u00A0', 'a\rb', '-', '~', '{a,b}', '\\'])(
    '%j is',
    (text) => {
      expect(wordSafety(text)).toBeNull();
    },
  );

  it('reaches the program as it is, exactly where we say so', () => {
    const directory = mkdtempSync(path.join(tmpdir(), 'words-'));
    for (const name of ['a', 'b', '-rf']) writeFileSync(path.join(directory, name), '');
    const through = (text: string) => {
      const output = execFileSync('sh', ['-c', 'printf "%s\\0" $PAI_USER_ARGS'], {
        cwd: directory,
        env: { PATH: process.env['PATH'], PAI_USER_ARGS: `--p ${text}` },
      });
      return output.toString('utf8').split('\0').slice(0, -1);
    };
    const character = fc.constantFrom(...Array.from('ab-rf *?[]\t\n$();`\'"\\#~&|é你'));
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 6 }), (text) => {
        fc.pre(wordSafety(text) === null);
        expect(through(text)).toEqual(['--p', text]);
      }),
      { numRuns: 150 },
    );
  });
});
