import { describe, expect, it } from 'vitest';
import { variableOf } from './variable-of.ts';

const rate = { name: 'rate', type: 'Float' } as const;

describe('the variable that a value would make', () => {
  it('is called like the parameter, or has a number where there is one of that name', () => {
    expect(variableOf(rate, '0.5', [])).toEqual({ name: 'rate', type: 'Float', value: '0.5' });
    expect(variableOf(rate, '0.5', [{ name: 'rate', type: 'Int', value: '1' }])?.name).toBe('rate_2');
  });

  it('has the value that the text stands for', () => {
    expect(variableOf({ name: 'text', type: 'String' }, '$${x}', [])?.value).toBe('${x}');
  });

  it('is none where there is no value, a wrong one, or a variable already', () => {
    for (const text of [null, '', 'much', '${other}']) expect(variableOf(rate, text, [])).toBe(null);
  });
});
