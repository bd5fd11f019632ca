import { createIssue } from '../issue/create-issue.ts';
import { failure, success, type Result } from '../issue/result.ts';
import { intType } from './int-type.ts';
import type { Field } from './field.ts';
import type { Parameter } from './parameter.ts';
import type { ParamType } from './param-type.ts';

/** Well-formed Unicode text without NUL, kept as it is. A range bounds its length in code points. */
export const stringType: ParamType<string> = {
  parse: parseString,
  compare: (left, right) => (left < right ? -1 : left > right ? 1 : 0),
  print: { argument: keep, environment: keep, json: (value) => JSON.stringify(value) },
  measure: {
    of: 'length',
    parseBound: parseLength,
    compare: (value, bound) => (typeof bound === 'bigint' ? codePointCount(value) - Number(bound) : Number.NaN),
  },
  hasEnum: true,
  control: textControl,
  jsonType: 'string',
  examples: { good: ['', 'adam', ' two words ', '你好', '😀', 'a\nb', '$(date)', '${x'], bad: ['a\0b', '\uD800'] },
};

/** The length of a text in Unicode code points. */
export function codePointCount(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

function parseString(text: string): Result<string> {
  if (!text.isWellFormed()) return failure(createIssue('E_PARAM_TEXT_UNICODE', []));
  if (text.includes('\0')) return failure(createIssue('E_PARAM_TEXT_NUL', []));
  return success(text);
}

function parseLength(text: string): Result<bigint> {
  const parsed = intType.parse(text);
  return parsed.ok && parsed.value < 0n ? failure(createIssue('E_RANGE_LENGTH', [], { value: text })) : parsed;
}

function keep(value: string): string {
  return value;
}

type TextControl = Extract<Field['control'], { kind: 'text' }>;
const line: TextControl = { kind: 'text', multiline: false, language: 'plain', minLength: null, maxLength: null };
const controls: Record<NonNullable<Parameter['editor']>, Field['control']> = {
  line,
  text: { ...line, multiline: true },
  sql: { ...line, multiline: true, language: 'sql' },
  python: { ...line, multiline: true, language: 'python' },
  column: { kind: 'column', many: false },
  columns: { kind: 'column', many: true },
};

function textControl(parameter: Parameter): Field['control'] {
  return controls[parameter.editor ?? 'line'];
}
