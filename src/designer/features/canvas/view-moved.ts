import type { ReactFlowState, Transform } from 'reactflow';

type View = Pick<ReactFlowState, 'transform' | 'width' | 'height'>;

/**
 * Whether the view shows another place or zoom. The transform is compared by what it says: at the bounds of zoom, each step that
 * goes nowhere gives a new one with the same numbers.
 */
export function hasTransformChanged([x, y, zoom]: Transform, [beforeX, beforeY, beforeZoom]: Transform): boolean {
  return x !== beforeX || y !== beforeY || zoom !== beforeZoom;
}

/** Whether the view shows another part of the canvas: it was moved, zoomed or got another size. */
export function hasViewMoved(state: View, before: View): boolean {
  return hasTransformChanged(state.transform, before.transform) || state.width !== before.width || state.height !== before.height;
}
