import { expect, it } from 'vitest';
import { firstRevisionOf } from './use-run-resumes.ts';

it('tells the revision that a run began with from the one that it went on with', () => {
  const resume = { at: '2026-11-23T10:00:00.000Z', changed: [], added: [], removed: [] };
  const resumes = [
    { ...resume, plan: 2, revisionBefore: 7, revision: 8 },
    { ...resume, plan: 3, revisionBefore: 8, revision: 10 },
  ];
  expect(firstRevisionOf({ revision: 10 }, resumes)).toBe(7);
  expect(firstRevisionOf({ revision: 4 }, [])).toBe(4);
});
