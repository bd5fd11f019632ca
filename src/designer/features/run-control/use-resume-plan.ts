import { useMemo } from 'react';
import type { Run } from '#contract/models.ts';
import { freshnessOf } from '#domain/plan/freshness.ts';
import { findNode } from '#domain/pipeline/node-index.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { sameValue } from '#domain/pipeline/same-value.ts';
import { activeIds, resumeSelection } from '#domain/plan/resume-selection.ts';
import { runReason, type RunReason } from '#domain/plan/run-reason.ts';
import type { Selection } from '#domain/plan/selection.ts';
import { hasResult } from '#domain/run/has-result.ts';
import type { RunView } from '#domain/run/run-event.ts';
import { useEditor } from '../../editor/editor-provider.tsx';

/** A node of the run that has been changed since, and how. */
export interface ChangedNode {
  readonly id: string;
  readonly reasons: readonly RunReason[];
}

/** What it would mean to go on with a run with the pipeline as it stands. */
export interface ResumePlan {
  /** What it goes on with. */
  readonly part: Selection;
  readonly kept: number;
  readonly waiting: number;
  readonly changed: readonly ChangedNode[];
  /** Nodes that have succeeded and were changed since: with these the run can't go on. */
  readonly blockers: readonly ChangedNode[];
  /** Nodes that were to run and have been disabled since. */
  readonly disabled: readonly string[];
  /** The first node that failed. */
  readonly failed: string | null;
}

/** Weighs a run that is over against the document, while `active`. */
export function useResumePlan({ plan, document: before }: Run, view: RunView, active: boolean): ResumePlan | null {
  const document = useEditor((state) => (active ? state.document : null));
  const components = useEditor((state) => state.components);
  return useMemo(() => {
    if (document === null) return null;
    const looks = freshnessOf({ document, components, plan, hasResult: () => true });
    const own = [...looks].flatMap(([id, look]): ChangedNode[] => {
      const changed = look.state === 'stale' ? look.reasons.filter(({ kind }) => kind !== 'upstream') : [];
      const reasons = changed.length > 0 || hasResult(view, id) || hasSameTuning(before, document, id) ? changed : [runReason('tuning')];
      return reasons.length > 0 ? [{ id, reasons }] : [];
    });
    const ids = plan.tasks.map(({ id }) => id);
    const part = resumeSelection(plan, before, document);
    const active = new Set(activeIds(document));
    const next = part.nodes ?? [...active];
    return {
      part,
      kept: ids.filter((id) => hasResult(view, id)).length,
      waiting: next.filter((id) => !hasResult(view, id)).length,
      changed: own.filter(({ id }) => !hasResult(view, id)),
      blockers: own.filter(({ id }) => hasResult(view, id)),
      disabled: ids.filter((id) => !active.has(id) && !hasResult(view, id) && findNode(document, id) !== undefined),
      failed: ids.find((id) => view.tasks[id]?.state === 'failed') ?? null,
    };
  }, [before, document, components, plan, view]);
}

/** Another machine makes no other result, but may be what a task needed. */
function hasSameTuning(before: PipelineDocument, now: PipelineDocument, id: string): boolean {
  return sameValue(findNode(before, id)?.tuning, findNode(now, id)?.tuning);
}
