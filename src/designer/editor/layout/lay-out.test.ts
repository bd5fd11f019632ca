import { Graphviz } from '@hpcc-js/wasm-graphviz';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { encloses, frameAround, overlaps } from '../frame.ts';
import { readPlain, toDot } from './dot-text.ts';
import type { FlatGraph, FlowDirection, LayoutEngine } from './flat-graph.ts';
import { layOut } from './lay-out.ts';
import { layerGraph } from './layer-graph.ts';
import { anyTask } from './layout-task.arbitrary.ts';
import type { LayoutItem, LayoutLink, LayoutTask, PlacedItem } from './layout-task.ts';
import { packParts } from './pack-parts.ts';

let dot: LayoutEngine;
beforeAll(async () => {
  const graphviz = await Graphviz.load();
  dot = (graph) => readPlain(graphviz.layout(toDot(graph), 'plain', 'dot'), graph.boxes);
});

const engines: Readonly<Record<string, LayoutEngine>> = { dot: (graph: FlatGraph) => dot(graph), layers: layerGraph };

describe.each(Object.entries(engines))('laying out by %s', (_, engine) => {
  it('places every item once, and nothing on anything but a group on what lies in it', () => {
    fc.assert(
      fc.property(anyTask, (task) => {
        const placed = layOut(task, engine);
        expect(placed.map((item) => item.id).toSorted()).toEqual(task.items.map((item) => item.id).toSorted());
        for (const [at, one] of placed.entries()) {
          for (const other of placed.slice(at + 1))
            expect(!overlaps(one, other) || encloses(one, other) || encloses(other, one)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('keeps in each group what lay in it, and lets nothing else in', () => {
    fc.assert(
      fc.property(anyTask, (task) => {
        const after = new Map(layOut(task, engine).map((item) => [item.id, item]));
        const misplaced = task.items.filter((item) => item.kind === 'group').flatMap((group) => cardsMisplaced(task, group, after));
        expect(misplaced).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('makes every link between cards outside of groups go on', () => {
    fc.assert(
      fc.property(anyTask, ({ items, links, direction }) => {
        const cards = { items: items.filter((item) => item.kind === 'card'), links, direction };
        const after = new Map(layOut(cards, engine).map((item) => [item.id, item.position]));
        for (const { source, target } of links) {
          const [from, to] = [after.get(source), after.get(target)];
          const way = direction === 'down' ? (to?.y ?? 0) - (from?.y ?? 0) : (to?.x ?? 0) - (from?.x ?? 0);
          expect(way).toBeGreaterThanOrEqual(direction === 'down' ? 64 + 64 : 240 + 80);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('stays at the corner where it lay', () => {
    fc.assert(
      fc.property(anyTask, (task) => {
        const [before, after] = [frameAround(task.items), frameAround(layOut(task, engine))];
        expect(Math.abs((before?.position.x ?? 0) - (after?.position.x ?? 0))).toBeLessThanOrEqual(8);
        expect(Math.abs((before?.position.y ?? 0) - (after?.position.y ?? 0))).toBeLessThanOrEqual(8);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps a chain in one column', () => {
    const places = layOut(chain(3), engine);
    expect(new Set(places.map(({ position }) => position.x)).size).toBe(1);
  });

  it('gives every card of a cycle a place of its own', () => {
    const { items, direction } = chain(2);
    const links = [linkOf('c0', 'c1'), linkOf('c1', 'c0')];
    const [one, other] = layOut({ items, links, direction }, engine);
    expect(one && other && overlaps(one, other)).toBe(false);
  });

  it('puts parts that no link joins into rows, in their order, all that are the same in one shape', () => {
    const copies = Array.from({ length: 32 }, (_, nth) => branches(`n${nth}`, { x: (nth % 8) * 900, y: Math.floor(nth / 8) * 700 }));
    const task: LayoutTask = {
      items: copies.flatMap(({ items }) => items),
      links: copies.flatMap(({ links }) => links),
      direction: 'down',
    };
    const placed = layOut(task, engine);
    const { width = 0, height = 0 } = frameAround(placed)?.size ?? {};
    expect(width / height).toBeGreaterThan(1);
    expect(width / height).toBeLessThan(2.4);
    const after = new Map(placed.map((item) => [item.id, item.position]));
    const shapes = copies.map(({ items }) => {
      const [first, ...rest] = items.map((item) => after.get(item.id) ?? { x: 0, y: 0 });
      return JSON.stringify(rest.map(({ x, y }) => [x - (first?.x ?? 0), y - (first?.y ?? 0)]));
    });
    expect(new Set(shapes).size).toBe(1);
    const firsts = copies.map(({ items }) => after.get(items[0]?.id ?? '') ?? { x: 0, y: 0 });
    expect(firsts.toSorted((one, other) => one.y - other.y || one.x - other.x)).toEqual(firsts);
  });

  it('stacks cards without links beside a high part', () => {
    const { items, links, direction } = chain(8);
    const loners = Array.from({ length: 12 }, (_, nth) => cardOf(`loner${nth}`));
    const placed = layOut({ items: [...items, ...loners], links, direction }, engine);
    const places = placed.filter(({ id }) => id.startsWith('loner')).map(({ position }) => position);
    expect(new Set(places.map(({ x }) => x)).size).toBeLessThan(5);
    const alone = frameAround(layOut({ items, links, direction }, engine))?.size.height ?? 0;
    expect(frameAround(placed)?.size.height).toBeLessThanOrEqual(alone + 8);
  });

  it('lays out a graph that hangs together as the engine alone does', () => {
    fc.assert(
      fc.property(anyTask, ({ items, direction }) => {
        const cards = items.filter((item) => item.kind === 'card').map((item) => ({ ...item, position: { x: 0, y: 0 } }));
        const links = cards.slice(1).map((item, at) => linkOf(cards[Math.floor(at / 2)]?.id ?? '', item.id));
        const graph = flatGraph(cards, links, direction);
        expect(packParts(graph, engine, cards)).toEqual(engine(graph));
      }),
      { numRuns: 30 },
    );
  });

  it('does not cross links into neighbouring ports', () => {
    const items = [cardOf('into', ['a', 'b']), cardOf('second'), cardOf('first')];
    const links = [
      { ...linkOf('first', 'into'), targetPort: 'a' },
      { ...linkOf('second', 'into'), targetPort: 'b' },
    ];
    const after = new Map(layOut({ items, links, direction: 'down' }, engine).map((item) => [item.id, item.position.x]));
    expect(after.get('first')).toBeLessThan(after.get('second') ?? 0);
  });
});

it('keeps a note at the card that it lies next to', () => {
  const task = chain(3);
  const note: LayoutItem = { ...cardOf('note'), kind: 'note', position: { x: 264, y: 500 }, inputs: [], outputs: [] };
  const cards = task.items.map((item, at) => ({ ...item, position: { x: 0, y: at * 500 } }));
  const after = new Map(layOut({ ...task, items: [...cards, note] }, layerGraph).map((item) => [item.id, item.position]));
  expect(after.get('note')?.y).toBe(after.get('c1')?.y);
  expect((after.get('note')?.x ?? 0) - (after.get('c1')?.x ?? 0)).toBe(264);
});

it('lays out 10,000 cards by layers within a moment', () => {
  const items = Array.from({ length: 10_000 }, (_, at) => cardOf(`c${at}`));
  const links = Array.from({ length: 15_000 }, (_, at) =>
    linkOf(`c${(at * 7919) % 9900}`, `c${((at * 7919) % 9900) + 1 + ((at * 31) % 99)}`),
  );
  const start = performance.now();
  expect(layOut({ items, links, direction: 'down' }, layerGraph)).toHaveLength(10_000);
  expect(performance.now() - start).toBeLessThan(3000);
});

function cardOf(id: string, inputs: readonly string[] = ['a']): LayoutItem {
  return { id, kind: 'card', position: { x: 0, y: 0 }, size: { width: 240, height: 64 }, inputs, outputs: ['x'] };
}

function linkOf(source: string, target: string) {
  return { source, sourcePort: 'x', target, targetPort: 'a' };
}

/** A card that two others read, whose results come together again. */
function branches(name: string, { x, y }: LayoutItem['position']) {
  const at = (card: LayoutItem, dx: number, dy: number) => ({ ...card, position: { x: x + dx, y: y + dy } });
  const [read, left, right, join] = [`${name}read`, `${name}left`, `${name}right`, `${name}join`];
  const items = [at(cardOf(read), 100, 0), at(cardOf(left), 0, 136), at(cardOf(right), 280, 136), at(cardOf(join, ['a', 'b']), 100, 272)];
  const links = [linkOf(read, left), linkOf(read, right), linkOf(left, join), { ...linkOf(right, join), targetPort: 'b' }];
  return { items, links };
}

function flatGraph(items: readonly LayoutItem[], links: readonly LayoutLink[], direction: FlowDirection): FlatGraph {
  const index = new Map(items.map((item, at) => [item.id, at]));
  return {
    direction,
    boxes: items.map(({ size, inputs, outputs }) => ({ ...size, inputs: inputs.length, outputs: outputs.length })),
    links: links.map(({ source, target }) => ({
      source: index.get(source) ?? 0,
      sourcePort: -1,
      target: index.get(target) ?? 0,
      targetPort: -1,
    })),
  };
}

function chain(length: number): LayoutTask {
  const items = Array.from({ length }, (_, at) => cardOf(`c${at}`));
  return { items, links: items.slice(1).map((item, at) => linkOf(`c${at}`, item.id)), direction: 'down' };
}

/** Cards that lay in a group and are no longer in it, and those that did not and are. */
function cardsMisplaced(task: LayoutTask, group: LayoutItem, after: ReadonlyMap<string, PlacedItem>): string[] {
  const around = innermost(task, group);
  const frame = after.get(group.id);
  const cards = task.items.filter((item) => item.kind === 'card');
  return cards.flatMap((card) => {
    const placed = after.get(card.id);
    if (!frame || !placed) return [card.id];
    const isWrong = around.has(card.id) ? !encloses(frame, placed) : !encloses(group, card) && overlaps(frame, placed);
    return isWrong ? [card.id] : [];
  });
}

/** The cards whose innermost group this is. */
function innermost({ items }: LayoutTask, group: LayoutItem): ReadonlySet<string> {
  const area = ({ size }: LayoutItem) => size.width * size.height;
  const others = items.filter((item) => item.kind === 'group' && item !== group && area(item) <= area(group));
  const inside = items.filter((item) => item.kind === 'card' && encloses(group, item) && !others.some((other) => encloses(other, item)));
  return new Set(inside.map((item) => item.id));
}
