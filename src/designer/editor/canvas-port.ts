import type { LinkRef } from './editor-store.ts';
import type { Position } from '#domain/pipeline/pipeline.ts';

/** What the canvas does for others while it is on screen. Positions are in canvas units. */
export interface CanvasPort {
  /** The middle of what is visible. */
  center(): Position;
  /** Brings nodes into view; all of them where none are named. */
  fit(ids?: readonly string[]): void;
  /** Moves the view only where one of the nodes is not visible. */
  reveal(ids: readonly string[]): void;
  /** What is painted at a point of the window; null where there is nothing, or it is an element of the page. */
  at(point: { readonly clientX: number; readonly clientY: number }): { readonly node: string | null; readonly link: LinkRef | null } | null;
  /** Selects a node and goes so near that it can be read. */
  open(id: string): void;
}
