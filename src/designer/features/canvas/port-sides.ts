import { createContext, useContext } from 'react';
import { Position } from 'reactflow';
import type { FlowDirection } from '../../editor/layout/flat-graph.ts';
import type { PortSide } from './connecting.ts';

/** Where data flows on the canvas around. */
export const DirectionContext = createContext<FlowDirection>('down');

const sides: Readonly<Record<FlowDirection, Readonly<Record<PortSide, Position>>>> = {
  down: { input: Position.Top, output: Position.Bottom },
  right: { input: Position.Left, output: Position.Right },
};

/** The edge of a card that ports of a side lie on. */
export function sideOf(side: PortSide, direction: FlowDirection): Position {
  return sides[direction][side];
}

/** The edge of a card that ports of a side lie on, and the style that puts one at a part (0 to 1) of it. */
export function usePortPlace(side: PortSide, at: number) {
  const direction = useContext(DirectionContext);
  const part = `${at * 100}%`;
  return { position: sideOf(side, direction), style: direction === 'down' ? { left: part } : { top: part } };
}
