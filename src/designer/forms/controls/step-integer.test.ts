import { describe, expect, it } from 'vitest';
import { stepInteger } from './step-integer.ts';

const open = { min: null, max: null };

describe('stepping a whole number with the arrow keys', () => {
  it('stays exact beyond 2^53', () => {
    expect(stepInteger('9007199254740993', 1n, open)).toBe('9007199254740994');
  });

  it('stops at the bounds', () => {
    expect(stepInteger('10', 1n, { min: '1', max: '10' })).toBe('10');
    expect(stepInteger('1', -1n, { min: '1', max: '10' })).toBe('1');
  });

  it('comes back from outside the bounds', () => {
    expect(stepInteger('500', 1n, { min: '1', max: '10' })).toBe('10');
  });

  it('leaves text that is not a whole number alone', () => {
    for (const text of ['', 'abc', '1.5', '${rate}']) expect(stepInteger(text, 1n, open)).toBeNull();
  });
});
