import { AppError } from '#domain/issue/app-error.ts';
import type { useNameIssue } from '../../editor/use-name-issue.ts';

/** An error whose issues name nodes as their cards do. */
export function nameError(error: unknown, nameIssue: ReturnType<typeof useNameIssue>): unknown {
  if (!(error instanceof AppError)) return error;
  return new AppError(error.code, error.facts, { cause: error, retryable: error.retryable, issues: error.issues.map(nameIssue) });
}
