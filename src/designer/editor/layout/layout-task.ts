import type { Position, Size } from '#domain/pipeline/pipeline.ts';
import type { FlowDirection } from './flat-graph.ts';

/** Something on a level as layout sees it. Ports are named in the order in which they lie on the card's edges. */
export interface LayoutItem {
  readonly id: string;
  readonly kind: 'card' | 'group' | 'note';
  readonly position: Position;
  readonly size: Size;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
}

export interface LayoutLink {
  readonly source: string;
  readonly sourcePort: string;
  readonly target: string;
  readonly targetPort: string;
}

/** What is to be laid out: items of one level, and the links among them. */
export interface LayoutTask {
  readonly items: readonly LayoutItem[];
  readonly links: readonly LayoutLink[];
  readonly direction: FlowDirection;
}

/** Where an item goes; a group also gets the size that what lies in it needs. */
export interface PlacedItem {
  readonly id: string;
  readonly position: Position;
  readonly size: Size;
}
