import type { EditorStore } from '#designer/editor/editor-store.ts';
import { applyDifference, reverse } from '#domain/pipeline/difference.ts';
import type { HistoryStep } from '#domain/pipeline/history.ts';
import { findNode } from '#domain/pipeline/node-index.ts';
import { sameValue } from '#domain/pipeline/same-value.ts';

/** As somebody would who does not look at what others did: what the step touched becomes what it was. */
export function takeBackWhole(store: EditorStore): HistoryStep | null {
  const { history, document, edit } = store.getState();
  const step = history.past.at(-1);
  if (!step) return null;
  edit({ type: 'document', document: applyDifference(document, reverse(step.difference)) }, 'restore');
  return step;
}

/** As somebody would for whom one node that others have moved holds back all that the step did. */
export function takeBackAllOrNothing(store: EditorStore): HistoryStep | null {
  const { history, document, undo } = store.getState();
  const step = history.past.at(-1);
  const isHeld = step?.difference.nodes.some(({ id, to }) => to && !sameValue(findNode(document, id)?.position, to.position));
  return step && isHeld ? { ...step, overtaken: true } : undo();
}
