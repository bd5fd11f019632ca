import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Edit } from '#domain/pipeline/edit.ts';
import { reconnectEdit } from '#domain/pipeline/reconnect.ts';
import { describeShortcut } from '../lib/actions.tsx';
import { notifyOffer, withdrawOffer } from '../lib/notify-offer.tsx';
import { useEditor, useEditorStore } from './editor-provider.tsx';
import type { EditorState, EditorStore, Gap } from './editor-store.ts';

export const reconnectShortcut = 'shift+J';

/** Offers to close the gap that a removal left, for as long as its ends are there and free. */
export function useReconnect() {
  const { t } = useTranslation('editor');
  const store = useEditorStore();
  const gap = useEditor((state) => state.gap);
  const canReconnect = useEditor((state) => closingEdit(state) !== null);
  useEffect(() => {
    if (!gap || !canReconnect) return undefined;
    const offer = { label: `${t('reconnect')} (${describeShortcut(reconnectShortcut)})`, run: () => reconnect(store) };
    notifyOffer(t('removed', { count: gap.count }), offer, 'reconnect');
    return () => withdrawOffer('reconnect');
  }, [gap, canReconnect, store, t]);
  return { reconnect: () => reconnect(store), canReconnect };
}

function reconnect(store: EditorStore): void {
  const edit = closingEdit(store.getState());
  if (edit) store.getState().edit(edit, 'reconnect');
}

type Known = Pick<EditorState, 'document' | 'components'>;
const edits = new WeakMap<Gap, Known & { readonly edit: Edit | null }>();

/** The edit that closes the gap in the document as it is now, or null; kept with the gap for the document that was asked for last. */
function closingEdit({ gap, document, components }: Known & Pick<EditorState, 'gap'>): Edit | null {
  if (!gap) return null;
  const known = edits.get(gap);
  if (known?.document === document && known.components === components) return known.edit;
  const edit = reconnectEdit(document, gap.reconnections, components);
  edits.set(gap, { document, components, edit });
  return edit;
}
