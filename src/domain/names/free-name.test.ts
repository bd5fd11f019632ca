import { expect, it } from 'vitest';
import { freeName } from './free-name.ts';

it('numbers a name only where it is taken, and a numbered one anew', () => {
  expect(freeName('Split table', new Set(['Split']))).toBe('Split table');
  expect(freeName('Split table', new Set(['Split table']))).toBe('Split table 2');
  expect(freeName('Split table 2', new Set(['Split table', 'Split table 2', 'Split table 3']))).toBe('Split table 4');
});
