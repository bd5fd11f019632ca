import { useMemo } from 'react';
import { useReactFlow } from 'reactflow';
import type { Edit } from '#domain/pipeline/edit.ts';
import { cardSize } from '../../editor/card-size.ts';
import { useEditorStore } from '../../editor/editor-provider.tsx';
import { insertExisting } from '../../editor/insert-into.ts';
import type { LinkRef } from '../../editor/selection.ts';
import type { Places } from './glide.ts';
import { usePaneHits } from './layered/use-pane-pointer.ts';
import { useMotionStore } from './motion.ts';
import { flowLinkAt, useLightLink } from './use-light-link.ts';

/** What becomes of a link that a dragged card is held over. */
export interface InsertDragged {
  /** Lights up the link under the middle of the card, where the card alone is dragged and would go into it. */
  readonly look: (places: Places) => void;
  /** The edit that puts the card into that link, where it is let go over one; null where it is only moved. */
  readonly take: (places: Places) => Edit | null;
  readonly leave: () => void;
}

/** Puts a card without links that is dragged onto a link in between, as one from the palette. */
export function useInsertDragged(): InsertDragged {
  const store = useEditorStore();
  const flow = useReactFlow();
  const hits = usePaneHits();
  const motion = useMotionStore();
  const light = useLightLink();
  return useMemo(() => {
    const find = (places: Places): { readonly link: LinkRef; readonly insert: () => Edit } | null => {
      const [held, ...others] = places;
      if (!held || others.length > 0) return null;
      const [id, position] = held;
      const insertAt = insertExisting(store.getState(), id);
      if (!insertAt) return null;
      const { x, y } = flow.flowToScreenPosition({ x: position.x + cardSize.width / 2, y: position.y + cardSize.height / 2 });
      const point = { clientX: x, clientY: y };
      const link = hits.linkAt(point) ?? flowLinkAt(point);
      const insert = link && insertAt(link, position);
      return insert && { link, insert };
    };
    return {
      look: (places) => light(find(places)?.link ?? null),
      take: (places) => {
        const found = motion.getState().overLink && find(places);
        light(null);
        return found ? found.insert() : null;
      },
      leave: () => light(null),
    };
  }, [store, flow, hits, motion, light]);
}
