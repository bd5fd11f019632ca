import { expect, it } from 'vitest';
import { formatList } from './format-list.ts';

it.each([
  [[], '', ''],
  [['A'], 'A', 'A'],
  [['A', 'B'], 'A, B', 'A、B'],
  [['A', 'B', 'C'], 'A, B, C', 'A、B、C'],
])('writes %j as %s, in Chinese as %s', (items, english, chinese) => {
  expect([formatList(items, 'en'), formatList(items, 'zh')]).toEqual([english, chinese]);
});
