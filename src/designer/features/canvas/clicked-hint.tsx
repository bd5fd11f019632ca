import { memo, useContext, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { findNode } from '#domain/pipeline/node-index.ts';
import { useEditorStore } from '../../editor/editor-provider.tsx';
import type { EditorStore } from '../../editor/editor-store.ts';
import { isOnly } from '../../editor/selection.ts';
import { channelNameOf, itemNameOf } from '../../editor/node-text.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { type Connecting, ConnectingContext, type ConnectingStore, notConnecting } from './connecting.ts';

/** Says from where a link goes whose other end is to be clicked, until it is clicked or left. */
export const ClickedHint = memo(function ClickedHint() {
  const connecting = useContext(ConnectingContext);
  const { connecting: shown, clicked } = useStore(connecting);
  return shown !== null && clicked !== null && <Hint from={shown.from} item={clicked} />;
});

function Hint({ from, item }: Pick<Connecting, 'from'> & { readonly item: string }) {
  const { t } = useTranslation('canvas');
  const language = useLanguage();
  const store = useEditorStore();
  const connecting = useContext(ConnectingContext);
  useEffect(() => leaveWhenElsewhere(store, connecting, item), [store, connecting, item]);
  const { document, components } = store.getState();
  const node = itemNameOf({ document, components }, from.node, language);
  const definition = components.get(findNode(document, from.node)?.component ?? '');
  const port = channelNameOf(definition, from.side === 'output' ? 'outputs' : 'inputs', from.name, language);
  return (
    <div className="weft-clicked-hint" role="status">
      {t(from.side === 'output' ? 'connect.from' : 'connect.to', { node, port })}
    </div>
  );
}

/** Escape leaves, and so does what is done or looked at instead. */
function leaveWhenElsewhere(store: EditorStore, connecting: ConnectingStore, item: string): () => void {
  const over = new AbortController();
  const options = { capture: true, signal: over.signal };
  const leave = () => connecting.setState(notConnecting);
  const leaveUnlessIn =
    (place: string) =>
    ({ target }: Event) => {
      if (!(target instanceof Element) || !target.closest(place)) leave();
    };
  window.addEventListener('click', leaveUnlessIn('.weft-port'), options);
  window.addEventListener('focusin', leaveUnlessIn('.weft-canvas'), options);
  window.addEventListener('contextmenu', leave, options);
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      leave();
    },
    options,
  );
  const stop = store.subscribe(({ selection, document }, before) => {
    if (document !== before.document || !isOnly(selection, item)) leave();
  });
  return () => {
    over.abort();
    stop();
  };
}
