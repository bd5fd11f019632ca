import { createIssue } from '../issue/create-issue.ts';
import { failure, success, type Result } from '../issue/result.ts';
import type { ParamType } from './param-type.ts';

/** True or false. It takes no constraint. */
export const boolType: ParamType<boolean> = {
  parse: parseBool,
  compare: (left, right) => Number(left) - Number(right),
  print: { argument: printPython, environment: printPython, json: String },
  measure: null,
  hasEnum: false,
  control: () => ({ kind: 'switch' }),
  jsonType: 'boolean',
  examples: { good: ['true', 'false', 'True', 'False'], bad: ['', 'yes', '1', '0', 'TRUE', 'on', ' true'] },
};

function parseBool(text: string): Result<boolean> {
  if (text === 'true' || text === 'True') return success(true);
  if (text === 'false' || text === 'False') return success(false);
  return failure(createIssue('E_PARAM_BOOL', [], { value: text.slice(0, 200) }));
}

function printPython(value: boolean): string {
  return value ? 'True' : 'False';
}
