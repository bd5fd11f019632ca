import type { Position, Size } from '#domain/pipeline/pipeline.ts';
import { snapStep } from '../card-size.ts';
import { type Framed, frameAround } from '../frame.ts';
import { type BoxLink, type FlatGraph, type LayoutEngine, layoutGaps } from './flat-graph.ts';

/** Width by height that the whole should have about: that of the canvas on most screens. */
const aspect = 1.6;

/**
 * Lays out each part of a graph that no link joins to the rest by itself, and puts the parts in rows, in the order in which
 * they lie now; small ones next to a high one stand below each other. Parts that are the same but for their place get the same shape. A graph of one part comes out as from
 * the engine alone. `before` is where the boxes lie.
 */
export function packParts(graph: FlatGraph, engine: LayoutEngine, before: readonly Framed[]): readonly Position[] {
  const parts = inReadingOrder(partsOf(graph), before);
  if (parts.length < 2) return engine(graph);
  const shapes = shapesOf(parts, engine);
  const corners = inRows(
    shapes.map(({ size }) => size),
    partGap(graph),
  );
  const places = graph.boxes.map((): Position => ({ x: 0, y: 0 }));
  for (const [nth, { members }] of parts.entries()) {
    const [shape, corner] = [shapes[nth], corners[nth]];
    if (!shape || !corner) continue;
    members.forEach((box, at) => {
      const place = shape.places[at] ?? { x: 0, y: 0 };
      places[box] = { x: corner.x + place.x, y: corner.y + place.y };
    });
  }
  return places;
}

/** Boxes that links join, by their places in the whole graph, and the same as a graph of its own. */
interface Part {
  readonly members: readonly number[];
  readonly graph: FlatGraph;
}

/** The parts in the order of their first boxes. */
function partsOf({ boxes, links, direction }: FlatGraph): Part[] {
  const root = rootsOf(boxes.length, links);
  const members = Map.groupBy(boxes.keys(), (box) => root[box]);
  const within = new Map([...members.values()].flatMap((its) => its.map((box, at) => [box, at] as const)));
  const linksOf = Map.groupBy(links, ({ source }) => root[source]);
  return [...members].map(([key, its]) => ({
    members: its,
    graph: {
      boxes: its.flatMap((box) => boxes[box] ?? []),
      links: (linksOf.get(key) ?? []).map((link) => ({
        ...link,
        source: within.get(link.source) ?? 0,
        target: within.get(link.target) ?? 0,
      })),
      direction,
    },
  }));
}

/** The parts row by row: those whose tops lie above the middle of the first in their row stand in it, from left to right. */
function inReadingOrder(parts: readonly Part[], before: readonly Framed[]): Part[] {
  const placed = parts.map((part) => ({ part, frame: frameAround(part.members.flatMap((box) => before[box] ?? [])) ?? nowhere }));
  const rows: (typeof placed)[] = [];
  let middle = -Infinity;
  for (const one of placed.toSorted((first, other) => first.frame.position.y - other.frame.position.y)) {
    const { position, size } = one.frame;
    const row = position.y < middle ? rows.at(-1) : undefined;
    if (row) row.push(one);
    else {
      rows.push([one]);
      middle = position.y + size.height / 2;
    }
  }
  return rows.flatMap((row) => row.toSorted((first, other) => first.frame.position.x - other.frame.position.x).map(({ part }) => part));
}

const nowhere: Framed = { position: { x: 0, y: 0 }, size: { width: 0, height: 0 } };

/** For each box one box of its part, the same for all in it. */
function rootsOf(count: number, links: readonly BoxLink[]): Uint32Array {
  const parent = Uint32Array.from({ length: count }, (_, box) => box);
  const rootOf = (start: number) => {
    let box = start;
    while (parent[box] !== box) {
      const above = parent[box] ?? box;
      parent[box] = parent[above] ?? above;
      box = parent[box] ?? box;
    }
    return box;
  };
  for (const { source, target } of links) parent[rootOf(target)] = rootOf(source);
  return parent.map((_, box) => rootOf(box));
}

