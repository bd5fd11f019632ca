import type { Position } from '#domain/pipeline/pipeline.ts';
import { type FlatGraph, layoutGaps } from './flat-graph.ts';

const orderSweeps = 14;
const placeSweeps = 10;

/**
 * Layout for graphs that are too large for dot: layers by the longest way, then sweeps that put each box at the median of
 * its neighbours. Every link of a graph without cycles goes on by at least one layer. Takes about as long as sorting.
 */
export function layerGraph({ boxes, links, direction }: FlatGraph): Position[] {
  const isDown = direction === 'down';
  const gaps = layoutGaps[direction];
  const breadths = Float64Array.from(boxes, (box) => (isDown ? box.width : box.height));
  const lengths = Float64Array.from(boxes, (box) => (isDown ? box.height : box.width));
  const edges = links.filter((link) => link.source !== link.target);
  const upstream = toNeighbours(boxes.length, edges, 'target', 'source');
  const downstream = toNeighbours(boxes.length, edges, 'source', 'target');
  const layers = toLayers(upstream, downstream);
  orderLayers(layers, upstream, downstream);
  const across = placeAcross(layers, { upstream, downstream, breadths, gap: gaps.beside });
  const along = new Float64Array(boxes.length);
  let start = 0;
  for (const layer of layers) {
    let longest = 0;
    for (const box of layer) longest = Math.max(longest, lengths[box] ?? 0);
    for (const box of layer) along[box] = start + (longest - (lengths[box] ?? 0)) / 2;
    start += longest + gaps.between;
  }
  return boxes.map((_, box) => ({ x: (isDown ? across : along)[box] ?? 0, y: (isDown ? along : across)[box] ?? 0 }));
}

/** Neighbours of box `i` are `list[start[i]]` up to `list[start[i + 1]]`, in the order of the links. */
interface Neighbours {
  readonly start: Uint32Array;
  readonly list: Uint32Array;
}

type End = 'source' | 'target';

function toNeighbours(count: number, links: FlatGraph['links'], of: End, to: End): Neighbours {
  const start = new Uint32Array(count + 1);
  for (const link of links) start[link[of] + 1] = (start[link[of] + 1] ?? 0) + 1;
  for (let box = 0; box < count; box++) start[box + 1] = (start[box + 1] ?? 0) + (start[box] ?? 0);
  const list = new Uint32Array(links.length);
  const next = start.slice();
  for (const link of links) {
    const at = next[link[of]] ?? 0;
    list[at] = link[to];
    next[link[of]] = at + 1;
  }
  return { start, list };
}

function neighboursOf({ start, list }: Neighbours, box: number): Uint32Array {
  return list.subarray(start[box], start[box + 1]);
}

/** Boxes by layer, each below all that lead to it; one that only leads on stands just above what it leads to. A cycle is cut where it is met. */
function toLayers(upstream: Neighbours, downstream: Neighbours): number[][] {
  const order = inOrder(upstream, downstream);
  const rank = new Int32Array(order.length);
  order.forEach((box, at) => (rank[box] = at));
  const depth = new Int32Array(order.length);
  for (const box of order) {
    for (const before of neighboursOf(upstream, box)) {
      if ((rank[before] ?? 0) < (rank[box] ?? 0)) depth[box] = Math.max(depth[box] ?? 0, (depth[before] ?? 0) + 1);
    }
  }
  for (const box of order.toReversed()) {
    if (neighboursOf(upstream, box).length > 0) continue;
    let nearest = Infinity;
    for (const after of neighboursOf(downstream, box)) nearest = Math.min(nearest, depth[after] ?? 0);
    if (nearest !== Infinity) depth[box] = Math.max(depth[box] ?? 0, nearest - 1);
  }
  const layers: number[][] = [];
  for (const box of order) (layers[depth[box] ?? 0] ??= []).push(box);
  return layers.filter((layer) => layer !== undefined);
}

