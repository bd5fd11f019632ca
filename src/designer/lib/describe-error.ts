import { AppError } from '#domain/issue/app-error.ts';
import { describeIssue, type Language } from '#domain/issue/describe-issue.ts';

/** What happened, in the reader's language: the error's own text, then those of its issues (at most five). */
export function describeError(error: unknown, language: Language): string {
  if (!(error instanceof AppError)) return error instanceof Error ? error.message : String(error);
  const details = error.issues.slice(0, 5).map((issue) => describeIssue(issue, language));
  return [describeIssue(error, language), ...details].join('\n');
}
