import { createContext, useContext } from 'react';
import { createStore, type StoreApi, useStore } from 'zustand';
import type { CanvasPort } from '../../../editor/canvas-port.ts';

/** Which annotation's text is being edited in place. */
export type EditingStore = StoreApi<{ readonly editing: string | null }>;

export function createEditingStore(): EditingStore {
  return createStore(() => ({ editing: null }));
}

export const EditingContext = createContext<EditingStore>(createEditingStore());

/** Edits the text of a note or group in place, where that can be read. */
export function editText(editing: EditingStore, canvas: Pick<CanvasPort, 'nearText'> | null, id: string): void {
  canvas?.nearText(id);
  editing.setState({ editing: id });
}

export function useIsEditing(id: string): boolean {
  return useStore(useContext(EditingContext), (state) => state.editing === id);
}
