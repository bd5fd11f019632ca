import type { HistoryStep } from '#domain/pipeline/history.ts';
import { drawnItem } from '#domain/pipeline/sub-pipelines.ts';
import type { ChangedItem } from './changed-items.ts';
import type { EditorState } from './editor-store.ts';
import { isOnly } from './selection.ts';

/**
 * Undo and redo in a field go on with the steps of the pipeline once nothing is left of what was typed there. What such a step
 * changed elsewhere is shown, so that nothing happens out of sight: the keyboard goes to the parameter that changed, or to
 * what else did, which is selected.
 */
export function showStepFrom(focused: Element | null, step: HistoryStep, items: readonly ChangedItem[], state: EditorState): void {
  const field = focused?.closest<HTMLElement>('[data-undo="steps"]');
  if (!field || step.overtaken) return;
  const { document, selection } = state;
  const { node, name } = step.facts ?? {};
  if (step.name === 'parameter' && typeof node === 'string' && typeof name === 'string') {
    if (!isOnly(selection, node) || field.dataset['field'] !== name) state.focusOn(['nodes', node, 'parameters', name]);
    return;
  }
  const ids = items.map(({ id }) => id).filter((id) => drawnItem(document, id));
  const [first] = ids;
  if (first === undefined || ids.every((id) => selection.nodes.includes(id))) return;
  state.show(ids);
  state.canvas?.focus(first);
}
