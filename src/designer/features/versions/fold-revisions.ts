import type { RevisionSummary } from '#contract/models.ts';

/** Who pauses for longer begins anew. */
const mostPauseMs = 5 * 60_000;

/**
 * Puts together neighbours that are about the same: what one types is saved again and again. `subjectOf` says what a revision
 * is about; undefined where that is not known, or where it must stay by itself, as those with a name do. The order stays.
 */
export function foldRevisions(
  revisions: readonly RevisionSummary[],
  subjectOf: (revision: RevisionSummary) => string | undefined,
): readonly (readonly RevisionSummary[])[] {
  const folds: RevisionSummary[][] = [];
  for (const revision of revisions) {
    const fold = folds.at(-1);
    const later = fold?.at(-1);
    if (fold && later && belongTogether(later, revision, subjectOf)) fold.push(revision);
    else folds.push([revision]);
  }
  return folds;
}

function belongTogether(
  later: RevisionSummary,
  earlier: RevisionSummary,
  subjectOf: (revision: RevisionSummary) => string | undefined,
): boolean {
  if (later.name !== null || earlier.name !== null) return false;
  if (Date.parse(later.updatedAt) - Date.parse(earlier.updatedAt) > mostPauseMs) return false;
  const subject = subjectOf(later);
  return subject !== undefined && subject === subjectOf(earlier);
}
