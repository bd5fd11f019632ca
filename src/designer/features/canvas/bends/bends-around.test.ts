import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../../editor/layout/lay-out.ts';
import { layerGraph } from '../../../editor/layout/layer-graph.ts';
import { anyTask } from '../../../editor/layout/layout-task.arbitrary.ts';
import { bendsAround, runsOver, type Slab, waypoints } from './bends-around.ts';

const card = (across: number, along: number): Slab => ({ across, along, breadth: 240, length: 64 });
const spot = (across: number, along: number) => ({ across, along });

describe('a link among cards', () => {
  it('runs straight where nothing is in the way, and where it runs against the flow', () => {
    expect(bendsAround(spot(120, 64), spot(160, 400), [card(400, 200)])).toEqual([]);
    expect(bendsAround(spot(120, 400), spot(120, 64), [card(0, 200)])).toEqual([]);
  });

  it('passes a card by the nearer side, and cards that leave no gap by the end of their row', () => {
    expect(bendsAround(spot(100, 64), spot(100, 472), [card(0, 200)])).toEqual([{ across: -14, start: 188, end: 276 }]);
    expect(bendsAround(spot(200, 64), spot(200, 472), [card(0, 200)])).toEqual([{ across: 254, start: 188, end: 276 }]);
    expect(bendsAround(spot(200, 64), spot(200, 472), [card(0, 200), card(250, 200)])).toEqual([{ across: -14, start: 188, end: 276 }]);
  });

  it('goes straight on past several rows where it can', () => {
    const bends = bendsAround(spot(100, 64), spot(100, 744), [card(0, 200), card(40, 336), card(0, 472)]);
    expect(new Set(bends.map(({ across }) => across)).size).toBe(1);
  });

  it('runs behind no card of a pipeline that was laid out', () => {
    fc.assert(
      fc.property(anyTask, ({ items, links }) => {
        const cards = items.filter(({ kind }) => kind === 'card');
        const placed = layOut({ items: cards, links, direction: 'down' }, layerGraph);
        const slabs = new Map(placed.map(({ id, position: { x, y } }) => [id, card(x, y)]));
        for (const { source, target } of links) {
          const [from, to] = [slabs.get(source), slabs.get(target)];
          if (!from || !to) throw new Error('not placed');
          const [start, end] = [spot(from.across + 120, from.along + 64), spot(to.across + 120, to.along)];
          const others = [...slabs.values()].filter((slab) => slab !== from && slab !== to);
          const way = waypoints(start, end, bendsAround(start, end, others));
          expect(others.filter((slab) => runsOver(slab, way))).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });
});
