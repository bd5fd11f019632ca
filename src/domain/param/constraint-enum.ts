import { z } from 'zod';
import { createIssue } from '../issue/create-issue.ts';
import type { Issue, IssuePath } from '../issue/issue.ts';
import { documented } from '../issue/documented.ts';
import type { ConstraintKindRecord } from './constraint-kind.ts';
import type { ParamType, ParamValue } from './param-type.ts';
import type { Constraint } from './parameter.ts';
import { valueText } from './value-text.ts';

type Enum = Extract<Constraint, { kind: 'enum' }>;

/** One of the listed values, compared after parsing: `1` and `01` are one Int. */
export const enumConstraint = {
  config: z.strictObject({
    kind: documented(z.literal('enum'), 'The kind of constraint', '约束的种类'),
    values: documented(
      z.array(valueText).max(1_000),
      'The values to choose from, of the type of the parameter',
      '可选的值，与超参类型一致',
    ),
  }),
  appliesTo: (type) => type.hasEnum,
  checkConfig: checkValues,
  check: (constraint, type, value, text, path) =>
    constraint.values.length === 0 || constraint.values.some((member) => isSame(type, member, value))
      ? []
      : [createIssue('E_PARAM_ENUM', path, { value: text, values: constraint.values })],
  field: (constraint) => ({ kind: 'choice', options: constraint.values }),
  schema: (constraint, type) => ({ enum: constraint.values.flatMap((text) => toJson(type, text)) }),
  describe: (constraint) => constraint.values.map((value) => JSON.stringify(value)).join(' | '),
  examples: {
    Int: [
      {
        constraint: { kind: 'enum', values: ['1', '2', '9007199254740993'] },
        good: ['1', '01', '+2', '9007199254740993'],
        bad: ['3', '9007199254740992', '1.0', ''],
      },
    ],
    Float: [{ constraint: { kind: 'enum', values: ['0.1', '1e-7'] }, good: ['.1', '0.10', '0.0000001'], bad: ['0.2', '0', 'a'] }],
    String: [{ constraint: { kind: 'enum', values: ['adam', 'sgd', ''] }, good: ['adam', ''], bad: ['Adam', 'adam '] }],
  },
} satisfies ConstraintKindRecord<Enum>;

function isSame(type: ParamType<ParamValue>, member: string, value: ParamValue): boolean {
  const parsed = type.parse(member);
  return parsed.ok && type.compare(parsed.value, value) === 0;
}

function checkValues(constraint: Enum, type: ParamType<ParamValue>, path: IssuePath): Issue[] {
  if (constraint.values.length === 0) return [createIssue('E_ENUM_EMPTY', [...path, 'values'])];
  return constraint.values.flatMap((text, index) => {
    const place = [...path, 'values', index];
    const parsed = type.parse(text);
    if (!parsed.ok) return parsed.issues.map((issue) => ({ ...issue, path: place }));
    const other = constraint.values.slice(0, index).find((earlier) => isSame(type, earlier, parsed.value));
    return other === undefined ? [] : [createIssue('E_ENUM_DUPLICATE', place, { value: text, other })];
  });
}

function toJson(type: ParamType<ParamValue>, text: string): unknown[] {
  const parsed = type.parse(text);
  return parsed.ok ? [JSON.parse(type.print.json(parsed.value))] : [];
}
