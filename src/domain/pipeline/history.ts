import type { Facts } from '../issue/issue.ts';
import { applyDifference, comesToNothing, composeDifferences, reverse } from './difference.ts';
import type { Difference, ItemChange } from './edit.ts';
import { findItem, type Identified } from './item-index.ts';
import type { PipelineDocument } from './pipeline.ts';
import { sameValue } from './same-value.ts';

/** How many steps can be taken back. */
export const historyLimit = 200;

/** One step that can be undone. `name` and `facts` say what it was, in whatever words the surface has for it. */
export interface HistoryStep {
  readonly name: string;
  readonly facts?: Facts | undefined;
  readonly difference: Difference;
  /** Steps in a row with one key become one, e.g. all typing in one field or one drag. */
  readonly coalesce?: string | undefined;
}

/** Steps done and steps taken back, both with the latest last. */
export interface History {
  readonly past: readonly HistoryStep[];
  readonly future: readonly HistoryStep[];
}

export const emptyHistory: History = { past: [], future: [] };

/**
 * The history after a step was done: what was taken back is forgotten. A step that changed nothing leaves it alone, and one
 * that changes back what the steps before it with its key changed takes them away.
 */
export function pushStep(history: History, step: HistoryStep): History {
  if (comesToNothing(step.difference)) return history;
  const last = history.past.at(-1);
  if (last && step.coalesce !== undefined && last.coalesce === step.coalesce && history.future.length === 0) {
    const merged = { ...step, difference: composeDifferences(last.difference, step.difference) };
    const before = history.past.slice(0, -1);
    return { past: comesToNothing(merged.difference) ? before : [...before, merged], future: [] };
  }
  return { past: [...history.past, step].slice(-historyLimit), future: [] };
}

/**
 * Whether a step can be moved on this document: everything that it would overwrite is still as the step left it (or, to
 * do it again, as it found it). It is not where someone else has changed the same nodes or settings since.
 */
export function canMoveStep({ difference }: HistoryStep, document: PipelineDocument, direction: 'undo' | 'redo'): boolean {
  const expected = direction === 'undo' ? 'to' : 'from';
  const { nodes, subPipelines = [], annotations = [], variables, metadata } = difference;
  if (variables && !sameValue(document.variables, variables[expected])) return false;
  if (metadata && !sameValue(document.metadata, metadata[expected])) return false;
  const isAsExpected = <T extends Identified>(items: readonly T[] | undefined, changes: readonly ItemChange<T>[]) =>
    changes.every((change) => sameValue(findItem(items, change.id) ?? null, change[expected]));
  return (
    isAsExpected(document.nodes, nodes) &&
    isAsExpected(document.subPipelines, subPipelines) &&
    isAsExpected(document.annotations, annotations)
  );
}

/** What undo and redo give: both documents' next state and the step that was moved. */
export interface HistoryMove {
  readonly document: PipelineDocument;
  readonly history: History;
  readonly step: HistoryStep;
}

/** Takes the last step back, or null where there is none. */
export function undo(history: History, document: PipelineDocument): HistoryMove | null {
  const step = history.past.at(-1);
  if (!step) return null;
  const moved = { past: history.past.slice(0, -1), future: [...history.future, step] };
  return { document: applyDifference(document, reverse(step.difference)), history: moved, step };
}

/** Does the step that was taken back last again, or null where there is none. */
export function redo(history: History, document: PipelineDocument): HistoryMove | null {
  const step = history.future.at(-1);
  if (!step) return null;
  const moved = { past: [...history.past, step], future: history.future.slice(0, -1) };
  return { document: applyDifference(document, step.difference), history: moved, step };
}

/** Ends the last step, so that whatever comes next is a step of its own even with the same key. */
export function sealHistory(history: History): History {
  const last = history.past.at(-1);
  if (last?.coalesce === undefined) return history;
  return { ...history, past: [...history.past.slice(0, -1), { name: last.name, facts: last.facts, difference: last.difference }] };
}
