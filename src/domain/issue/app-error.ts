import type { Facts, Issue, IssueCode } from './issue.ts';

/**
 * An operation that failed. The code is an issue code, so that its text, HTTP status, exit code and notification
 * come from the same tables as an issue's. `issues` holds the details where the cause is the user's data.
 */
export class AppError extends Error {
  readonly code: IssueCode;
  readonly facts: Facts;
  readonly retryable: boolean;
  readonly issues: readonly Issue[];

  constructor(code: IssueCode, facts: Facts = {}, more: { cause?: unknown; retryable?: boolean; issues?: readonly Issue[] } = {}) {
    super(code, more.cause === undefined ? undefined : { cause: more.cause });
    this.name = 'AppError';
    this.code = code;
    this.facts = facts;
    this.retryable = more.retryable ?? false;
    this.issues = more.issues ?? [];
  }
}
