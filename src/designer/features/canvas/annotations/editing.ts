import { createContext, useContext } from 'react';
import { createStore, type StoreApi, useStore } from 'zustand';

/** Which annotation's text is being edited in place. */
export type EditingStore = StoreApi<{ readonly editing: string | null }>;

export function createEditingStore(): EditingStore {
  return createStore(() => ({ editing: null }));
}

export const EditingContext = createContext<EditingStore>(createEditingStore());

export function useIsEditing(id: string): boolean {
  return useStore(useContext(EditingContext), (state) => state.editing === id);
}
