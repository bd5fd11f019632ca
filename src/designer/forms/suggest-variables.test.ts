import { describe, expect, it } from 'vitest';
import type { Parameter } from '#domain/param/parameter.ts';
import { suggestVariables } from './suggest-variables.ts';

const epochs: Parameter = { name: 'epochs', type: 'Int', constraint: { kind: 'range', min: '1', max: '100' } };
const variables = [
  { name: 'rate', type: 'Float', value: '0.1' },
  { name: 'many', type: 'Int', value: '4000' },
  { name: 'rounds', type: 'Int', value: '40' },
  { name: 'max-rounds', type: 'Int', value: '50' },
] as const;
const offered = (text: string) =>
  suggestVariables(epochs, text, variables)?.map(({ reference, refusal }) => [reference, refusal?.code ?? null]);

describe('variables for a parameter', () => {
  it('are offered once a reference is begun, those that fit first, others with the reason', () => {
    expect(offered('${')).toEqual([
      ['${max-rounds}', null],
      ['${rounds}', null],
      ['${many}', 'E_PARAM_MAX'],
      ['${rate}', 'E_VARIABLE_TYPE'],
    ]);
  });

  it('are found by any part of the name, its beginning first', () => {
    expect(offered('${RO')).toEqual([
      ['${rounds}', null],
      ['${max-rounds}', null],
    ]);
    expect(offered('${nothing')).toEqual([]);
  });

  it('are not offered in another text', () => {
    for (const text of ['', '$', '4', '$${rounds}', 'a ${ro', '${ro} b']) expect(offered(text)).toBeUndefined();
  });
});
