import { expect, it } from 'vitest';
import { isErrorLine } from './is-error-line.ts';

it('knows a line that says that something went wrong by how it begins', () => {
  const errors = ['error: no column "a"', '  Error: no', 'ValueError: bad', 'pkg.SomeException: bad', 'ERROR 12 rows', 'fatal: no'];
  for (const line of [...errors, 'Traceback (most recent call last):']) expect(isErrorLine(line)).toBe(true);
  for (const line of ['0 errors', 'mean error: 0.2', 'errors: 0', 'no error', '']) expect(isErrorLine(line)).toBe(false);
});
