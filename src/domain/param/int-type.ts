import { createIssue } from '../issue/create-issue.ts';
import { failure, success, type Result } from '../issue/result.ts';
import type { ParamType } from './param-type.ts';

export const minInt = -(2n ** 63n);
export const maxInt = 2n ** 63n - 1n;

/** A 64-bit integer, exact end to end. */
export const intType: ParamType<bigint> = {
  parse: parseInteger,
  compare: compareIntegers,
  print: { argument: String, environment: String, json: String },
  measure: {
    of: 'value',
    parseBound: parseInteger,
    compare: (value, bound) => (typeof bound === 'bigint' ? compareIntegers(value, bound) : Number.NaN),
  },
  hasEnum: true,
  control: () => ({ kind: 'number', integer: true, min: null, max: null }),
  jsonType: 'integer',
  examples: {
    good: ['0', '10', '-7', '+3', '007', ' 5 ', '9223372036854775807', '-9223372036854775808'],
    bad: ['', ' ', '1.5', '1e3', '0x10', '1_000', 'ten', '--1', '9223372036854775808', '-9223372036854775809', '１'],
  },
};

function parseInteger(text: string): Result<bigint> {
  const match = /^\s*([+-]?)(\d+)\s*$/.exec(text);
  if (!match) return failure(notAnInteger(text));
  const [, sign, written = ''] = match;
  const digits = written.replace(/^0+(?=\d)/, '');
  const value = digits.length > 19 ? null : BigInt(sign === '-' ? `-${digits}` : digits);
  if (value === null || value < minInt || value > maxInt)
    return failure(createIssue('E_PARAM_INT_RANGE', [], { value: text.trim().slice(0, 60) }));
  return success(value);
}

function notAnInteger(text: string) {
  const value = text.slice(0, 200);
  const whole = /^\s*([+-]?\d+)\.0*\s*$/.exec(value)?.[1];
  return createIssue('E_PARAM_INT', [], { value }, whole === undefined ? undefined : { kind: 'set-value', value: whole });
}

function compareIntegers(left: bigint, right: bigint): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
