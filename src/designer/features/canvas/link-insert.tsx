import { createContext, useContext } from 'react';
import { useEditor, useEditorStore } from '../../editor/editor-provider.tsx';
import { toLinkRef } from './to-flow-links.ts';
import type { OpenEnd } from './use-connect.ts';
import './link-insert.css';

/** Asks for a component to put somewhere. */
export const InsertContext = createContext<(end: OpenEnd) => void>(() => undefined);

/** The button in the middle of a link under the pointer that puts a component into it; the keyboard has an action for that. */
export function LinkInsert({ id, x, y }: { readonly id: string; readonly x: number; readonly y: number }) {
  const insert = useContext(InsertContext);
  const store = useEditorStore();
  const readOnly = useEditor((state) => state.readOnly);
  if (readOnly) return null;
  return (
    <g
      className="weft-link-insert"
      transform={`translate(${x}, ${y})`}
      aria-hidden
      onClick={(event) => {
        event.stopPropagation();
        const into = toLinkRef(id);
        store.getState().select({ link: into });
        insert({ connecting: null, into, screen: { x: event.clientX, y: event.clientY }, place: { x, y } });
      }}
    >
      <circle r="10" />
      <path d="M-4.5,0 H4.5 M0,-4.5 V4.5" />
    </g>
  );
}
