import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortenBoth } from './shorten-both.ts';

describe('two texts that differ', () => {
  it('are whole where there is room', () => {
    expect(shortenBoth('birds', 'geese', 5)).toEqual(['birds', 'geese']);
  });
  it('are shortened around what differs', () => {
    expect(shortenBoth('"Body Mass (g)" > 3000', '"Body Mass (g)" > 3300', 18)).toEqual(['… Mass (g)" > 3000', '… Mass (g)" > 3300']);
    expect(shortenBoth('a long beginning, one, and an end', 'a long beginning, two, and an end', 12)).toEqual([
      '…g, one, an…',
      '…g, two, an…',
    ]);
  });
  it('keep their beginning where they differ there', () => {
    expect(shortenBoth('Not set', 'the species of each bird', 12)).toEqual(['Not set', 'the species…']);
  });
  it('keep what is written together', () => {
    expect(shortenBoth('🐧🐧🐧🐧🐧🐧', '🐧🐧🐧🐧🐧🦜', 8)).toEqual(['…🐧🐧🐧', '…🐧🐧🦜']);
    expect(shortenBoth('birds of the sea 👩‍🔬', 'birds of the sea 👩‍🚀', 10)).toEqual(['…sea 👩‍🔬', '…sea 👩‍🚀']);
  });
});

describe('any two texts', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '蓝', '🐧', 'e\u0301'), maxLength: 60 });
  const common = fc.tuple(text, text, text, text).map(([start, one, other, end]) => [start + one + end, start + other + end] as const);
  const room = fc.integer({ min: 6, max: 40 });
  const letters = (value: string) => [...new Intl.Segmenter().segment(value)].map(({ segment }) => segment);

  it('have no more letters than there is room, and none that is cut in half', () => {
    fc.assert(
      fc.property(common, room, (both, most) => {
        for (const [index, short] of shortenBoth(...both, most).entries()) {
          expect(short.length).toBeLessThanOrEqual(most);
          const whole = new Set(letters(both[index] ?? ''));
          expect(letters(short.replaceAll('…', '')).filter((letter) => !whole.has(letter))).toEqual([]);
        }
      }),
    );
  });
  it('both show where they begin to differ', () => {
    fc.assert(
      fc.property(common, room, ([before, after], most) => {
        const [one, other] = [letters(before), letters(after)];
        const at = one.findIndex((letter, index) => letter !== other[index]);
        fc.pre(at !== -1 && at < other.length);
        const [short, otherShort] = shortenBoth(before, after, most);
        expect([short, otherShort]).toEqual([expect.stringContaining(one[at] ?? ''), expect.stringContaining(other[at] ?? '')]);
        expect(short).not.toBe(otherShort);
      }),
    );
  });
});
