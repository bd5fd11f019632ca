import type { Issue, Severity } from '#domain/issue/issue.ts';

/** So many problems of one kind. */
export interface WorstProblems {
  readonly severity: Exclude<Severity, 'hint'>;
  readonly count: number;
}

/** What a badge counts: the errors, where there are none the warnings; null where there are only hints. */
export function worstProblems(issues: readonly Issue[]): WorstProblems | null {
  for (const severity of ['error', 'warning'] as const) {
    const { length } = issues.filter((issue) => issue.severity === severity);
    if (length > 0) return { severity, count: length };
  }
  return null;
}
