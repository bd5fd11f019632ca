import i18next from 'i18next';
import { notifyDone } from '../lib/notify.ts';
import type { EditorStore } from './editor-store.ts';

/** Whether the pipeline may only be looked at; where it is, says why, to whoever has just tried to change it. */
export function tellReadOnly(store: EditorStore): boolean {
  const { readOnlyReason } = store.getState();
  if (readOnlyReason === null) return false;
  notifyDone(i18next.t(`readOnly.${readOnlyReason}`, { ns: 'editor' }), 'read-only');
  return true;
}
