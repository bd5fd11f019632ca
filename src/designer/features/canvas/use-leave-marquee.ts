import { type MouseEvent, useCallback, useEffect, useMemo, useRef } from 'react';
import { useStoreApi } from 'reactflow';
import { useEditorStore } from '../../editor/editor-provider.tsx';
import { emptySelection } from '../../editor/selection.ts';
import { useCanvasSceneStore } from './layered/canvas-scene.ts';
import { takeEscape } from './leave-by-escape.ts';

/** Lets Escape abandon React Flow's marquee: selected is what was when the button went down. Gives what React Flow is to call. */
export function useLeaveMarquee() {
  const editor = useEditorStore();
  const canvas = useCanvasSceneStore();
  const flow = useStoreApi();
  const before = useRef(emptySelection);
  const stopListening = useRef<(() => void) | null>(null);
  // A marquee that begins first lets go of what is selected.
  useEffect(
    () =>
      flow.subscribe(({ userSelectionRect: now }, { userSelectionRect: then }) => {
        if (now && !then) before.current = editor.getState().selection;
      }),
    [editor, flow],
  );
  const onSelectionEnd = useCallback(() => stopListening.current?.(), []);
  useEffect(() => onSelectionEnd, [onSelectionEnd]);
  const onSelectionStart = useCallback(
    ({ target, nativeEvent }: MouseEvent) => {
      stopListening.current = takeEscape(() => {
        canvas.setState({ marquee: null });
        flow.setState({ userSelectionActive: false, userSelectionRect: null });
        editor.getState().select(before.current);
        stopPanning(target, nativeEvent);
      });
    },
    [editor, canvas, flow],
  );
  return useMemo(() => ({ onSelectionStart, onSelectionEnd }), [onSelectionStart, onSelectionEnd]);
}

/** Near the edge the view moves along until React Flow hears that the pointer is gone. */
function stopPanning(pane: EventTarget, event: globalThis.MouseEvent): void {
  if (event instanceof PointerEvent) pane.dispatchEvent(new PointerEvent('pointercancel', { bubbles: true, pointerId: event.pointerId }));
}
