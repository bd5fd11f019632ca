import type { Facts } from '../issue/issue.ts';
import { comesToNothing, composeDifferences, reverse } from './difference.ts';
import type { Difference, ItemChange } from './edit.ts';
import type { PipelineDocument } from './pipeline.ts';
import { reapplyDifference } from './reapply-difference.ts';
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
  /** Someone else has changed the same things since, so that it could not be moved when it was tried. */
  readonly overtaken?: true | undefined;
}

/** Steps done and steps taken back, both with the latest last. */
export interface History {
  readonly past: readonly HistoryStep[];
  readonly future: readonly HistoryStep[];
  /** Changes of others were brought into the document since the first step. */
  readonly shared?: true | undefined;
}

export const emptyHistory: History = { past: [], future: [] };

/** The history once changes of others were brought into the document. */
export function shareHistory(history: History): History {
  return history.shared || (history.past.length === 0 && history.future.length === 0) ? history : { ...history, shared: true };
}

/**
 * The history after a step was done: what was taken back is forgotten. A step that changed nothing leaves it alone, and one
 * that changes back what the steps before it with its key changed takes them away.
 */
export function pushStep(history: History, step: HistoryStep): History {
  if (comesToNothing(step.difference)) return history;
  const last = history.past.at(-1);
  if (last && goesOn(last, step) && history.future.length === 0) {
    const merged = { ...step, difference: composeDifferences(last.difference, step.difference) };
    const before = history.past.slice(0, -1);
    return { ...history, past: comesToNothing(merged.difference) ? before : [...before, merged] };
  }
  return { ...history, past: [...history.past, step].slice(-historyLimit), future: [] };
}

/** Whether a step goes on with the one before: same key, and nobody else has changed the same things in between. */
function goesOn(last: HistoryStep, step: HistoryStep): boolean {
  if (step.coalesce === undefined || last.coalesce !== step.coalesce || last.overtaken) return false;
  const [before, after] = [last.difference, step.difference];
  const meets = <T>(one: { readonly to: T } | undefined, next: { readonly from: T } | undefined) =>
    !one || !next || sameValue(one.to, next.from);
  const meet = <T>(ones: readonly ItemChange<T>[] = [], nexts: readonly ItemChange<T>[] = []) => {
    const known = new Map(ones.map((one) => [one.id, one]));
    return nexts.every((next) => meets(known.get(next.id), next));
  };
  return (
    meet(before.nodes, after.nodes) &&
    meet(before.subPipelines, after.subPipelines) &&
    meet(before.annotations, after.annotations) &&
    meets(before.variables, after.variables) &&
    meets(before.metadata, after.metadata)
  );
}

/** What undo and redo give: the next document and history, and the step that was moved or (`overtaken`) was not. */
export interface HistoryMove {
  readonly document: PipelineDocument;
  readonly history: History;
  readonly step: HistoryStep;
}

/**
 * Takes the last step back: what it changed and nothing else. Where someone else has changed the same things since, the step
 * is marked as overtaken and all else stays as it is; from then on it is passed over for as long as that is so. Null where no step is left.
 */
export function undo(history: History, document: PipelineDocument): HistoryMove | null {
  return moveStep(history, document, 'past');
}

/** Does the step that was taken back last again, in the same manner. */
export function redo(history: History, document: PipelineDocument): HistoryMove | null {
  return moveStep(history, document, 'future');
}

function moveStep(history: History, document: PipelineDocument, side: 'past' | 'future'): HistoryMove | null {
  for (const [at, step] of [...history[side].entries()].toReversed()) {
    const difference = side === 'past' ? reverse(step.difference) : step.difference;
    const next = reapplyDifference(document, difference, history.shared ?? false);
    if (next !== null) return { document: next, ...carryOver(history, side, at, step) };
    if (step.overtaken) continue;
    const marked = { ...step, overtaken: true } as const;
    return { document, history: { ...history, [side]: history[side].with(at, marked) }, step: marked };
  }
  return null;
}

/** The history with a step of one side as the last of the other. */
function carryOver(history: History, side: 'past' | 'future', at: number, step: HistoryStep): Pick<HistoryMove, 'history' | 'step'> {
  const moved = step.overtaken ? { ...step, overtaken: undefined } : step;
  const other = side === 'past' ? 'future' : 'past';
  return { history: { ...history, [side]: history[side].toSpliced(at, 1), [other]: [...history[other], moved] }, step: moved };
}

/** Ends the last step, so that whatever comes next is a step of its own even with the same key. */
export function sealHistory(history: History): History {
  const last = history.past.at(-1);
  if (last?.coalesce === undefined) return history;
  return { ...history, past: [...history.past.slice(0, -1), { ...last, coalesce: undefined }] };
}
