import { type RefObject, useEffect } from 'react';
import { useEditorStore } from '../editor/editor-provider.tsx';
import { isTellingLeave, tellLeave } from '../lib/commit-typing.ts';

/** How long nobody types before what was typed becomes an edit. */
const pauseMs = 800;

/**
 * Makes an edit of what is typed into the inspector whenever typing pauses, so that a reload or a crash finds it; the field
 * keeps the focus. Pauses within one field make one step of the history; leaving the field ends it.
 */
export function usePauseCommit(root: RefObject<HTMLElement | null>): void {
  const store = useEditorStore();
  useEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isComposing = false;
    const commit = () => {
      const { activeElement } = document;
      if (!(activeElement instanceof HTMLElement) || !element.contains(activeElement)) return;
      if (isComposing || isChoosing(activeElement)) wait();
      else tellLeave(activeElement);
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(commit, pauseMs);
    };
    const onInput = ({ target }: Event) => {
      if (target instanceof Element && target.closest('.weft-inspector-root')) wait();
    };
    const onFocusOut = () => {
      if (isTellingLeave()) return;
      clearTimeout(timer);
      queueMicrotask(() => store.getState().seal());
    };
    const onComposition = ({ type }: Event) => {
      isComposing = type === 'compositionstart';
    };
    const stop = new AbortController();
    const { signal } = stop;
    element.addEventListener('input', onInput, { signal });
    element.addEventListener('focusout', onFocusOut, { signal });
    element.addEventListener('compositionstart', onComposition, { signal });
    element.addEventListener('compositionend', onComposition, { signal });
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [root, store]);
}

/** Whether a list of proposals is open at the field. */
function isChoosing(field: HTMLElement): boolean {
  return field.getAttribute('aria-expanded') === 'true' || field.hasAttribute('aria-activedescendant');
}
