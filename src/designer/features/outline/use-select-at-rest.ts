import { useEffect, useRef, useState } from 'react';
import { useEditorStore } from '../../editor/editor-provider.tsx';
import { emptySelection, type Selection } from '../../editor/selection.ts';
import { useNewest } from '../../lib/use-newest.ts';
import { selectRow, selectionOf } from './select-row.ts';
import type { OutlineItem } from './to-outline.ts';

/** Longer than a key takes to repeat: while it is held, rows go by and nothing else has to follow. */
const restMs = 90;

interface Waiting {
  readonly item: OutlineItem;
  readonly range: readonly string[] | null;
}

/** Selects rows so that the arrows are not held up by what shows the selection: canvas, inspector and address. */
export interface SelectAtRest {
  /** What is selected as soon as the hand rests; null where that is what is selected. */
  readonly ahead: Selection | null;
  readonly now: (item: OutlineItem, range: Waiting['range']) => void;
  readonly soon: (item: OutlineItem, range: Waiting['range']) => void;
  /** Selects at once what waits to be: before anything is done with the selection. */
  readonly flush: () => void;
}

/** `onSelect` is told after each selection that is made here. */
export function useSelectAtRest(onSelect: () => void): SelectAtRest {
  const store = useEditorStore();
  const [ahead, setAhead] = useState<Selection | null>(null);
  const waiting = useRef<Waiting | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const done = useNewest(onSelect);
  const now: SelectAtRest['now'] = (item, range) => {
    clearTimeout(timer.current);
    waiting.current = null;
    setAhead(null);
    selectRow(store, item, range);
    done()();
  };
  const flush = () => waiting.current && now(waiting.current.item, waiting.current.range);
  const newestFlush = useNewest(flush);
  useEffect(() => () => void newestFlush()(), [newestFlush]);
  return {
    ahead,
    now,
    soon: (item, range) => {
      clearTimeout(timer.current);
      waiting.current = { item, range };
      setAhead({ ...emptySelection, ...selectionOf(item, range) });
      timer.current = setTimeout(() => newestFlush()(), restMs);
    },
    flush,
  };
}
