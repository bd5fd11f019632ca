import type { FlowDirection } from '../layout/flat-graph.ts';
import type { Framed } from '../frame.ts';

/** One of the two ways in which things lie beside each other. */
export interface Axis {
  readonly at: 'x' | 'y';
  readonly size: 'width' | 'height';
}

const vertical: Axis = { at: 'y', size: 'height' };
const horizontal: Axis = { at: 'x', size: 'width' };

/** The axis along which data flows, and the one across it. */
export const axesOf: Readonly<Record<FlowDirection, { readonly along: Axis; readonly across: Axis }>> = {
  down: { along: vertical, across: horizontal },
  right: { along: horizontal, across: vertical },
};

export function startOf({ position }: Framed, axis: Axis): number {
  return position[axis.at];
}

export function endOf({ position, size }: Framed, axis: Axis): number {
  return position[axis.at] + size[axis.size];
}

/** The same a way on along the axis. */
export function shifted<F extends Framed>(frame: F, axis: Axis, by: number): F {
  return { ...frame, position: { ...frame.position, [axis.at]: frame.position[axis.at] + by } };
}
