import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RevisionSummary } from '#contract/models.ts';
import { foldRevisions } from './fold-revisions.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 29, 12, minute)).toISOString();
const saved = (revision: number, { name = null, minute = 0 }: { name?: string | null; minute?: number } = {}): RevisionSummary => ({
  revision,
  name,
  updatedAt: at(minute),
});
const fold = (revisions: readonly RevisionSummary[], subjects: Readonly<Record<number, string>>) =>
  foldRevisions(revisions, ({ revision }) => subjects[revision]).map((some) => some.map(({ revision }) => revision));

describe('revisions that follow each other', () => {
  it('are one where they are about the same', () => {
    expect(fold([saved(4), saved(3), saved(2), saved(1)], { 4: 'Script', 3: 'Script', 2: 'Label', 1: 'Label' })).toEqual([
      [4, 3],
      [2, 1],
    ]);
  });
  it('stay apart where they are about something else, or where that is not known yet', () => {
    expect(fold([saved(3), saved(2), saved(1)], { 3: 'Script', 2: 'Label', 1: 'Script' })).toEqual([[3], [2], [1]]);
    expect(fold([saved(2), saved(1)], {})).toEqual([[2], [1]]);
  });
  it('stay apart where one has a name, also the two beside it', () => {
    const same = { 3: 'Script', 2: 'Script', 1: 'Script' };
    expect(fold([saved(3), saved(2, { name: 'Baseline' }), saved(1)], same)).toEqual([[3], [2], [1]]);
  });
  it('stay apart where somebody paused between them', () => {
    const same = { 3: 'Script', 2: 'Script', 1: 'Script' };
    expect(fold([saved(3, { minute: 20 }), saved(2, { minute: 4 }), saved(1)], same)).toEqual([[3], [2, 1]]);
  });
});

it('every revision is still there, in its order', () => {
  const row = fc.record({
    name: fc.constantFrom(null, null, 'Baseline'),
    minute: fc.nat(59),
    subject: fc.constantFrom('a', 'b', undefined),
  });
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const revisions = rows.map((one, index) => saved(rows.length - index, one));
      const subjects = new Map(revisions.map(({ revision }, index) => [revision, rows[index]?.subject]));
      const folds = foldRevisions(revisions, ({ revision }) => subjects.get(revision));
      expect(folds.flat()).toEqual(revisions);
      expect(folds.every((some) => some.length === 1 || some.every(({ name }) => name === null))).toBe(true);
    }),
  );
});
