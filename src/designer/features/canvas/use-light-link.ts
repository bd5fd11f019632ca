import { useCallback } from 'react';
import type { LinkRef } from '../../editor/selection.ts';
import { usePaneHits } from './layered/use-pane-pointer.ts';
import { useMotionStore } from './motion.ts';
import { toLinkRef } from './to-flow-links.ts';

/** Lights up the link that what is held would go into, in the page or painted; null lights none. */
export function useLightLink(): (link: LinkRef | null) => void {
  const hits = usePaneHits();
  const motion = useMotionStore();
  return useCallback(
    (link) => {
      const { overLink } = motion.getState();
      if (overLink?.node === link?.node && overLink?.input === link?.input) return;
      hits.point(null, link, 'accent');
      motion.setState({ overLink: link });
    },
    [hits, motion],
  );
}

/** The link that React Flow shows at a place of the window. */
export function flowLinkAt({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): LinkRef | null {
  const edge = document.elementsFromPoint(clientX, clientY).find((element) => element.closest('.react-flow__edge'));
  const id = edge?.closest<SVGElement>('.react-flow__edge')?.dataset['id'];
  return id === undefined ? null : toLinkRef(id);
}
