import type { Issue } from '#domain/issue/issue.ts';
import { createIssue } from '#domain/issue/create-issue.ts';
import type { Facts, IssueCode } from '#domain/issue/issue.ts';
import type { Constraint, ParamTypeName } from '#domain/param/parameter.ts';
import type { PythonValue } from './python-value.ts';

/**
 * How a program takes the option: `value` is `--x VALUE`; `switch` is `--x` or nothing; `pair` is `--x` or `--no-x`;
 * `truthy` takes every text but the empty one for true; `position` is the value alone.
 */
export type OptionForm = 'value' | 'switch' | 'pair' | 'truthy' | 'position';

/** An option of a command line as its library declares it. */
export interface FoundOption {
  /** As the program takes it, `--batch-size`; the bare name of a positional one. */
  readonly flag: string;
  /** What turns a `pair` off. */
  readonly offFlag?: string | undefined;
  readonly form: OptionForm;
  readonly line: number;
  readonly type: ParamTypeName;
  /** What the declared type says about a path. */
  readonly path?: 'input' | 'output' | 'either' | undefined;
  /** Whether an output is one file, not a directory. */
  readonly isFile?: boolean | undefined;
  readonly required: boolean;
  readonly default?: PythonValue | undefined;
  readonly constraint?: Constraint | undefined;
  readonly description?: string | undefined;
  readonly issues: readonly Issue[];
}

/** What one library's options come to. */
export interface FoundOptions {
  readonly options: readonly FoundOption[];
  readonly description?: string | undefined;
  readonly issues: readonly Issue[];
}

/** Type, constraint and path that a declared type stands for. */
export interface ReadType {
  readonly type: ParamTypeName;
  readonly constraint?: Constraint | undefined;
  readonly path?: 'input' | 'output' | 'either' | undefined;
  readonly isFile?: boolean | undefined;
  readonly issues: readonly Issue[];
}

/** A note on a line of the code. */
export function note(code: IssueCode, line: number, facts: Facts): Issue {
  return createIssue(code, [], { ...facts, line });
}

/** The text of a literal as it is typed in a form; undefined for what is none. */
export function literalText(value: PythonValue | undefined): string | undefined {
  if (value?.kind === 'text' || value?.kind === 'number') return value.text;
  return value?.kind === 'bool' ? String(value.value) : undefined;
}

/** The literals of a list as texts; undefined where one is something else. */
export function literalTexts(value: PythonValue | undefined): readonly string[] | undefined {
  const texts = value?.kind === 'list' ? value.items.map(literalText) : [undefined];
  return texts.every((text) => text !== undefined) ? texts : undefined;
}

/** The text of a keyword argument. */
export function textOf(value: PythonValue | undefined): string | undefined {
  return value?.kind === 'text' ? value.text : undefined;
}

/** Whether the value is the literal `True`. */
export function isTrue(value: PythonValue | undefined): boolean {
  return value?.kind === 'bool' && value.value;
}

/** Whether a value is missing or `None`. */
export function isNone(value: PythonValue | undefined): boolean {
  return value === undefined || value.kind === 'none';
}

/** The name of a value that is one. */
export function nameOf(value: PythonValue | undefined): string | undefined {
  return value?.kind === 'name' ? value.name : undefined;
}

/** Which way a file of the mode (`r`, `wb`, …) goes. */
export function pathOfMode(mode: string | undefined): 'input' | 'output' {
  return /[wax]/.test(mode ?? 'r') ? 'output' : 'input';
}
