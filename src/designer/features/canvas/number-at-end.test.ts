import { expect, it } from 'vitest';
import { splitNumber } from './number-at-end.ts';

it('is what follows a space or a line, not a part of a word', () => {
  expect(splitNumber('Clean names 28')).toEqual(['Clean names', ' 28']);
  expect(splitNumber('clean-names-2')).toEqual(['clean-names', '-2']);
  expect(splitNumber('Clean names (3)')).toEqual(['Clean names', ' (3)']);
  expect(splitNumber('Iris2024')).toEqual(['Iris2024', '']);
  expect(splitNumber('Clean names')).toEqual(['Clean names', '']);
  expect(splitNumber('28')).toEqual(['28', '']);
});
