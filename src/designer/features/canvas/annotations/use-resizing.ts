import { useCallback, useState } from 'react';
import type { NodeChange } from 'reactflow';
import { findItem } from '#domain/pipeline/item-index.ts';
import { useEditorStore } from '../../../editor/editor-provider.tsx';
import type { Framed } from '../../../editor/frame.ts';

type Frames = ReadonlyMap<string, Framed>;

const resting: Frames = new Map();

/** Frames of notes and groups while they are resized by hand; the end is one edit. */
export function useResizing() {
  const store = useEditorStore();
  const [sized, setSized] = useState(resting);
  /** Whether the changes were those of a resize, which is then dealt with. */
  const takeResize = useCallback(
    (changes: readonly NodeChange[]): boolean => {
      const resize = changes.find((change) => change.type === 'dimensions' && change.resizing !== undefined);
      if (resize?.type !== 'dimensions') return false;
      const annotation = findItem(store.getState().document.annotations, resize.id);
      if (!annotation || !resize.dimensions) return true;
      const move = changes.find((change) => change.type === 'position' && change.id === resize.id);
      const size = { width: Math.round(resize.dimensions.width), height: Math.round(resize.dimensions.height) };
      const position = (move?.type === 'position' && move.position) || sized.get(resize.id)?.position || annotation.position;
      if (resize.resizing) setSized(new Map([[resize.id, { position, size }]]));
      else {
        store.getState().edit({ type: 'annotation.set', id: resize.id, annotation: { ...annotation, position, size } }, 'resize');
        setSized(resting);
      }
      return true;
    },
    [store, sized],
  );
  return { sized, takeResize };
}
