import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkParameter } from './check-parameter.ts';
import { checkValue, parseValue } from './check-value.ts';
import { paramTypes } from './param-types.ts';
import { paramTypeNames, type Constraint } from './parameter.ts';
import { toField } from './to-field.ts';

const constraint = fc.constantFrom<Constraint | undefined>(
  undefined,
  { kind: 'none' },
  { kind: 'range', min: '1', max: '5' },
  { kind: 'range', max: '3' },
  { kind: 'enum', values: ['1', '2.5', 'a', 'true'] },
);
const text = fc.oneof(
  fc.string(),
  fc.integer({ min: -9, max: 9 }).map(String),
  fc.double().map(String),
  fc.constantFrom('true', 'False', '2.50', '01', 'a'),
);

describe('one rule for every value', () => {
  it('judges a default, a typed value and the value as a plan prints it alike', () => {
    fc.assert(
      fc.property(fc.constantFrom(...paramTypeNames), constraint, text, (type, limits, value) => {
        const parameter = { name: 'p', type, ...(limits && { constraint: limits }) };
        if (checkParameter(parameter, []).length > 0) return;
        const issues = checkValue(parameter, value, ['here']);
        expect(checkParameter({ ...parameter, default: value }, []).map((issue) => issue.code)).toEqual(issues.map((issue) => issue.code));
        const parsed = parseValue(parameter, value);
        expect(parsed.ok).toBe(issues.length === 0);
        const printed = parsed.ok ? checkValue(parameter, paramTypes[type].print.argument(parsed.value), []) : [];
        expect(printed).toEqual([]);
      }),
    );
  });

  it('says where and what, for the form to show', () => {
    expect(
      checkValue({ type: 'Int', constraint: { kind: 'range', min: '1', max: '100' } }, '101', ['nodes', 'train', 'parameters', 'epochs']),
    ).toEqual([
      { code: 'E_PARAM_MAX', severity: 'error', path: ['nodes', 'train', 'parameters', 'epochs'], facts: { value: '101', max: '100' } },
    ]);
    expect(checkValue({ type: 'Int' }, '10.0', [])).toMatchObject([{ code: 'E_PARAM_INT', fix: { kind: 'set-value', value: '10' } }]);
  });

  it('answers in good time for a text that nobody types', () => {
    const long = '0'.repeat(200_000);
    expect(checkValue({ type: 'Int' }, `${long}x`, [])).toHaveLength(1);
    expect(checkValue({ type: 'Float' }, `${long}x`, [])).toHaveLength(1);
    expect(checkValue({ type: 'Int' }, `${long}7`, [])).toEqual([]);
  });
});

describe('a field', () => {
  it('has the widget of its type and the limits of its constraint', () => {
    const control = (parameter: Parameters<typeof toField>[0]) => toField(parameter).control;
    expect(control({ name: 'a', type: 'Int', constraint: { kind: 'range', min: '1' } })).toEqual({
      kind: 'number',
      integer: true,
      min: '1',
      max: null,
    });
    expect(control({ name: 'a', type: 'Float' })).toEqual({ kind: 'number', integer: false, min: null, max: null });
    expect(control({ name: 'a', type: 'String', constraint: { kind: 'range', max: '9' }, editor: 'sql' })).toEqual({
      kind: 'text',
      multiline: true,
      language: 'sql',
      minLength: null,
      maxLength: 9,
    });
    expect(control({ name: 'a', type: 'String', editor: 'columns' })).toEqual({ kind: 'column', many: true });
    expect(control({ name: 'a', type: 'Float', constraint: { kind: 'enum', values: ['0.1'] } })).toEqual({
      kind: 'choice',
      options: ['0.1'],
    });
    expect(control({ name: 'a', type: 'Bool' })).toEqual({ kind: 'switch' });
  });
  it('tells an empty default from none', () => {
    expect(toField({ name: 'a', type: 'String', default: '' })).toMatchObject({ default: '', required: true, label: 'a' });
    expect(toField({ name: 'a', type: 'String', required: false })).toMatchObject({ default: null, required: false });
  });
});
