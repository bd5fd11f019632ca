import type { Severity } from './issue.ts';

/** One row of the catalogue: what an issue means, and its text with `{fact}` placeholders in every language. */
export interface IssueText {
  readonly severity: Severity;
  readonly en: string;
  readonly zh: string;
}
