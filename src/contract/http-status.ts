import type { IssueCode } from '#domain/issue/issue.ts';

/** The HTTP status of every code that a response's problem document may carry. */
export const httpStatuses = {
  E_REQUEST_INVALID: 400,
  E_CHECK_FAILED: 400,
  E_CODE_LOCAL: 400,
  E_CODE_UNKNOWN: 400,
  E_CODE_MANY: 400,
  E_GIT_UNREADABLE: 400,
  E_GIT_FILE: 400,
  E_RESULT_MISSING: 400,
  E_NOT_A_TABLE: 400,
  E_DATASET_NAME: 400,
  E_SESSION_REQUIRED: 401,
  E_FORBIDDEN: 403,
  E_NOT_FOUND: 404,
  E_NAME_TAKEN: 409,
  E_VERSION_EXISTS: 409,
  E_KEY_REUSED: 409,
  E_RUN_NOT_OVER: 409,
  E_RUN_SUCCEEDED: 409,
  E_RUN_RESUMED: 409,
  E_COMPONENT_USED: 409,
  E_CLIENT_TOO_OLD: 409,
  E_COMPONENT_BUILT_IN: 409,
  E_CONFLICT: 412,
  E_TOO_LARGE: 413,
  E_PRECONDITION_REQUIRED: 428,
  E_TOO_MANY_STREAMS: 429,
  E_INTERNAL: 500,
  E_UNAVAILABLE: 503,
} as const satisfies Partial<Record<IssueCode, number>>;

/** The status for a code; one that no response should carry counts as our own mistake. */
export function httpStatusOf(code: IssueCode): number {
  const known: Partial<Record<IssueCode, number>> = httpStatuses;
  return known[code] ?? 500;
}
