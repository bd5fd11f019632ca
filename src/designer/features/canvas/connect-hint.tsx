import { type CSSProperties, memo, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection, useReactFlow, useStoreApi } from 'reactflow';
import type { Position } from '#domain/pipeline/pipeline.ts';
import { useEditorStore } from '../../editor/editor-provider.tsx';
import { useLanguage } from '../../lib/i18n.ts';
import { type Connecting, ConnectingContext, type PortSide } from './connecting.ts';
import { describeRefusal, dropOn, itemUnder, replacedBy } from './drop-target.ts';
import { usePaneHits } from './layered/use-pane-pointer.ts';
import { endsOf, toPort } from './link-ports.ts';
import { type Ends, refusalOf } from './refusal.ts';

/** Pixels between the pointer and the hint, and what is kept free for it. */
const gap = 14;
const room = { width: 320, height: 100 } as const;

/** Says at the pointer why what is below it does not take the link that is being drawn, or what the link would take the place of. */
export const ConnectHint = memo(function ConnectHint() {
  const flow = useReactFlow();
  const flowStore = useStoreApi();
  const hint = useHint();
  const { to } = useConnection();
  if (hint === null || !to) return null;
  const { x, y, zoom } = flow.getViewport();
  return (
    <div className="weft-connect-hint" role="status" style={besides({ x: to.x * zoom + x, y: to.y * zoom + y }, flowStore.getState())}>
      {hint}
    </div>
  );
});

function useHint(): string | null {
  const flow = useReactFlow();
  const hits = usePaneHits();
  const connectingStore = useContext(ConnectingContext);
  const describe = useDescribe();
  const { inProgress, to, toHandle } = useConnection();
  const { connecting, moved } = connectingStore.getState();
  if (!inProgress || !connecting || !to) return null;
  if (toHandle) {
    const port = toPort(toHandle.nodeId, toHandle.id ?? '', toHandle.type);
    if (port.side !== connecting.from.side) return describe.link(endsOf(connecting.from, port));
    const isItself = port.node === connecting.from.node && port.name === connecting.from.name;
    return isItself ? null : describe.sameSide(port.side);
  }
  const { x, y } = flow.flowToScreenPosition(to);
  const item = itemUnder(hits, { clientX: x, clientY: y });
  return item === null || item === moved?.node ? null : describe.drop(connecting, item);
}

/** What is to be said of a link, and of letting one go over an item; null for nothing. */
function useDescribe() {
  const { t } = useTranslation('canvas');
  const store = useEditorStore();
  const language = useLanguage();
  const link = (ends: Ends): string | null => {
    const state = store.getState();
    const refusal = refusalOf(state, ends);
    if (refusal) return describeRefusal(state, refusal, language);
    const replaced = replacedBy(state, ends, language);
    if (replaced === undefined) return null;
    return replaced === null ? t('connect.replacesData') : t('connect.replaces', { node: replaced });
  };
  const drop = (connecting: Connecting, item: string): string | null => {
    const state = store.getState();
    const target = dropOn(state, connecting, item);
    if (!target) return null;
    return 'port' in target ? link(endsOf(connecting.from, target.port)) : describeRefusal(state, target.refusal, language);
  };
  const sameSide = (side: PortSide): string => t(`connect.two.${side}`);
  return { link, drop, sameSide };
}

/** Right of and below a point, or on the other sides where there is no room for it in the canvas. */
function besides({ x, y }: Position, { width, height }: { readonly width: number; readonly height: number }): CSSProperties {
  return {
    ...(x + room.width > width ? { right: width - x + gap } : { left: x + gap }),
    ...(y + room.height > height ? { bottom: height - y + gap } : { top: y + gap }),
  };
}
