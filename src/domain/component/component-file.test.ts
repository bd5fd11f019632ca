import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { componentArbitrary } from './component.arbitrary.ts';
import { parseComponentFile, toComponentFile } from './component-file.ts';

const file = (spec: object, metadata: object = {}) => ({
  apiVersion: 'weft/v1',
  kind: 'Component',
  metadata: { name: 'a', version: '1.0.0', ...metadata },
  spec: { execution: { jobType: 'PyTorch', image: { source: 'custom', uri: 'a:1' }, command: 'x' }, ...spec },
});
const parameters = (value: unknown) => {
  const parsed = parseComponentFile(value);
  return parsed.ok ? parsed.value.spec.parameters : parsed.issues.map((issue) => [issue.code, issue.path.join('/')]);
};

describe('a component file', () => {
  it('reads back as it was written, in memory and through JSON', () => {
    fc.assert(
      fc.property(componentArbitrary, (definition) => {
        const written = toComponentFile(definition);
        expect(parseComponentFile(written)).toEqual({ ok: true, value: definition, issues: [] });
        expect(parseComponentFile(JSON.parse(JSON.stringify(written)))).toMatchObject({ ok: true });
      }),
    );
  });

  it('writes a number bare only where that reads back as the same text', () => {
    const parsed = parseComponentFile(
      file({
        parameters: [
          { name: 'a', type: 'Int', default: '10', constraint: { kind: 'range', min: '1', max: '01' } },
          { name: 'b', type: 'Int', default: '9007199254740993' },
          { name: 'c', type: 'Float', default: '0.10' },
          { name: 'd', type: 'String', default: '10', constraint: { kind: 'range', max: '9' } },
          { name: 'e', type: 'Bool', default: 'true' },
          { name: 'f', type: 'Bool', default: 'True' },
          { name: 'g', type: 'Float', default: '1e-7', constraint: { kind: 'enum', values: ['0.0000001', '2'] } },
        ],
      }),
    );
    if (!parsed.ok) throw new Error('refused');
    expect(toComponentFile(parsed.value)).toMatchObject({
      spec: {
        parameters: [
          { default: 10, constraint: { min: 1, max: '01' } },
          { default: '9007199254740993' },
          { default: '0.10' },
          { default: '10', constraint: { max: 9 } },
          { default: true },
          { default: 'True' },
          { default: '1e-7', constraint: { values: [0.0000001, 2] } },
        ],
      },
    });
  });

  it('takes numbers and booleans for text', () => {
    expect(
      parameters(
        file({
          parameters: [
            { name: 'a', type: 'Float', default: 1e-7 },
            { name: 'b', type: 'Bool', default: false },
            { name: 'c', type: 'Int', default: 9007199254740993n },
          ],
        }),
      ),
    ).toEqual([
      { name: 'a', type: 'Float', default: '0.0000001' },
      { name: 'b', type: 'Bool', default: 'false' },
      { name: 'c', type: 'Int', default: '9007199254740993' },
    ]);
  });

  it('refuses a bare number that has lost digits', () => {
    expect(parameters(file({ parameters: [{ name: 'a', type: 'Int', default: 2 ** 53 }] }))).toEqual([
      ['E_NUMBER_INEXACT', 'spec/parameters/a/default'],
    ]);
  });

  it('names unknown keys, and what it is not', () => {
    expect(parameters(file({ paramters: [] }))).toEqual([['E_UNKNOWN_KEY', 'spec/paramters']]);
    expect(parameters({ ...file({}), kind: 'Pipeline', apiVersion: 'weft/v2' })).toEqual([
      ['E_VALUE_UNKNOWN', 'apiVersion'],
      ['E_VALUE_UNKNOWN', 'kind'],
    ]);
    expect(parameters('x')).toEqual([['E_VALUE_TYPE', '']]);
    expect(parameters(file({}, { labels: { constructor: 'x' } }))).toEqual([]);
  });
});
