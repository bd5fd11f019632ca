import { describe, expect, it } from 'vitest';
import type { Clipboard } from '#domain/pipeline/clipboard.ts';
import type { Annotation, PipelineDocument, PipelineNode, Position } from '#domain/pipeline/pipeline.ts';
import { cardSize } from './card-size.ts';
import { overlaps } from './frame.ts';
import { pastedOffset } from './pasted-offset.ts';

const node = (id: string, x: number, y: number): PipelineNode => ({
  id,
  component: 'split@1.0.0',
  parameters: {},
  inputs: {},
  outputs: {},
  position: { x, y },
});
const copied = (nodes: readonly PipelineNode[]): Clipboard => ({ weft: 'nodes', version: 1, nodes, variables: [], sources: {} });
const open = (nodes: readonly PipelineNode[], annotations: readonly Annotation[] = []) => ({
  document: { metadata: { name: 'Penguins' }, variables: [], nodes, annotations } satisfies PipelineDocument,
  components: new Map(),
  within: null,
  canvas: null,
});
const moved = (nodes: readonly PipelineNode[], { x, y }: Position) =>
  nodes.map((one) => ({ ...one, id: `${one.id} at ${x} ${y}`, position: { x: one.position.x + x, y: one.position.y + y } }));
const hides = (one: PipelineNode, other: PipelineNode) =>
  overlaps({ position: one.position, size: cardSize }, { position: other.position, size: cardSize });

/** Pastes again and again, and gives all nodes that are then there. */
function pasteOften(start: readonly PipelineNode[], clipboard: Clipboard, around: Position | null, times: number) {
  let nodes = [...start];
  for (let time = 0; time < times; time += 1) nodes = [...nodes, ...moved(clipboard.nodes, pastedOffset(open(nodes), clipboard, around))];
  return nodes;
}

describe('where copies go', () => {
  const chain = [node('a', 0, 0), node('b', 0, 136), node('c', 40, 272)];

  it('has their middle at the place that is asked for', () => {
    const [first, , last] = moved(chain, pastedOffset(open(chain), copied(chain), { x: 2000, y: 1000 }));
    expect(((first?.position.x ?? 0) + (last?.position.x ?? 0) + cardSize.width) / 2).toBeCloseTo(2000, -1);
    expect(((first?.position.y ?? 0) + (last?.position.y ?? 0) + cardSize.height) / 2).toBeCloseTo(1000, -1);
  });

  it('lies beside what was copied, across the way that data flows, so that no link into it runs behind that', () => {
    const canvas = (direction: 'down' | 'right') => ({ ...open([node('a', 0, 0)]), canvas: { direction: () => direction } });
    expect(pastedOffset(canvas('down'), copied([node('a', 0, 0)]), null)).toEqual({ x: cardSize.width + 40, y: 0 });
    expect(pastedOffset(canvas('right'), copied([node('a', 0, 0)]), null)).toEqual({ x: 0, y: cardSize.height + 32 });
  });

  it('keeps whole groups apart, however often they are pasted at one place', () => {
    const sample = Array.from({ length: 8 }, (_, at) => node(`n${at}`, (at % 3) * 280, at * 136));
    const nodes = pasteOften(sample, copied(sample), { x: 400, y: 500 }, 12);
    const hidden = nodes.filter((one, at) => nodes.slice(at + 1).some((other) => hides(one, other)));
    expect(hidden).toEqual([]);
  });

  it.each([
    ['at one place', { x: 100, y: 100 }],
    ['beside what was copied', null],
  ])('hides nothing, however often it is pasted %s', (_, around) => {
    const nodes = pasteOften(chain, copied(chain), around, 6);
    const hidden = nodes.filter((one, at) => nodes.slice(at + 1).some((other) => hides(one, other)));
    expect(hidden).toEqual([]);
  });

  it('goes beside everything where no room is near', () => {
    const wall = Array.from({ length: 400 }, (_, at) => node(`w${at}`, (at % 20) * 248 - 2400, Math.floor(at / 20) * 72 - 700));
    const nodes = pasteOften(wall, copied([node('a', 0, 20)]), { x: 128, y: 56 }, 5);
    const hidden = nodes.slice(wall.length).filter((one) => nodes.some((other) => other !== one && hides(one, other)));
    expect(hidden).toEqual([]);
  });

  it('may be in a group', () => {
    const group: Annotation = {
      id: 'g',
      kind: 'group',
      text: '',
      color: 'blue',
      position: { x: 1000, y: 0 },
      size: { width: 800, height: 600 },
    };
    const offset = pastedOffset(open([node('a', 0, 0)], [group]), copied([node('a', 0, 0)]), { x: 1400, y: 300 });
    expect(offset).toEqual({ x: 1280, y: 272 });
  });
});
