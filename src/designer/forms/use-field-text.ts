import { useEffect, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';

/** Typed texts by field key; null is "not set". */
export type FormTexts = Record<string, string | null>;

/** The form library reads paths and refuses names such as `constructor`; a prefix makes every parameter name safe. */
export function fieldKey(name: string): string {
  return `parameter-${name}`;
}

export interface FieldText {
  readonly text: string | null;
  /** The text as it is now, also between two renders. */
  readonly latest: () => string | null;
  readonly set: (text: string | null) => void;
}

/**
 * The text of one field, which the form keeps. A field follows its own text and nothing else of the form: what the library
 * offers for a field (`useController`) follows all of its state, which costs too much in a form of hundreds.
 */
export function useFieldText(form: UseFormReturn<FormTexts>, name: string, shown: string | null): FieldText {
  const key = fieldKey(name);
  const [text, setText] = useState(shown);
  const start = useRef(shown);
  useEffect(() => {
    const stop = form.subscribe({
      name: key,
      exact: true,
      formState: { values: true },
      callback: ({ values }) => setText(values[key] ?? null),
    });
    // A field that was filtered away comes back with the value that holds now.
    form.setValue(key, start.current);
    return stop;
  }, [form, key]);
  return { text, latest: () => form.getValues(key) ?? null, set: (next) => form.setValue(key, next) };
}