interface Shape {
  /** From the top left corner of the part. */
  readonly places: readonly Position[];
  readonly size: Size;
}

/** The parts laid out; the engine is asked once for all that are the same. */
function shapesOf(parts: readonly Part[], engine: LayoutEngine): Shape[] {
  const known = new Map<string, Shape>();
  return parts.map(({ graph }) => {
    const key = keyOf(graph);
    const shape = known.get(key) ?? toShape(graph, engine(graph));
    known.set(key, shape);
    return shape;
  });
}

function keyOf({ boxes, links }: FlatGraph): string {
  return [
    ...boxes.map(({ width, height, inputs, outputs }) => [width, height, inputs, outputs].join()),
    ...links.map(({ source, sourcePort, target, targetPort }) => [source, sourcePort, target, targetPort].join()).toSorted(),
  ].join(';');
}

function toShape({ boxes }: FlatGraph, places: readonly Position[]): Shape {
  const frame = frameAround(boxes.map(({ width, height }, at) => ({ position: places[at] ?? { x: 0, y: 0 }, size: { width, height } })));
  const { x, y } = frame?.position ?? { x: 0, y: 0 };
  const { width, height } = frame?.size ?? { width: 0, height: 0 };
  // Whole steps of the grid, so that snapping to it afterwards leaves all shapes alike.
  const size = { width: Math.ceil(width / snapStep) * snapStep, height: Math.ceil(height / snapStep) * snapStep };
  return { places: places.map((place) => ({ x: place.x - x, y: place.y - y })), size };
}

function partGap({ direction }: FlatGraph): number {
  const { beside, between } = layoutGaps[direction];
  return Math.max(beside, between);
}

/** The corners of the parts in rows of that width which gives the whole the proportion closest to the one wanted. */
function inRows(sizes: readonly Size[], gap: number): Position[] {
  let best = rowsOf(sizes, gap, Infinity);
  for (const width of widthsToTry(sizes, gap)) {
    const rows = rowsOf(sizes, gap, width);
    if (distortion(rows.size) < distortion(best.size)) best = rows;
  }
  return best.corners;
}

const tries = 24;

/** Widths around the one that rows without any waste would have. */
function widthsToTry(sizes: readonly Size[], gap: number): number[] {
  const area = sizes.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0);
  const widest = sizes.reduce((most, { width }) => Math.max(most, width), 0);
  const ideal = Math.sqrt(area * aspect);
  return Array.from({ length: tries }, (_, nth) => Math.max(widest, ideal * (0.6 + nth / tries)));
}

function distortion({ width, height }: Size): number {
  return Math.max(width / aspect, height);
}

/** Part by part: below the one before where the row is high enough for both, else beside it, else in a row of its own. */
function rowsOf(sizes: readonly Size[], gap: number, width: number) {
  const corners: Position[] = [];
  const size = { width: 0, height: 0 };
  let row = { top: 0, height: 0 };
  let column = { left: 0, width: 0, bottom: 0 };
  for (const part of sizes) {
    const below = column.bottom + gap;
    const fitsBelow = column.width > 0 && below + part.height <= row.top + row.height && column.left + part.width <= width;
    if (!fitsBelow) {
      const beside = column.width > 0 ? column.left + column.width + gap : 0;
      const isNewRow = beside > 0 && beside + part.width > width;
      if (isNewRow) row = { top: size.height + gap, height: 0 };
      column = { left: isNewRow ? 0 : beside, width: 0, bottom: row.top - gap };
    }
    const corner = { x: column.left, y: column.bottom + gap };
    corners.push(corner);
    column = { ...column, width: Math.max(column.width, part.width), bottom: corner.y + part.height };
    row = { ...row, height: Math.max(row.height, column.bottom - row.top) };
    size.width = Math.max(size.width, column.left + column.width);
    size.height = Math.max(size.height, column.bottom);
  }
  return { corners, size };
}
