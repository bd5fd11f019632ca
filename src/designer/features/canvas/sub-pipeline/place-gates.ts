import type { Level, LevelGate } from '#domain/pipeline/level.ts';
import type { Position } from '#domain/pipeline/pipeline.ts';
import { cardSize } from '../../../editor/card-size.ts';

/** All links of a level that come from one output outside, or go out from one output: drawn as one pill. */
export interface PlacedGate {
  readonly id: string;
  readonly direction: LevelGate['direction'];
  readonly gates: readonly LevelGate[];
  readonly position: Position;
}

export const gateSize = { width: 208, height: 30 } as const;
const gap = { x: 16, y: 64 } as const;

/** Where the gates of a level lie: what comes in above everything, what goes out below, near what they belong to, none on another. */
export function placeGates(level: Level): PlacedGate[] {
  const places = new Map([...level.nodes, ...level.subPipelines.map(({ item }) => item)].map(({ id, position }) => [id, position]));
  const rows = [...places.values()].map(({ y }) => y);
  const [top, bottom] = [Math.min(...rows) - gap.y - gateSize.height, Math.max(...rows) + cardSize.height + gap.y];
  return [...placeRow(level, places, 'in', top), ...placeRow(level, places, 'out', bottom)];
}

function placeRow(level: Level, places: ReadonlyMap<string, Position>, direction: LevelGate['direction'], y: number): PlacedGate[] {
  const groups = Map.groupBy(
    level.gates.filter((gate) => gate.direction === direction),
    (gate) => gate.link.from,
  );
  const wanted = [...groups].map(([from, gates]) => ({ from, gates, x: middleOf(gates, places) - gateSize.width / 2 }));
  let free = -Infinity;
  return wanted
    .toSorted((one, other) => one.x - other.x)
    .map(({ from, gates, x }) => {
      const left = Math.max(x, free);
      free = left + gateSize.width + gap.x;
      return { id: `gate:${direction}:${from}`, direction, gates, position: { x: left, y } };
    });
}

function middleOf(gates: readonly LevelGate[], places: ReadonlyMap<string, Position>): number {
  const sum = gates.reduce((total, gate) => total + (places.get(gate.item)?.x ?? 0) + cardSize.width / 2, 0);
  return sum / gates.length;
}
