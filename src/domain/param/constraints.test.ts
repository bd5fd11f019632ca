import { describe, expect, it } from 'vitest';
import { checkParameter } from './check-parameter.ts';
import { parseValue } from './check-value.ts';
import { constraints } from './constraints.ts';
import { paramTypes } from './param-types.ts';
import { paramTypeNames, type Constraint, type ConstraintKind } from './parameter.ts';

const kinds: ConstraintKind[] = ['none', 'range', 'enum'];
const sample: Record<ConstraintKind, Constraint> = {
  none: { kind: 'none' },
  range: { kind: 'range', min: '1', max: '2' },
  enum: { kind: 'enum', values: ['1', '2'] },
};

describe.each(paramTypeNames)('%s', (type) => {
  it.each(paramTypes[type].examples.good)('takes %j', (text) => expect(paramTypes[type].parse(text).ok).toBe(true));
  it.each(paramTypes[type].examples.bad)('refuses %j', (text) => {
    const parsed = paramTypes[type].parse(text);
    expect(parsed.ok).toBe(false);
    expect(parsed.issues).toHaveLength(1);
  });

  describe.each(kinds)('with %s', (kind) => {
    const applies = constraints[kind].appliesTo(paramTypes[type]);
    const examples = constraints[kind].examples[type] ?? [];

    it('takes the constraint, or says that it does not', () => {
      const issues = checkParameter({ name: 'p', type, constraint: sample[kind] }, []);
      expect(issues.map((issue) => issue.code)).toEqual(applies ? [] : ['E_CONSTRAINT_TYPE']);
      expect(examples.length > 0).toBe(applies);
    });

    it.each(examples.map((example) => [constraints[kind].describe(example.constraint, paramTypes[type]) || 'anything', example] as const))(
      'holds for %s',
      (_, { constraint, good, bad }) => {
        expect(checkParameter({ name: 'p', type, constraint }, [])).toEqual([]);
        expect(good.filter((text) => !parseValue({ type, constraint }, text).ok)).toEqual([]);
        expect(bad.filter((text) => parseValue({ type, constraint }, text).ok)).toEqual([]);
      },
    );
  });
});

describe('a constraint itself', () => {
  const codes = (type: 'Int' | 'Float' | 'String', constraint: Constraint) =>
    checkParameter({ name: 'p', type, constraint }, []).map((issue) => [issue.code, issue.path.join('/')]);

  it('needs a bound', () => expect(codes('Int', { kind: 'range' })).toEqual([['E_RANGE_EMPTY', 'constraint']]));
  it('has its bounds in order, by value', () => {
    expect(codes('Int', { kind: 'range', min: '10', max: '9' })).toEqual([['E_RANGE_ORDER', 'constraint/max']]);
    expect(codes('Float', { kind: 'range', min: '1e1', max: '9' })).toEqual([['E_RANGE_ORDER', 'constraint/max']]);
    expect(codes('Int', { kind: 'range', min: '9', max: '10' })).toEqual([]);
  });
  it('has bounds of its type', () => {
    expect(codes('Int', { kind: 'range', min: '0.5' })).toEqual([['E_PARAM_INT', 'constraint/min']]);
    expect(codes('Float', { kind: 'range', max: 'inf' })).toEqual([['E_PARAM_FLOAT', 'constraint/max']]);
    expect(codes('String', { kind: 'range', min: '-1' })).toEqual([['E_RANGE_LENGTH', 'constraint/min']]);
  });
  it('has enum values, each once and of its type', () => {
    expect(codes('Int', { kind: 'enum', values: [] })).toEqual([['E_ENUM_EMPTY', 'constraint/values']]);
    expect(codes('Int', { kind: 'enum', values: ['1', '01'] })).toEqual([['E_ENUM_DUPLICATE', 'constraint/values/1']]);
    expect(codes('String', { kind: 'enum', values: ['1', '01'] })).toEqual([]);
    expect(codes('Float', { kind: 'enum', values: ['0.1', 'a'] })).toEqual([['E_PARAM_FLOAT', 'constraint/values/1']]);
  });
});

describe('a default', () => {
  it('satisfies type and constraint', () => {
    const path = ['spec', 'parameters', 'epochs'];
    const issues = checkParameter({ name: 'epochs', type: 'Int', default: '0', constraint: { kind: 'range', min: '1' } }, path);
    expect(issues).toMatchObject([{ code: 'E_PARAM_MIN', path: [...path, 'default'], facts: { value: '0', min: '1' } }]);
  });
  it('may be False, 0 or empty', () => {
    expect(checkParameter({ name: 'p', type: 'Bool', default: 'False' }, [])).toEqual([]);
    expect(checkParameter({ name: 'p', type: 'Int', default: '0' }, [])).toEqual([]);
    expect(checkParameter({ name: 'p', type: 'String', default: '' }, [])).toEqual([]);
  });
});
