import { expect, test } from 'vitest';
import { shortName } from './short-name.ts';

test('a name that fits beside its port stands whole, a longer one ends in an ellipsis', () => {
  expect(shortName('Predictions')).toBe('Predictions');
  expect(shortName('fourteen chars')).toBe('fourteen chars');
  expect(shortName('Feature importances')).toBe('Feature impor…');
  expect(shortName('a word and another')).toBe('a word and an…');
});

test('Chinese letters take the room of two', () => {
  expect(shortName('特征重要性表')).toBe('特征重要性表');
  expect(shortName('非常非常长的输出名')).toBe('非常非常长的…');
});
