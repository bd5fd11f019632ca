import { AppError } from '#domain/issue/app-error.ts';

/** The value, or E_NOT_FOUND. */
export function found<T>(value: T | null | undefined, what: string, name: string): T {
  if (value === null || value === undefined) throw new AppError('E_NOT_FOUND', { what, name });
  return value;
}
