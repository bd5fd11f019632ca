import type { HistoryStep } from '#domain/pipeline/history.ts';
import type { EditorState, EditorStore } from './editor-store.ts';

/** A step that the person took just now, with the states after and before it. Undo and redo are none; they say themselves what they did. */
export type OnStep = (step: HistoryStep, state: EditorState, before: EditorState) => void;

/** Tells of each step as it is taken, until the returned function is called. */
export function followSteps(store: EditorStore, onStep: OnStep): () => void {
  return store.subscribe((state, before) => {
    if (state.history === before.history || state.document === before.document) return;
    const step = state.history.past.at(-1);
    const isNew = step !== undefined && step !== before.history.past.at(-1) && state.history.future.length === 0;
    if (isNew && !before.history.future.some(({ difference }) => difference === step.difference)) onStep(step, state, before);
  });
}
