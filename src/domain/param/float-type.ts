import { createIssue } from '../issue/create-issue.ts';
import { failure, success, type Result } from '../issue/result.ts';
import type { ParamType } from './param-type.ts';
import { printFloat } from './print-float.ts';

/** A finite double. */
export const floatType: ParamType<number> = {
  parse: parseFloatText,
  compare: compareFloats,
  print: { argument: printFloat, environment: printFloat, json: printFloat },
  measure: {
    of: 'value',
    parseBound: parseFloatText,
    compare: (value, bound) => (typeof bound === 'number' ? compareFloats(value, bound) : Number.NaN),
  },
  hasEnum: true,
  control: () => ({ kind: 'number', integer: false, min: null, max: null }),
  jsonType: 'number',
  examples: {
    good: ['0', '0.1', '.5', '5.', '-1e-7', '1E+3', '+2.50', ' 1 ', '1e308'],
    bad: ['', 'nan', 'NaN', 'inf', '-Infinity', '1e999', '0x1p3', '1,5', '1_000.0', 'e5', '.', '1e'],
  },
};

function parseFloatText(text: string): Result<number> {
  if (!/^\s*[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?\s*$/.test(text))
    return failure(createIssue('E_PARAM_FLOAT', [], { value: text.slice(0, 200) }));
  // Adding zero turns -0 into 0: the two are one value and print as one text.
  const value = Number(text) + 0;
  return Number.isFinite(value) ? success(value) : failure(createIssue('E_PARAM_FLOAT_RANGE', [], { value: text.trim().slice(0, 60) }));
}

function compareFloats(left: number, right: number): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
