import { describe, expect, it } from 'vitest';
import { formatAgo } from './format-ago.ts';

describe('how long ago', () => {
  const now = Date.parse('2026-11-29T12:00:00Z');

  it.each([
    ['2026-11-29T11:58:00Z', '2 minutes ago', '2 分钟前'],
    ['2026-11-28T12:00:00Z', 'yesterday', '昨天'],
    ['2026-11-29T11:59:50Z', 'just now', '刚刚'],
  ])('%s is %s', (instant, english, chinese) => {
    expect(formatAgo(instant, 'en', now)).toBe(english);
    expect(formatAgo(instant, 'zh-CN', now)).toBe(chinese);
  });
});
