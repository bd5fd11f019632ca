import type { Position, Size } from '#domain/pipeline/pipeline.ts';

/** Where data flows: `down` from top to bottom, `right` from left to right. */
export type FlowDirection = 'down' | 'right';

/** Something to place, with the number of ports on its edges. */
export interface Box extends Size {
  readonly inputs: number;
  readonly outputs: number;
}

/** A link between boxes by their places in the list; a port is counted along the edge, -1 where any place on it will do. */
export interface BoxLink {
  readonly source: number;
  readonly sourcePort: number;
  readonly target: number;
  readonly targetPort: number;
}

export interface FlatGraph {
  readonly boxes: readonly Box[];
  readonly links: readonly BoxLink[];
  readonly direction: FlowDirection;
}

/** Gives each box its top left corner, in canvas units from any origin; boxes do not overlap. */
export type LayoutEngine = (graph: FlatGraph) => readonly Position[];

/** Room between boxes side by side and between one layer and the next, in canvas units. */
export const layoutGaps = { down: { beside: 40, between: 72 }, right: { beside: 32, between: 96 } } as const satisfies Record<
  FlowDirection,
  { beside: number; between: number }
>;
