import { Kbd } from '@mantine/core';
import { IconArrowsMaximize } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStoreApi } from 'reactflow';
import { shownLevel } from '../../editor/derived.ts';
import { useEditor, useEditorStore } from '../../editor/editor-provider.tsx';
import { describeKeysOf, useAction } from '../../lib/actions.tsx';
import { isMovable } from './fit-view.ts';
import { showsAny } from './in-sight.ts';
import { onRest } from './on-rest.ts';
import './back-to-graph.css';

/** A view that has not moved for so long is looked at, and a level that has not changed for so long. */
const restMs = 250;

/** Brings the graph back where nothing of it is in sight. */
export function BackToGraph() {
  const { t } = useTranslation('canvas');
  const store = useEditorStore();
  const isOutOfSight = useIsOutOfSight();
  const fit = useAction('canvas.fit');
  if (!isOutOfSight || !fit) return null;
  const goBack = () => {
    fit.run();
    store.getState().canvas?.focus('');
  };
  return (
    <button type="button" className="weft-back-to-graph" onClick={goBack}>
      <IconArrowsMaximize size={16} aria-hidden />
      {t('backToGraph')}
      <Kbd size="xs">{describeKeysOf(fit)}</Kbd>
    </button>
  );
}

function useIsOutOfSight(): boolean {
  const store = useEditorStore();
  const flow = useStoreApi();
  const level = useEditor(shownLevel);
  const [is, setIs] = useState(false);
  useEffect(() => {
    const look = () => {
      const state = flow.getState();
      const [x, y, zoom] = state.transform;
      const shown = shownLevel(store.getState());
      const hasItems = shown.nodes.length + shown.subPipelines.length + shown.annotations.length > 0;
      setIs(hasItems && isMovable(state) && !showsAny({ x, y, zoom }, state, shown));
    };
    const timer = setTimeout(look, restMs);
    const stop = onRest(flow, restMs, look);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [store, flow, level]);
  return is;
}
