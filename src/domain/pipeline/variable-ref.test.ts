import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { literalValue, toLiteral, variableRef } from './variable-ref.ts';

describe('a value', () => {
  it.each([
    ['${rate}', 'rate'],
    ['${constructor}', 'constructor'],
    ['$${rate}', undefined],
    ['x${rate}', undefined],
    ['${rate} ', undefined],
    ['${}', undefined],
    ['${a b}', undefined],
    ['$rate', undefined],
  ])('%s refers to the variable %s', (text, name) => {
    expect(variableRef(text)).toBe(name);
  });

  it.each([
    ['$${rate}', '${rate}'],
    ['$$${rate}', '$${rate}'],
    ['$$', '$$'],
    ['${a b}', '${a b}'],
    ['cost: $${x}', 'cost: $${x}'],
  ])('%s is the text %s', (text, value) => {
    expect(literalValue(text)).toBe(value);
  });

  it('of any kind can be written literally', () => {
    const dollars = fc
      .tuple(fc.nat(3), fc.constantFrom('{x}', '{a-b}', '{', 'x', '{a b}'))
      .map(([count, rest]) => '$'.repeat(count) + rest);
    fc.assert(
      fc.property(fc.oneof(fc.string(), dollars), (value) => {
        expect(variableRef(toLiteral(value))).toBeUndefined();
        expect(literalValue(toLiteral(value))).toBe(value);
      }),
      { numRuns: 1000 },
    );
  });
});
