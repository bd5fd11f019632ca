import { findItem } from '#domain/pipeline/item-index.ts';
import type { EditorStore } from '../../../editor/editor-store.ts';

/** Whether an item is a sub-pipeline, which is entered where a node would be opened. */
export function isSubPipeline(store: EditorStore, id: string): boolean {
  return findItem(store.getState().document.subPipelines, id) !== undefined;
}
