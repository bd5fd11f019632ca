import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { Issue } from '#domain/issue/issue.ts';
import type { Parameter } from '#domain/param/parameter.ts';
import type { Variable } from '#domain/pipeline/pipeline.ts';
import { checkText } from './check-text.ts';
import { useTyping } from '../lib/typing.ts';
import { sameValue } from './same-value.ts';
import { type FormTexts, useFieldText } from './use-field-text.ts';

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
  /** Whether it is typed into: it stays text, and what is wrong with it isn't said yet. */
  readonly isTyping: boolean;
  /** What to say below the field, worst first. */
  readonly issues: readonly Issue[];
  readonly isChanged: boolean;
  readonly onText: (text: string) => void;
  readonly onLeave: () => void;
  readonly onPick: (text: string) => void;
  /** Back to the default, or to nothing where there is none. */
  readonly onReset: () => void;
}

/** The life of one field: text while it is typed, which is committed on the way and when it is left, and the value from outside. */
export function useParameterField(input: ParameterFieldInput): ParameterFieldState {
  const { form, parameter, value, variables, splitsWords, issues, onCommit } = input;
  const fallback = parameter.default ?? null;
  const shown = value ?? fallback;
  const { text, latest, set } = useFieldText(form, parameter.name, shown);
  const [wasLeft, setLeft] = useState(false);
  const [isTyping, setTyping] = useState(false);
  const committed = useRef(shown);
  /** The node's own value before the typing. */
  const before = useRef<{ readonly value: string | undefined } | null>(null);
  const endTyping = (): void => {
    typing.done();
    before.current = null;
    setTyping(false);
  };

  const followOutside = useEffectEvent((next: string | null): void => {
    if (next === committed.current) return;
    committed.current = next;
    setLeft(false);
    set(next);
  });
  useEffect(() => followOutside(shown), [shown]);

  const commit = (typed: string | null): void => {
    const next = toOwnValue(parameter, typed, before.current ? before.current.value : value);
    const result = next ?? fallback;
    set(result);
    if (result === committed.current && (next ?? undefined) === value) return;
    committed.current = result;
    onCommit(parameter.name, next);
  };
  const typing = useTyping(() => {
    if (latest() !== committed.current) commit(latest());
  });

  const local = text === null ? noIssues : checkText(parameter, text, variables, splitsWords);
  return {
    text,
    isCommitted: text === shown,
    isTyping,
    issues: shownIssues(local, text === shown ? issues : noIssues, wasLeft || (text === shown && !isTyping)),
    isChanged: value !== undefined && (fallback === null ? parameter.required === false : !sameValue(parameter.type, value, fallback)),
    onText: (next) => {
      before.current ??= { value };
      setTyping(true);
      set(next);
      typing.typed();
    },
    onLeave: () => {
      setLeft(true);
      if (isEmptied(parameter, latest())) commit(null);
      else if (latest() !== committed.current) commit(latest());
      endTyping();
    },
    onPick: (picked) => {
      setLeft(true);
      commit(picked);
      endTyping();
    },
    onReset: () => {
      endTyping();
      commit(null);
      setLeft(false);
    },
  };
}

/** Nothing is no number: the default holds again. */
function isEmptied({ type, default: fallback }: Parameter, text: string | null): boolean {
  return type !== 'String' && fallback !== undefined && text?.trim() === '';
}

/** What the document keeps: null for the default itself, and for an emptied field that never had text of its own. */
function toOwnValue(parameter: Parameter, text: string | null, value: string | undefined): string | null {
  if (text === null || text === parameter.default) return null;
  const isNothing = text === '' && parameter.default === undefined && (parameter.type !== 'String' || value === undefined);
  return isNothing ? null : text;
}

/** Errors count once the field was left or the value is committed; warnings show while typing. The domain's own come first. */
function shownIssues(local: readonly Issue[], outside: readonly Issue[], isSettled: boolean): readonly Issue[] {
  if (local.length + outside.length === 0) return noIssues;
  const all = isSettled ? [...local, ...outside] : local.filter((issue) => !isError(issue));
  const once = all.filter((issue, index) => all.findIndex((other) => other.code === issue.code) === index);
  const errors = once.filter(isError);
  return errors.length > 0 ? errors.slice(0, 1) : once;
}

const noIssues: readonly Issue[] = [];

function isError(issue: Issue): boolean {
  return issue.severity === 'error';
}
