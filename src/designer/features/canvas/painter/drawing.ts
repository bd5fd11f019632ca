import type { Bend } from '../bends/bends-around.ts';
import type { ItemKind } from './item-kinds.ts';

/** One thing on the canvas, in canvas units. The same object stands for it as long as nothing of this changes. */
export interface DrawnItem {
  readonly id: string;
  readonly kind: ItemKind;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly label: string;
  /** The smaller line. */
  readonly detail: string;
  /** Which of the icons or colours that the painter was given. */
  readonly look: number;
  readonly disabled: boolean;
  /** As `packPorts` writes them. */
  readonly ports: string;
}

/**
 * A link from the bottom of an item to the top of another, or sideways from the right of one to the left of another;
 * offsets are canvas units along these edges.
 */
export interface DrawnLink {
  /** The id of its edge. */
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly sourceOffset: number;
  readonly targetOffset: number;
  /** By which it passes cards that would lie in its way. */
  readonly bends?: readonly Bend[];
}

/** Everything on one level. Links whose ends are not among the items are not drawn. */
export interface Drawing {
  readonly items: readonly DrawnItem[];
  readonly links: readonly DrawnLink[];
  /** Whether data flows from left to right; else from top to bottom. */
  readonly sideways: boolean;
}

export const emptyDrawing: Drawing = { items: [], links: [], sideways: false };
