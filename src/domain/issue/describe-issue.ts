import { wordFor } from './fact-words.ts';
import { issueCatalog } from './issue-catalog.ts';
import type { Facts, Issue } from './issue.ts';

/** The languages that every text exists in. */
export const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];

/** The issue's text in one sentence or two: what is wrong and the way out. */
export function describeIssue(issue: Pick<Issue, 'code' | 'facts'>, language: Language): string {
  return fillText(issueCatalog[issue.code][language], issue.facts, language);
}

/**
 * Puts facts into the `{name}` places of a text; an unknown place stays as it is. `{count row|rows}` adds the word for one or
 * for more; `{found:format}` gives the word for a value of that family of words, where it has one.
 */
export function fillText(text: string, facts: Facts, language: Language): string {
  const comma = language === 'zh' ? '、' : ', ';
  const fill = (place: string, name: string, one?: string, other?: string, family?: string) => {
    const fact = Object.hasOwn(facts, name) ? facts[name] : undefined;
    if (fact === undefined) return place;
    const words = Array.isArray(fact) ? fact.join(comma) : String(fact);
    if (family !== undefined) return wordFor(words, family, language);
    if (one === undefined || other === undefined) return words;
    return `${words} ${new Intl.PluralRules(language).select(Number(fact)) === 'one' ? one : other}`;
  };
  return text.replaceAll(/\{(\w+)(?: ([^|{}]+)\|([^|{}]+)|:(\w+))?\}/g, fill);
}
