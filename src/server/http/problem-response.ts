import { httpStatusOf } from '#contract/http-status.ts';
import type { Problem } from '#contract/models.ts';
import { AppError } from '#domain/issue/app-error.ts';
import { describeIssue } from '#domain/issue/describe-issue.ts';
import { ConflictError } from '../usecases/conflict-error.ts';
import type { Services } from '../usecases/services.ts';

/** What went wrong, as a problem document. What is not the caller's doing gets an id that stands in the log with the details. */
export function toProblemResponse(error: unknown, { log, randomId }: Pick<Services, 'log' | 'randomId'>): Response {
  const known = error instanceof AppError && httpStatusOf(error.code) !== 500 ? error : toInternal(error, log, randomId());
  const problem = toProblem(known);
  return new Response(JSON.stringify(problem), { status: problem.status, headers: { 'content-type': 'application/problem+json' } });
}

function toInternal(error: unknown, log: (line: string) => void, id: string): AppError {
  log(`${id}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return new AppError('E_INTERNAL', { id }, { cause: error });
}

function toProblem(error: AppError): Problem {
  const { code, retryable } = error;
  const problem: Problem = {
    type: 'about:blank',
    title: describeIssue(error, 'en'),
    status: httpStatusOf(code),
    code,
    facts: toFacts(error.facts),
    issues: error.issues.map(({ path, facts, ...issue }) => ({ ...issue, path: [...path], facts: toFacts(facts) })),
    retryable: retryable || code === 'E_UNAVAILABLE',
  };
  return error instanceof ConflictError ? { ...problem, current: error.current } : problem;
}

function toFacts(facts: AppError['facts']): Problem['facts'] {
  return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, typeof fact === 'object' ? [...fact] : fact]));
}
