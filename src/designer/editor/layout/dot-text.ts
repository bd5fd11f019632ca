import type { Position } from '#domain/pipeline/pipeline.ts';
import { type Box, type BoxLink, type FlatGraph, layoutGaps } from './flat-graph.ts';

/** Canvas units in an inch of dot. */
const perInch = 72;

const inches = (units: number) => (units / perInch).toFixed(4);

/** The graph in dot's language: boxes of the real size, whose ports lie in order on the edges. It holds numbers only, never a name. */
export function toDot({ boxes, links, direction }: FlatGraph): string {
  const gaps = layoutGaps[direction];
  const graph = [
    'splines=line',
    `rankdir=${direction === 'down' ? 'TB' : 'LR'}`,
    `nodesep=${inches(gaps.beside)}`,
    `ranksep=${inches(gaps.between)}`,
  ];
  const sides = direction === 'down' ? { out: 's', into: 'n' } : { out: 'e', into: 'w' };
  return [
    `digraph{graph[${graph.join(',')}]`,
    'node[shape=record,fixedsize=true,fontsize=1,margin=0]',
    ...boxes.map(toNode),
    ...links.map((link) => toEdge(link, sides)),
    '}',
  ].join('\n');
}

function toNode({ width, height, inputs, outputs }: Box, index: number): string {
  const fields = (side: string, count: number) => `{${Array.from({ length: Math.max(1, count) }, (_, at) => `<${side}${at}>`).join('|')}}`;
  return `n${index}[width=${inches(width)},height=${inches(height)},label="{${fields('i', inputs)}|${fields('o', outputs)}}"]`;
}

function toEdge({ source, sourcePort, target, targetPort }: BoxLink, sides: { out: string; into: string }): string {
  const tail = sourcePort < 0 ? sides.out : `o${sourcePort}:${sides.out}`;
  const head = targetPort < 0 ? sides.into : `i${targetPort}:${sides.into}`;
  return `n${source}:${tail}->n${target}:${head}`;
}

/** The corners of the boxes from dot's answer in its `plain` format, which counts inches from the bottom to the middles. */
export function readPlain(text: string, boxes: readonly Box[]): Position[] {
  const places: Position[] = boxes.map(() => ({ x: 0, y: 0 }));
  for (const line of text.split('\n')) {
    const [kind, name = '', x, y] = line.split(' ');
    const index = Number(name.slice(1));
    const box = boxes[index];
    if (kind !== 'node' || !box) continue;
    places[index] = { x: Number(x) * perInch - box.width / 2, y: -Number(y) * perInch - box.height / 2 };
  }
  return places;
}
