import type { LinkRef } from './selection.ts';
import type { Position, Size } from '#domain/pipeline/pipeline.ts';
import type { FlowDirection } from './layout/flat-graph.ts';

/** A point of the window, in its pixels. */
export interface ClientPoint {
  readonly clientX: number;
  readonly clientY: number;
}

/** What the canvas does for others while it is on screen. Positions are in canvas units. */
export interface CanvasPort {
  /** Where data flows on it. */
  direction(): FlowDirection;
  /** Where what is added goes: the middle of what is visible, or where was aimed. */
  center(): Position;
  /** How much is visible, but for its edge. */
  room(): Size;
  /** Where copies and notes go: where was aimed, or where the pointer is over the canvas, or else the middle of what is visible. */
  pointedPlace(): Position;
  /** Aims at a point of the window for what is added next; null aims nowhere. */
  aim(point: ClientPoint | null): void;
  /** Brings nodes into view; all of them where none are named. */
  fit(ids?: readonly string[]): void;
  /** Moves the view only where one of the nodes is not visible, lies under minimap or controls, or is seen from farther away than `leastZoom`. */
  reveal(ids: readonly string[], leastZoom?: number): void;
  /** Moves the view, without zooming, only as far as it takes to show the items, and not under minimap or controls. */
  panTo(ids: readonly string[]): void;
  /**
   * Keeps items in sight that were, now that the canvas has another size than `before`, in pixels: the view is moved as little
   * as it takes and never zoomed. Where there is room again, one looks where one looked first, unless it was moved by hand.
   */
  keepInSight(ids: readonly string[], before: Size): void;
  /** Gives the focus to an item, or to the canvas where that is not an element of the page. */
  focus(id: string): void;
  /** An item was added and is selected: the focus goes on to it, where it is on the canvas or goes back there. */
  goOnAt(id: string): void;
  /** What is painted at a point of the window; null where there is nothing, or it is an element of the page. */
  at(point: ClientPoint): { readonly node: string | null; readonly link: LinkRef | null } | null;
  /** The middle of an item in the window, wherever that is; null where it is not drawn. */
  pointOf(id: string): ClientPoint | null;
  /** Selects a node and goes so near that it can be read. */
  open(id: string): void;
  /** Goes to where an item begins, so near that its text can be read and written; stays where it can be already. */
  nearText(id: string): void;
}

/** Of an editor's state, as much as tells where data flows. */
export interface AnyCanvas {
  readonly canvas: Pick<CanvasPort, 'direction'> | null;
}

/** Where data flows on the canvas; down while none is on screen. */
export function directionOf({ canvas }: AnyCanvas): FlowDirection {
  return canvas?.direction() ?? 'down';
}
