import { depthsOf, graphOf, incomingLinks } from '#domain/pipeline/graph.ts';
import { nodeIndex } from '#domain/pipeline/node-index.ts';
import type { PipelineDocument, Position } from '#domain/pipeline/pipeline.ts';
import { cardGap, cardSize } from './card-size.ts';

const sweeps = 12;

/**
 * New places for all nodes, top to bottom: a node stands below everything that it gets data from; within a layer nodes
 * are ordered by where their neighbours stand, which keeps crossings few, and columns lie below each other where they can.
 */
export function layoutNodes(document: PipelineDocument): { id: string; position: Position }[] {
  const layers = toLayers(document);
  orderLayers(document, layers);
  const columns = placeColumns(document, layers);
  const rows = new Map(layers.flatMap((layer, row) => layer.map((index) => [index, row] as const)));
  return document.nodes.map((node, index) => ({
    id: node.id,
    position: {
      x: Math.round(((columns.get(index) ?? 0) * (cardSize.width + cardGap.x)) / 8) * 8,
      y: (rows.get(index) ?? 0) * (cardSize.height + cardGap.y),
    },
  }));
}

/** Node numbers by layer. A source goes down to just above what uses it first. Nodes in a cycle share a layer at the end. */
function toLayers(document: PipelineDocument): number[][] {
  const graph = graphOf(document);
  const depths = depthsOf(graph);
  const last = depths.reduce<number>((most, depth) => Math.max(most, depth ?? 0), 0);
  const layers: number[][] = [];
  document.nodes.forEach((_, index) => {
    const below = (graph.downstream[index] ?? []).map((target) => depths[target] ?? last + 1);
    const isSource = (graph.upstream[index] ?? []).length === 0 && below.length > 0;
    const layer = isSource ? Math.min(...below) - 1 : (depths[index] ?? last + 1);
    (layers[layer] ??= []).push(index);
  });
  return Array.from(layers, (layer) => layer ?? []).filter((layer) => layer.length > 0);
}

function orderLayers(document: PipelineDocument, layers: number[][]): void {
  const graph = graphOf(document);
  const place = new Map<number, number>();
  const note = (layer: readonly number[]) => layer.forEach((index, at) => place.set(index, (at + 0.5) / layer.length));
  for (const layer of layers) note(layer);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const down = sweep % 2 === 0;
    const neighbours = down ? graph.upstream : graph.downstream;
    for (const layer of down ? layers : layers.toReversed()) {
      const weight = new Map(
        layer.map((index) => [
          index,
          meanOf(
            (neighbours[index] ?? []).map((other) => placeOnEdge(document, other, index, place)),
            place.get(index) ?? 0,
          ),
        ]),
      );
      layer.sort((one, other) => (weight.get(one) ?? 0) - (weight.get(other) ?? 0));
      note(layer);
    }
  }
}

/** Where a neighbour stands, a little off by the port that the link uses, so that links to neighbouring ports do not cross. */
function placeOnEdge(document: PipelineDocument, neighbour: number, index: number, place: ReadonlyMap<number, number>): number {
  const node = document.nodes[index];
  const links = node ? incomingLinks(node) : [];
  const port = links.findIndex((link) => nodeIndex(document).get(link.node) === neighbour);
  return (place.get(neighbour) ?? 0) + (port < 0 ? 0 : port * 1e-4);
}

/** Columns (fractions allowed) near the mean of the neighbours, without overlaps within a layer. */
function placeColumns(document: PipelineDocument, layers: readonly (readonly number[])[]): Map<number, number> {
  const graph = graphOf(document);
  const columns = new Map<number, number>();
  const widest = Math.max(1, ...layers.map((layer) => layer.length));
  for (const layer of layers) layer.forEach((index, at) => columns.set(index, (widest - layer.length) / 2 + at));
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const neighbours = sweep % 2 === 0 ? graph.upstream : graph.downstream;
    for (const layer of sweep % 2 === 0 ? layers : layers.toReversed()) {
      const wanted = layer.map((index) =>
        meanOf(
          (neighbours[index] ?? []).map((other) => columns.get(other) ?? 0),
          columns.get(index) ?? 0,
        ),
      );
      spread(wanted).forEach((column, at) => columns.set(layer[at] ?? -1, column));
    }
  }
  const left = Math.min(0, ...columns.values());
  return new Map([...columns].map(([index, column]) => [index, column - left]));
}

/** The wanted columns pushed apart to at least one column each, evenly to both sides. */
function spread(wanted: readonly number[]): number[] {
  const fromLeft: number[] = [];
  for (const column of wanted) fromLeft.push(Math.max(column, (fromLeft.at(-1) ?? -Infinity) + 1));
  const fromRight: number[] = [];
  for (const column of wanted.toReversed()) fromRight.push(Math.min(column, (fromRight.at(-1) ?? Infinity) - 1));
  fromRight.reverse();
  return fromLeft.map((column, at) => (column + (fromRight[at] ?? column)) / 2);
}

function meanOf(values: readonly number[], otherwise: number): number {
  return values.length === 0 ? otherwise : values.reduce((sum, value) => sum + value, 0) / values.length;
}
