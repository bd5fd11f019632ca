import type { issueCatalog } from './issue-catalog.ts';

/** How much an issue matters: an error stops publishing and running, a warning and a hint do not. */
export type Severity = 'error' | 'warning' | 'hint';

/** A stable code, e.g. `E_PARAM_RANGE`; the catalogue holds its severity and its text in every language. */
export type IssueCode = keyof typeof issueCatalog;

/**
 * Where the issue is, from the outside in. Things that have a name or id are addressed by it, not by position:
 * `['nodes', 'train', 'parameters', 'epochs']`, `['spec', 'inputs', 'train', 'sources']`, `['variables', 'rate']`.
 */
export type IssuePath = readonly (string | number)[];

/** The values a text is made of. */
export type Facts = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** One obvious way to mend an issue, as data; the surface that shows the issue decides how to offer it. */
export type Fix =
  | { readonly kind: 'set-value'; readonly value: string }
  | { readonly kind: 'unset' }
  | { readonly kind: 'rewrite-command'; readonly command: string }
  | { readonly kind: 'rename'; readonly name: string }
  | { readonly kind: 'remove-link' }
  | { readonly kind: 'enable'; readonly node: string }
  | { readonly kind: 'set-tuning'; readonly tuning: Readonly<Record<string, string | number>> };

/** A problem in a user's data, as a value. Text is made last, by `describeIssue`. */
export interface Issue {
  readonly code: IssueCode;
  readonly path: IssuePath;
  readonly severity: Severity;
  readonly facts: Facts;
  readonly fix?: Fix;
}
