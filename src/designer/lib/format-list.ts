import type { Language } from '#domain/issue/describe-issue.ts';

/** A list in the reader's way of writing it: `A, B, C`, in Chinese `A、B、C`. */
export function formatList(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: 'conjunction', style: 'narrow' }).format(items);
}
