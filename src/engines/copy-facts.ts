import type { Facts } from '#domain/issue/issue.ts';

/** An issue's facts as events and answers carry them: lists of their own. */
export function copyFacts(facts: Facts): Record<string, string | number | boolean | string[]> {
  return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, isList(fact) ? [...fact] : fact]));
}

function isList(fact: Facts[string]): fact is readonly string[] {
  return Array.isArray(fact);
}
