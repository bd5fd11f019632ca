import type { IssueCode } from '#domain/issue/issue.ts';

const special: Partial<Record<IssueCode, number>> = {
  E_UNAVAILABLE: 69,
  E_SERVER_SILENT: 69,
  E_SERVER_MISSING: 69,
  E_PORT_TAKEN: 69,
  E_DATA_DIRECTORY: 73,
  E_ALREADY_RUNNING: 75,
  E_SESSION_REQUIRED: 77,
  E_FORBIDDEN: 77,
};

/** The exit code of an operation that failed; where the sysexits convention has no better one, 1. */
export function exitCodeOf(code: IssueCode): number {
  return special[code] ?? 1;
}
