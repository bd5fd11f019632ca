import { expect, it } from 'vitest';
import { countLines } from './label-lines.ts';

const linesOf = (text: string) => countLines(text, 14, (part) => part.length);

it('are broken after spaces and dashes', () => {
  expect(linesOf('Clean names 2')).toBe(1);
  expect(linesOf('Leave out the odd delays 12')).toBe(2);
  expect(linesOf('Keep one quarter of the rows 2')).toBe(3);
  expect(linesOf('Clean-names-of-all-2')).toBe(2);
  expect(linesOf('Clean-all-names-of-columns-2')).toBe(3);
});

it('are broken within what is longer than a line', () => {
  expect(linesOf('Normalization_of_names')).toBe(2);
  expect(linesOf('Normalization_of_names 2')).toBe(2);
  expect(linesOf('All Normalization_of_names 2')).toBe(3);
});
