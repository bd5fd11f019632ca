import { type KeyboardEvent, useCallback, useId, useState } from 'react';
import type { Parameter } from '#domain/param/parameter.ts';
import type { Variable } from '#domain/pipeline/pipeline.ts';
import { suggestVariables, type VariableSuggestion } from './suggest-variables.ts';
import { optionId } from './variable-list.tsx';

/** What makes a text field a combobox while the list of variables is open. */
type ComboboxAttributes = Readonly<Record<string, string | boolean | undefined>>;

/** Completes the name of a variable while a reference is typed into a field. */
export interface VariableCompletion {
  readonly listId: string;
  /** What the list shows; null while it is closed. */
  readonly suggestions: readonly VariableSuggestion[] | null;
  readonly active: number;
  /** For the field's input. */
  readonly attributes: ComboboxAttributes;
  /** For editors with a list of their own. */
  readonly suggest: (text: string) => readonly VariableSuggestion[] | null;
  /** Call for every text that is typed. */
  readonly onTyped: (text: string) => void;
  /** Whether the key was the list's. */
  readonly onKey: (event: KeyboardEvent<HTMLElement>) => boolean;
  readonly close: () => void;
}

const closedAttributes: ComboboxAttributes = {};

/** The list opens as a reference is typed and closes when it is complete or left; the arrow keys go through it, Enter picks. */
export function useVariableCompletion(given: {
  readonly parameter: Parameter;
  readonly text: string | null;
  readonly variables: readonly Variable[];
  readonly onPick: (reference: string) => void;
}): VariableCompletion {
  const { parameter, variables } = given;
  const text = given.text ?? '';
  const listId = useId();
  const [open, setOpen] = useState<{ readonly text: string; readonly active: number } | null>(null);
  const suggest = useCallback((typed: string) => suggestVariables(parameter, typed, variables), [parameter, variables]);
  const found = open?.text === text ? suggest(text) : null;
  const suggestions = found?.some(({ reference, refusal }) => reference === text && refusal === null) === true ? null : found;
  const active = open?.active ?? 0;
  const onKey = (event: KeyboardEvent<HTMLElement>): boolean => {
    if (event.nativeEvent.isComposing) return false;
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (suggestions === null) {
      if (by === 0 || suggest(text) === null) return false;
      setOpen({ text, active: 0 });
    } else if (by !== 0) {
      if (suggestions.length > 0) setOpen({ text, active: (active + by + suggestions.length) % suggestions.length });
    } else if (event.key === 'Escape') {
      setOpen(null);
      event.stopPropagation();
    } else {
      const suggestion = suggestions[active];
      if (event.key !== 'Enter' || suggestion === undefined) return false;
      if (suggestion.refusal === null) given.onPick(suggestion.reference);
    }
    event.preventDefault();
    return true;
  };
  return {
    listId,
    suggestions,
    active,
    attributes: suggestions === null ? closedAttributes : openAttributes(listId, suggestions.length === 0 ? null : active),
    suggest,
    onTyped: (typed) => setOpen(typed.startsWith('${') ? { text: typed, active: 0 } : null),
    onKey,
    close: () => setOpen(null),
  };
}

function openAttributes(listId: string, active: number | null): ComboboxAttributes {
  return {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': true,
    'aria-controls': listId,
    'aria-activedescendant': active === null ? undefined : optionId(listId, active),
  };
}
