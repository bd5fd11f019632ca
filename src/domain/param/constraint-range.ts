import { z } from 'zod';
import { createIssue } from '../issue/create-issue.ts';
import type { Issue, IssuePath } from '../issue/issue.ts';
import { documented } from '../issue/documented.ts';
import type { ConstraintKindRecord } from './constraint-kind.ts';
import type { Field } from './field.ts';
import type { ParamType, ParamValue } from './param-type.ts';
import type { Constraint } from './parameter.ts';
import { codePointCount } from './string-type.ts';
import { valueText } from './value-text.ts';

type Range = Extract<Constraint, { kind: 'range' }>;

/** Inclusive bounds, one of which may be open. For Int and Float of the value, for String of its length in code points. */
export const rangeConstraint = {
  config: z.strictObject({
    kind: documented(z.literal('range'), 'The kind of constraint', '约束的种类'),
    min: documented(valueText, 'Open where it is left out', '省略时不设下限').optional(),
    max: documented(valueText, 'Open where it is left out', '省略时不设上限').optional(),
  }),
  appliesTo: (type) => type.measure !== null,
  checkConfig: checkBounds,
  check: checkRange,
  field: boundControl,
  schema: (range, type) => (type.measure?.of === 'length' ? lengthSchema(range) : valueSchema(range)),
  describe: (range, type) => {
    const subject = type.measure?.of === 'length' ? 'length' : 'value';
    return `${range.min === undefined ? '' : `${range.min} ≤ `}${subject}${range.max === undefined ? '' : ` ≤ ${range.max}`}`;
  },
  examples: {
    Int: [
      { constraint: { kind: 'range', min: '1', max: '100' }, good: ['1', '100', '+7', '007'], bad: ['0', '101', '-1', '1.5', ''] },
      { constraint: { kind: 'range', min: '-3' }, good: ['-3', '9223372036854775807'], bad: ['-4'] },
      { constraint: { kind: 'range', max: '9007199254740992' }, good: ['9007199254740992'], bad: ['9007199254740993'] },
    ],
    Float: [
      {
        constraint: { kind: 'range', min: '0', max: '0.5' },
        good: ['0', '-0', '0.50', '5e-1', '.1'],
        bad: ['-1e-300', '0.5000001', 'nan'],
      },
      { constraint: { kind: 'range', max: '1e-7' }, good: ['0.0000001', '-5'], bad: ['0.00000011'] },
    ],
    String: [
      { constraint: { kind: 'range', min: '1', max: '3' }, good: ['a', 'abc', '😀😀😀', '   '], bad: ['', 'abcd', '😀😀😀😀'] },
      { constraint: { kind: 'range', max: '2' }, good: ['', 'ab'], bad: ['abc'] },
    ],
  },
} satisfies ConstraintKindRecord<Range>;

function bound(type: ParamType<ParamValue>, text: string | undefined): ParamValue | null {
  if (text === undefined || !type.measure) return null;
  const parsed = type.measure.parseBound(text);
  return parsed.ok ? parsed.value : null;
}

function checkBounds(range: Range, type: ParamType<ParamValue>, path: IssuePath): Issue[] {
  const { measure } = type;
  if (!measure) return [];
  if (range.min === undefined && range.max === undefined) return [createIssue('E_RANGE_EMPTY', path)];
  const issues = (['min', 'max'] as const).flatMap((side) => {
    const parsed = measure.parseBound(range[side] ?? '0');
    return parsed.ok ? [] : parsed.issues.map((issue) => ({ ...issue, path: [...path, side] }));
  });
  const [min, max] = [bound(type, range.min), bound(type, range.max)];
  if (issues.length > 0 || min === null || max === null || compareBounds(min, max) <= 0) return issues;
  return [createIssue('E_RANGE_ORDER', [...path, 'max'], { min: range.min ?? '', max: range.max ?? '' })];
}

function compareBounds(min: ParamValue, max: ParamValue): number {
  return min < max ? -1 : min > max ? 1 : 0;
}

function checkRange(range: Range, type: ParamType<ParamValue>, value: ParamValue, text: string, path: IssuePath): Issue[] {
  const { measure } = type;
  const [min, max] = [bound(type, range.min), bound(type, range.max)];
  const length = measure?.of === 'length' ? codePointCount(text) : null;
  const facts = length === null ? { value: text.trim() } : { length };
  if (measure && min !== null && measure.compare(value, min) < 0) {
    return [createIssue(length === null ? 'E_PARAM_MIN' : 'E_PARAM_SHORT', path, { ...facts, min: range.min ?? '' })];
  }
  if (measure && max !== null && measure.compare(value, max) > 0) {
    return [createIssue(length === null ? 'E_PARAM_MAX' : 'E_PARAM_LONG', path, { ...facts, max: range.max ?? '' })];
  }
  return [];
}

function boundControl(range: Range, control: Field['control']): Field['control'] {
  if (control.kind === 'number') return { ...control, min: range.min ?? null, max: range.max ?? null };
  if (control.kind === 'text') return { ...control, minLength: toLength(range.min), maxLength: toLength(range.max) };
  return control;
}

function toLength(text: string | undefined): number | null {
  return text === undefined || !/^\s*\+?\d{1,15}\s*$/.test(text) ? null : Number(text);
}

function lengthSchema(range: Range) {
  const [minLength, maxLength] = [toLength(range.min), toLength(range.max)];
  return { ...(minLength === null ? {} : { minLength }), ...(maxLength === null ? {} : { maxLength }) };
}

function valueSchema(range: Range) {
  return {
    ...(range.min === undefined ? {} : { minimum: Number(range.min) }),
    ...(range.max === undefined ? {} : { maximum: Number(range.max) }),
  };
}
