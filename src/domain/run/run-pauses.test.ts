import { expect, it } from 'vitest';
import { pausedMsOf, pausesOf } from './run-pauses.ts';

const at = (second: number) => new Date(Date.UTC(2026, 10, 23, 10, 0, second)).toISOString();

it('a run stands still from each end until it goes on; where the end is not known, nothing is said', () => {
  const resumes = [
    { plan: 2, at: at(20), waiting: [], endedAt: at(5) },
    { plan: 3, at: at(40), waiting: [] },
    { plan: 4, at: at(51), waiting: [], endedAt: at(50) },
  ];
  expect(pausesOf({ resumes })).toEqual([
    { from: at(5), to: at(20) },
    { from: at(50), to: at(51) },
  ]);
  expect(pausedMsOf({ resumes })).toBe(16_000);
});
