import { useEffect, useRef } from 'react';
import { useController, type UseFormReturn } from 'react-hook-form';
import type { Issue } from '#domain/issue/issue.ts';
import type { Parameter } from '#domain/param/parameter.ts';
import type { Variable } from '#domain/pipeline/pipeline.ts';
import { checkText } from './check-text.ts';
import { sameValue } from './same-value.ts';

/** Typed texts by field key; null is "not set". */
export type FormTexts = Record<string, string | null>;

/** The form library reads paths and refuses names such as `constructor`; a prefix makes every parameter name safe. */
export function fieldKey(name: string): string {
  return `parameter-${name}`;
}

export interface ParameterFieldInput {
  readonly form: UseFormReturn<FormTexts>;
  readonly parameter: Parameter;
  /** The node's own value; undefined where the default holds. */
  readonly value: string | undefined;
  readonly variables: readonly Variable[];
  /** Whether the command takes parameters from `$PAI_USER_ARGS`, or may. */
  readonly splitsWords: boolean;
  /** Issues of the committed value, from the checks of the whole pipeline. */
  readonly issues: readonly Issue[];
  readonly onCommit: (name: string, value: string | null) => void;
}

export interface ParameterFieldState {
  readonly text: string | null;
  /** Whether the text is the value; false while something else is typed. */
  readonly isCommitted: boolean;
  /** What to say below the field, worst first. */
  readonly issues: readonly Issue[];
  readonly isChanged: boolean;
  readonly onText: (text: string) => void;
  readonly onLeave: () => void;
  readonly onPick: (text: string) => void;
  readonly onRevert: () => boolean;
  /** Back to the default, or to nothing where there is none. */
  readonly onReset: () => void;
}

/** The life of one field: text while it is typed, one commit when it is left, and the committed value from outside. */
export function useParameterField(input: ParameterFieldInput): ParameterFieldState {
  const { form, parameter, value, variables, splitsWords, issues, onCommit } = input;
  const key = fieldKey(parameter.name);
  const { field, fieldState } = useController<FormTexts>({
    name: key,
    control: form.control,
    rules: { validate: (text) => text === null || !checkText(parameter, text, variables, splitsWords).some(isError) },
  });
  const fallback = parameter.default ?? null;
  const shown = value ?? fallback;
  const committed = useRef(shown);
  const typed = useRef(field.value);

  useEffect(() => {
    if (shown === committed.current) return;
    committed.current = shown;
    typed.current = shown;
    form.resetField(key, { defaultValue: shown });
  }, [shown, key, form]);

  const setText = (text: string | null): void => {
    typed.current = text;
    field.onChange(text);
  };
  const commit = (text: string | null): void => {
    const next = toOwnValue(parameter, text, value);
    const result = next ?? fallback;
    setText(result);
    if (result === committed.current && (next ?? undefined) === value) return;
    committed.current = result;
    onCommit(parameter.name, next);
  };
  const leave = (): void => {
    field.onBlur();
    if (typed.current !== committed.current) commit(typed.current);
  };
  useCommitOnUnmount(() => {
    if (typed.current !== committed.current) onCommit(parameter.name, toOwnValue(parameter, typed.current, value));
  });

  const text = field.value;
  const local = text === null ? [] : checkText(parameter, text, variables, splitsWords);
  return {
    text,
    isCommitted: text === shown,
    issues: shownIssues(local, text === shown ? issues : [], fieldState.isTouched || text === shown),
    isChanged: value !== undefined && (fallback === null ? parameter.required === false : !sameValue(parameter.type, value, fallback)),
    onText: setText,
    onLeave: leave,
    onPick: (picked) => {
      field.onBlur();
      commit(picked);
    },
    onRevert: () => {
      const isTyped = typed.current !== committed.current;
      if (isTyped) {
        typed.current = committed.current;
        form.resetField(key, { defaultValue: committed.current });
      }
      return isTyped;
    },
    onReset: () => {
      commit(null);
      form.resetField(key, { defaultValue: fallback });
    },
  };
}

/** What the document keeps: null for the default itself, and for an emptied field that never had text of its own. */
function toOwnValue(parameter: Parameter, text: string | null, value: string | undefined): string | null {
  if (text === null || text === parameter.default) return null;
  const isNothing = text === '' && parameter.default === undefined && (parameter.type !== 'String' || value === undefined);
  return isNothing ? null : text;
}

/** Errors count once the field was left or the value is committed; warnings show while typing. The domain's own come first. */
function shownIssues(local: readonly Issue[], outside: readonly Issue[], isSettled: boolean): Issue[] {
  const all = isSettled ? [...local, ...outside] : local.filter((issue) => !isError(issue));
  const once = all.filter((issue, index) => all.findIndex((other) => other.code === issue.code) === index);
  const errors = once.filter(isError);
  return errors.length > 0 ? errors.slice(0, 1) : once;
}

function isError(issue: Issue): boolean {
  return issue.severity === 'error';
}

/** A node may be left by a click that takes no focus; what was typed is committed all the same. */
function useCommitOnUnmount(commit: () => void): void {
  const latest = useRef(commit);
  useEffect(() => {
    latest.current = commit;
  });
  useEffect(() => () => latest.current(), []);
}
