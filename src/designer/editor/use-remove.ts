import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Edit } from '#domain/pipeline/edit.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { reconnectEdit } from '#domain/pipeline/reconnect.ts';
import { describeShortcut } from '../lib/actions.tsx';
import { notifyOffer } from '../lib/notify-offer.tsx';
import { useEditor, useEditorStore } from './editor-provider.tsx';

export const reconnectShortcut = 'shift+J';

/** What can be joined after a removal, as long as nothing else is changed. */
interface Offer {
  readonly edit: Edit;
  readonly document: PipelineDocument;
}

/** Removes what is selected; where that leaves a gap that can be closed, offers to close it. */
export function useRemove() {
  const { t } = useTranslation('editor');
  const store = useEditorStore();
  const [offer, setOffer] = useState<Offer | null>(null);
  const canReconnect = useEditor((state) => offer !== null && state.document === offer.document);
  const reconnect = (taken: Offer | null) => {
    if (taken && store.getState().document === taken.document) store.getState().edit(taken.edit, 'reconnect');
  };
  const remove = () => {
    const { document, selection, components } = store.getState();
    const edit = reconnectEdit(document, selection.nodes, components);
    store.getState().remove();
    const next = edit && { edit, document: store.getState().document };
    setOffer(next);
    if (next)
      notifyOffer(
        t('removed', { count: selection.nodes.length }),
        { label: `${t('reconnect')} (${describeShortcut(reconnectShortcut)})`, run: () => reconnect(next) },
        'reconnect',
      );
  };
  return { remove, reconnect: () => reconnect(offer), canReconnect };
}
