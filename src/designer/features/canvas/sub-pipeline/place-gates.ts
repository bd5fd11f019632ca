import type { Level, LevelGate } from '#domain/pipeline/level.ts';
import type { Position } from '#domain/pipeline/pipeline.ts';
import { cardSize } from '../../../editor/card-size.ts';
import type { Framed } from '../../../editor/frame.ts';
import type { FlowDirection } from '../../../editor/layout/flat-graph.ts';

/** All links of a level that come from one output outside, or go out from one output: drawn as one pill. */
export interface PlacedGate {
  readonly id: string;
  readonly direction: LevelGate['direction'];
  readonly gates: readonly LevelGate[];
  readonly position: Position;
}

export const gateSize = { width: 208, height: 30 } as const;
const gap = { across: 16, along: 64 } as const;

/** Of a flow: the axis that data runs along, and the one that gates stand side by side on. */
const axes = {
  down: { along: 'y', across: 'x', length: 'height', breadth: 'width' },
  right: { along: 'x', across: 'y', length: 'width', breadth: 'height' },
} as const;

type Axes = (typeof axes)[FlowDirection];

/** The rectangles of a level's gates. */
export function framesOfGates(level: Level, flow: FlowDirection): Framed[] {
  return placeGates(level, flow).map(({ position }) => ({ position, size: gateSize }));
}

/** Where the gates of a level lie: what comes in before everything, what goes out behind, near what they belong to, none on another. */
export function placeGates(level: Level, flow: FlowDirection): PlacedGate[] {
  if (level.gates.length === 0) return [];
  const { along, length } = axes[flow];
  const places = new Map([...level.nodes, ...level.subPipelines.map(({ item }) => item)].map(({ id, position }) => [id, position]));
  const rows = [...places.values()].map((place) => place[along]);
  const [start, end] = [Math.min(...rows) - gap.along - gateSize[length], Math.max(...rows) + cardSize[length] + gap.along];
  return [...placeRow(level, places, 'in', start, axes[flow]), ...placeRow(level, places, 'out', end, axes[flow])];
}

function placeRow(
  level: Level,
  places: ReadonlyMap<string, Position>,
  direction: LevelGate['direction'],
  at: number,
  { across, breadth }: Axes,
): PlacedGate[] {
  const groups = Map.groupBy(
    level.gates.filter((gate) => gate.direction === direction),
    (gate) => gate.link.from,
  );
  const middleOf = (gates: readonly LevelGate[]) =>
    gates.reduce((total, gate) => total + (places.get(gate.item)?.[across] ?? 0) + cardSize[breadth] / 2, 0) / gates.length;
  const wanted = [...groups].map(([from, gates]) => ({ from, gates, place: middleOf(gates) - gateSize[breadth] / 2 }));
  let free = -Infinity;
  return wanted
    .toSorted((one, other) => one.place - other.place)
    .map(({ from, gates, place }) => {
      const beside = Math.max(place, free);
      free = beside + gateSize[breadth] + gap.across;
      const position = across === 'x' ? { x: beside, y: at } : { x: at, y: beside };
      return { id: `gate:${direction}:${from}`, direction, gates, position };
    });
}
