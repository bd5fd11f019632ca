import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseColumnList } from './parse-column-list.ts';

describe('parseColumnList', () => {
  it.each([
    ['', []],
    [' a , b,,c\nd ', ['a', 'b', 'c', 'd']],
    ['"a, b", "say ""hi""", Beak Length (mm)', ['a, b', 'say "hi"', 'Beak Length (mm)']],
    ['["a, b","c"]', ['a, b', 'c']],
    ['a, a', ['a']],
  ])('reads %j', (text, names) => {
    expect(parseColumnList(text)).toEqual(names);
  });

  it('reads back any names that were quoted', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 })), (names) => {
        expect(parseColumnList(names.map((name) => `"${name.replaceAll('"', '""')}"`).join(', '))).toEqual(names);
      }),
    );
  });

  it('says where a quote is not closed', () => {
    expect(() => parseColumnList('a, "b')).toThrow(/close the double quote/);
  });
});
