import type { NodeChange, Rect, Transform } from 'reactflow';
import { findItem } from '#domain/pipeline/item-index.ts';
import type { Annotation } from '#domain/pipeline/pipeline.ts';
import { encloses } from '../../../editor/frame.ts';

interface Marquee {
  readonly userSelectionActive: boolean;
  readonly userSelectionRect: Rect | null;
  readonly transform: Transform;
  readonly annotations: readonly Annotation[] | undefined;
}

/** The changes without notes and groups that a marquee only touches: one drawn inside of a group is about what lies in it. */
export function withoutTouched<T extends NodeChange>(changes: readonly T[], marquee: Marquee): readonly T[] {
  const { userSelectionActive, userSelectionRect: rect, transform, annotations } = marquee;
  if (!userSelectionActive || !rect || !annotations) return changes;
  const [x, y, zoom] = transform;
  const area = {
    position: { x: (rect.x - x) / zoom, y: (rect.y - y) / zoom },
    size: { width: rect.width / zoom, height: rect.height / zoom },
  };
  return changes.filter((change) => {
    const item = change.type === 'select' && change.selected ? findItem(annotations, change.id) : undefined;
    return !item || encloses(area, item);
  });
}
