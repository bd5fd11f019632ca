import { type PointerEvent, useCallback } from 'react';
import { useEditorStore } from '../../editor/editor-provider.tsx';
import type { EditorStore } from '../../editor/editor-store.ts';

/** Pixels that the pointer may move before a press on a card becomes a drag: until then, it is a click. */
export const pressPx = 2;

/** Pixels after which React Flow begins a drag: none, since it begins where these are passed, and the card lags behind a quick hand by its first move. */
export const dragFromPress = 0;

const ownUse = '.react-flow__handle, .nodrag, button, a, input, textarea';

/** Whether something on a card has a use of its own for a press. */
export function hasOwnUse(target: EventTarget): boolean {
  return target instanceof Element && target.closest(ownUse) !== null;
}

/** What is selected as text elsewhere is let go of, as by any press: what a drag may come of keeps the browser from it, and copying would be of that text. */
export function leaveSelectedText({ target }: Pick<PointerEvent, 'target'>): void {
  if (target instanceof Element && !target.closest('input, textarea, [contenteditable="true"]')) getSelection()?.removeAllRanges();
}

/**
 * Selects a card as soon as it is pressed, as a painted one is: the hand may tremble, and the view may move away below it
 * before the release. Several that are selected stay so, as they may be dragged; the click narrows them. Keeps what trembles
 * from being a drag.
 */
export function usePress(): (event: PointerEvent) => void {
  const store = useEditorStore();
  return useCallback(
    (event) => {
      const { button, target } = event;
      if (button !== 0 || !(target instanceof Element) || hasOwnUse(target)) return;
      keepStill(event);
      if (hasAddKey(event)) return;
      const id = target.closest('.react-flow__node.selectable')?.getAttribute('data-id');
      const { selection, select } = store.getState();
      if (typeof id !== 'string' || selection.nodes.includes(id)) return;
      holdUntilLetGo(store);
      select({ nodes: [id] });
    },
    [store],
  );
}

/** Whether a key is held with which a click adds to what is selected. */
export function hasAddKey({ shiftKey, ctrlKey, metaKey }: Pick<MouseEvent, 'shiftKey' | 'ctrlKey' | 'metaKey'>): boolean {
  return shiftKey || ctrlKey || metaKey;
}

/** Keeps moves from what drags until the pointer is further from the press than a trembling hand gets. */
function keepStill({ clientX, clientY }: PointerEvent): void {
  const over = untilLetGo();
  const options = { capture: true, signal: over.signal };
  const isFar = (event: globalThis.PointerEvent) => Math.hypot(event.clientX - clientX, event.clientY - clientY) > pressPx;
  window.addEventListener('pointermove', (event) => isFar(event) && over.abort(), options);
  for (const type of ['mousemove', 'touchmove']) window.addEventListener(type, (event) => event.stopImmediatePropagation(), options);
}

/** Tells others that something is held, until the button is released, whatever becomes of the drag meanwhile. */
export function holdUntilLetGo(store: EditorStore): void {
  const { isDragging, setDragging } = store.getState();
  if (isDragging) return;
  setDragging(true);
  // After the edit that the release is.
  untilLetGo().signal.addEventListener('abort', () => setTimeout(() => setDragging(false)));
}

/** What is aborted when the pointer is let go of, or the window is left. */
function untilLetGo(): AbortController {
  const over = new AbortController();
  // The press itself may take the focus from a field.
  const letGo = ({ type, target }: Event) => (type !== 'blur' || target === window) && over.abort();
  for (const type of ['pointerup', 'pointercancel', 'blur']) window.addEventListener(type, letGo, { capture: true, signal: over.signal });
  return over;
}