/** All boxes, each after those that lead to it as far as there are no cycles, and near to its neighbours. */
function inOrder(upstream: Neighbours, downstream: Neighbours): Uint32Array {
  const count = upstream.start.length - 1;
  const seen = new Uint8Array(count);
  const order = new Uint32Array(count);
  let last = count;
  for (let root = 0; root < count; root++) {
    const stack = seen[root] ? [] : [root];
    while (stack.length > 0) {
      const box = stack.at(-1) ?? 0;
      if (seen[box] === 0) {
        seen[box] = 1;
        for (const after of neighboursOf(downstream, box)) if (seen[after] === 0) stack.push(after);
      } else {
        stack.pop();
        if (seen[box] === 1) order[--last] = box;
        seen[box] = 2;
      }
    }
  }
  return order;
}

/** Sorts each layer by where the neighbours stand, down and up in turn, with places as a part of the layer's breadth. */
function orderLayers(layers: number[][], upstream: Neighbours, downstream: Neighbours): void {
  const place = new Float64Array(upstream.start.length - 1);
  const wanted = new Float64Array(place.length);
  const note = (layer: readonly number[]) => layer.forEach((box, at) => (place[box] = (at + 0.5) / layer.length));
  for (const layer of layers) note(layer);
  for (let sweep = 0; sweep < orderSweeps; sweep++) {
    const isDown = sweep % 2 === 0;
    for (const layer of isDown ? layers : layers.toReversed()) {
      for (const box of layer) wanted[box] = middleOf(neighboursOf(isDown ? upstream : downstream, box), place, place[box] ?? 0);
      layer.sort((one, other) => (wanted[one] ?? 0) - (wanted[other] ?? 0));
      note(layer);
    }
  }
}

/** The median of the neighbours' places; of two in the middle, the mean. */
function middleOf(neighbours: Uint32Array, place: Float64Array, otherwise: number): number {
  const count = neighbours.length;
  if (count === 0) return otherwise;
  const first = place[neighbours[0] ?? 0] ?? 0;
  if (count <= 2) return (first + (place[neighbours[count - 1] ?? 0] ?? 0)) / 2;
  const sorted = Float64Array.from(neighbours, (box) => place[box] ?? 0).toSorted();
  const low = sorted[(count - 1) >> 1] ?? 0;
  return (low + (sorted[count >> 1] ?? 0)) / 2;
}

interface Across {
  readonly upstream: Neighbours;
  readonly downstream: Neighbours;
  readonly breadths: Float64Array;
  readonly gap: number;
}

/** The near edge of each box across the flow: as near to the middle of its neighbours as the others in its layer let it. */
function placeAcross(layers: readonly (readonly number[])[], { upstream, downstream, breadths, gap }: Across): Float64Array {
  const middle = new Float64Array(breadths.length);
  for (const layer of layers) {
    let at = 0;
    for (const box of layer) {
      middle[box] = at + (breadths[box] ?? 0) / 2;
      at += (breadths[box] ?? 0) + gap;
    }
    for (const box of layer) middle[box] = (middle[box] ?? 0) - at / 2;
  }
  for (let sweep = 0; sweep < placeSweeps; sweep++) {
    const isDown = sweep % 2 === 0;
    const neighbours = isDown ? upstream : downstream;
    for (const layer of isDown ? layers : layers.toReversed()) {
      const wanted = Float64Array.from(layer, (box) => middleOf(neighboursOf(neighbours, box), middle, middle[box] ?? 0));
      spread(
        wanted,
        Float64Array.from(layer, (box) => breadths[box] ?? 0),
        gap,
      );
      layer.forEach((box, at) => (middle[box] = wanted[at] ?? 0));
    }
  }
  return middle.map((at, box) => at - (breadths[box] ?? 0) / 2);
}

/** Pushes middles apart until nothing overlaps, evenly to both sides. */
function spread(middles: Float64Array, breadths: Float64Array, gap: number): void {
  const apart = (at: number) => ((breadths[at] ?? 0) + (breadths[at + 1] ?? 0)) / 2 + gap;
  const right = middles.slice();
  for (let at = 1; at < right.length; at++) right[at] = Math.max(right[at] ?? 0, (right[at - 1] ?? 0) + apart(at - 1));
  for (let at = middles.length - 2; at >= 0; at--) middles[at] = Math.min(middles[at] ?? 0, (middles[at + 1] ?? 0) - apart(at));
  middles.forEach((left, at) => (middles[at] = (left + (right[at] ?? 0)) / 2));
}
