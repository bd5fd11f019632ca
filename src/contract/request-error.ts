import { AppError } from '#domain/issue/app-error.ts';
import { problemModel, type Problem } from './models.ts';
import { isIssueCode, toIssues } from './parse-issue.ts';

/** A call that the server answered with a problem document, or did not answer at all (`problem` and `status` are null). */
export class RequestError extends AppError {
  readonly problem: Problem | null;
  readonly status: number | null;

  constructor(problem: Problem | null, status: number | null, cause?: unknown) {
    const code =
      problem !== null && isIssueCode(problem.code) ? problem.code : status === null || status >= 502 ? 'E_UNAVAILABLE' : 'E_INTERNAL';
    const facts =
      problem !== null && problem.code === code ? problem.facts : code === 'E_INTERNAL' ? { id: String(status) } : { what: 'Weft' };
    super(code, facts, { cause, retryable: problem?.retryable ?? code === 'E_UNAVAILABLE', issues: toIssues(problem?.issues ?? []) });
    this.name = 'RequestError';
    this.problem = problem;
    this.status = status;
  }
}

/** The error of a response that is not 2xx. */
export async function toRequestError(response: Response): Promise<RequestError> {
  const body: unknown = await response.json().catch(() => null);
  const parsed = problemModel.safeParse(body);
  return new RequestError(parsed.success ? parsed.data : null, response.status);
}
