import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useKeyPress, useReactFlow, useStoreApi } from 'reactflow';
import type { Position } from '#domain/pipeline/pipeline.ts';
import { findGuides } from '../../../editor/align/guides.ts';
import { framesOf, placesWithCarried } from '../../../editor/carried-by.ts';
import { shownLevel } from '../../../editor/derived.ts';
import { useEditorStore } from '../../../editor/editor-provider.tsx';
import { usePersonal } from '../../../lib/personal.ts';
import { atRest, useMotionStore } from '../motion.ts';
import { frameAround, type Framed, overlaps } from '../../../editor/frame.ts';

type Places = ReadonlyMap<string, Position>;

/** Pixels on the screen within which something comes into line. */
const reach = 6;
/** Where things are so small that everything is within reach, nothing comes into line. */
const leastZoom = 0.06;

interface Dragged {
  readonly sizes: ReadonlyMap<string, Framed>;
  readonly others: readonly Framed[];
}

/** What brings what is dragged onto lines. */
export interface Guiding {
  /** The places brought into line; the last call of a drag says that it is over. */
  readonly guide: (places: Places, isOver: boolean) => Places;
  /** Whether neither lines nor the grid hold what is dragged. */
  readonly isFree: boolean;
}

/** Brings what is dragged into line with what is on screen, and shows the lines. Alt suspends that, and the grid; where the person has turned them off, Alt turns them on. */
export function useGuides(): Guiding {
  const store = useEditorStore();
  const flow = useReactFlow();
  const flowStore = useStoreApi();
  const [snaps] = usePersonal('snapping');
  const isFree = useKeyPress('Alt') === snaps;
  const isSuspended = useRef(isFree);
  const dragged = useRef<Dragged | null>(null);
  const motion = useMotionStore();
  useEffect(() => {
    isSuspended.current = isFree;
  }, [isFree]);
  const begin = useCallback(
    (places: Places): Dragged => {
      const state = store.getState();
      const frames = framesOf(shownLevel(state));
      const moving = placesWithCarried(state, new Map([...places, ...state.selection.nodes.flatMap((id) => placeOf(frames, id))]));
      const { width, height } = flowStore.getState();
      const { x, y, zoom } = flow.getViewport();
      const view: Framed = { position: { x: -x / zoom, y: -y / zoom }, size: { width: width / zoom, height: height / zoom } };
      return { sizes: frames, others: [...frames].flatMap(([id, frame]) => (moving.has(id) || !overlaps(view, frame) ? [] : [frame])) };
    },
    [store, flow, flowStore],
  );
  const guide = useCallback(
    (places: Places, isOver: boolean): Places => {
      const { sizes, others } = (dragged.current ??= begin(places));
      const moving = frameAround([...places].flatMap(([id, position]) => toFrame(sizes, id, position)));
      const isOn = !isSuspended.current && flow.getZoom() >= leastZoom;
      const found = moving && isOn ? findGuides(moving, others, reach / flow.getZoom()) : null;
      if (isOver) dragged.current = null;
      const guides = isOver || !found || found.guides.length === 0 ? atRest.guides : found.guides;
      if (guides !== motion.getState().guides) motion.setState({ guides });
      if (!found || (found.by.x === 0 && found.by.y === 0)) return places;
      return new Map([...places].map(([id, { x, y }]) => [id, { x: x + found.by.x, y: y + found.by.y }]));
    },
    [begin, flow, motion],
  );
  return useMemo(() => ({ guide, isFree }), [guide, isFree]);
}

function placeOf(frames: ReadonlyMap<string, Framed>, id: string): [string, Position][] {
  const frame = frames.get(id);
  return frame ? [[id, frame.position]] : [];
}

function toFrame(sizes: ReadonlyMap<string, Framed>, id: string, position: Position): Framed[] {
  const size = sizes.get(id)?.size;
  return size ? [{ position, size }] : [];
}
