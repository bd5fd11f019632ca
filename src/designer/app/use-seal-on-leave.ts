import { useEffect } from 'react';
import { useEditorStore } from '../editor/editor-provider.tsx';
import { isTyping } from '../lib/actions.tsx';

/** Leaving a field, wherever on the page it is, ends the step of the history that typing into it was. */
export function useSealOnLeave(): void {
  const store = useEditorStore();
  useEffect(() => {
    // After the field has committed what was typed last. The canvas is left, too, for the text of a note that was just added.
    const seal = ({ target }: FocusEvent): void => {
      if (isTyping(target)) queueMicrotask(() => store.getState().seal());
    };
    document.addEventListener('focusout', seal);
    return () => document.removeEventListener('focusout', seal);
  }, [store]);
}
