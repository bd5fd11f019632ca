import { expect, it } from 'vitest';
import { failuresOf } from './failures.ts';
import { makeRun } from './make-run.fixture.ts';

it('gives the tasks that failed, the first to fail first', () => {
  const one = { attempt: 1, startedAt: null };
  const run = makeRun(['a', 'b', 'c'], {
    tasks: {
      a: { ...one, id: 'a', state: 'failed', finishedAt: '2026-11-23T10:00:02.000Z' },
      b: { ...one, id: 'b', state: 'skipped', finishedAt: '2026-11-23T10:00:03.000Z' },
      c: { ...one, id: 'c', state: 'failed', finishedAt: '2026-11-23T10:00:01.000Z' },
    },
  });
  expect(failuresOf(run.view).map(({ id }) => id)).toEqual(['c', 'a']);
  expect(failuresOf(null)).toEqual([]);
});
