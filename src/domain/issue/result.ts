import type { Issue } from './issue.ts';

/** What a parse gives: the value (perhaps with warnings), or the issues that stand in its way. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

export function success<T>(value: T, issues: readonly Issue[] = []): Result<T> {
  return { ok: true, value, issues };
}

export function failure<T = never>(...issues: readonly Issue[]): Result<T> {
  return { ok: false, issues };
}
