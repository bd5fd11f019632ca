import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit } from '#domain/pipeline/apply-edit.ts';
import { levelOf } from '#domain/pipeline/level.ts';
import type { Annotation, PipelineDocument, PipelineNode, SubPipeline } from '#domain/pipeline/pipeline.ts';
import { collapseItems, unpackSubPipeline } from '#domain/pipeline/sub-pipelines.ts';
import { cardSize } from '../card-size.ts';
import { framesOf } from '../carried-by.ts';
import { type Framed, overlaps } from '../frame.ts';
import type { FlowDirection } from '../layout/flat-graph.ts';
import { roomBetween, roomForContent } from './make-room.ts';

const node = (id: string, x: number, y: number, from: readonly string[] = []): PipelineNode => ({
  id,
  component: 'any@1.0.0',
  parameters: {},
  inputs: Object.fromEntries(from.map((source, at) => [`in${at}`, { from: `${source}.out` }])),
  outputs: {},
  position: { x, y },
});
const drawn = (nodes: readonly PipelineNode[], annotations: readonly Annotation[] = []): PipelineDocument => ({
  metadata: { name: 'p' },
  variables: [],
  nodes,
  annotations,
});
const annotation = (id: string, kind: Annotation['kind'], x: number, y: number, width: number, height: number): Annotation => ({
  id,
  kind,
  text: id,
  color: 'gray',
  position: { x, y },
  size: { width, height },
});
const framesIn = (document: PipelineDocument) => framesOf(levelOf(document, new Map(), null));

/** All frames after a card was put into a link, the card among them. */
function inserted(document: PipelineDocument, source: string, target: string, direction: FlowDirection = 'down') {
  const room = roomBetween(levelOf(document, new Map(), null), { source, target }, direction, null);
  const after = framesIn(applyEdit(document, { type: 'batch', edits: room.edits }).document);
  return new Map<string, Framed>([...after, ['new', { position: room.position, size: cardSize }]]);
}

function covered(frames: ReadonlyMap<string, Framed>): string[] {
  const all = [...frames];
  return all.flatMap(([id, one], at) => all.slice(at + 1).flatMap(([other, frame]) => (overlaps(one, frame) ? [`${id} on ${other}`] : [])));
}

describe('room for a card in a link', () => {
  it('is between both where there is enough of it, and nothing moves', () => {
    const frames = inserted(drawn([node('a', 0, 0), node('b', 0, 400, ['a'])]), 'a', 'b');
    expect(frames.get('new')?.position).toEqual({ x: 0, y: 200 });
    expect(frames.get('b')?.position).toEqual({ x: 0, y: 400 });
  });

  it.each([
    ['down', 0, 136, { x: 0, y: 136 }, { x: 0, y: 272 }, { x: 0, y: 408 }],
    ['right', 336, 0, { x: 336, y: 0 }, { x: 672, y: 0 }, { x: 1008, y: 0 }],
  ] as const)('is where the second was, and what follows goes on (%s)', (direction, x, y, place, second, third) => {
    const nodes = [node('a', 0, 0), node('b', x, y, ['a']), node('c', 2 * x, 2 * y, ['b']), node('alone', -800, 2 * y)];
    const frames = inserted(drawn(nodes), 'a', 'b', direction);
    expect(frames.get('new')?.position).toEqual(place);
    expect(frames.get('b')?.position).toEqual(second);
    expect(frames.get('c')?.position).toEqual(third);
    expect(frames.get('alone')?.position).toEqual({ x: -800, y: 2 * y });
  });

  it('pushes on what would lie under a card, and makes a group larger that holds both ends', () => {
    const nodes = [node('a', 0, 0), node('b', 0, 136, ['a']), node('below', 40, 300)];
    const frames = inserted(drawn(nodes, [annotation('g', 'group', -16, -40, 272, 256)]), 'a', 'b');
    expect(frames.get('g')?.size).toEqual({ width: 272, height: 256 + 136 });
    expect(frames.get('below')?.position).toEqual({ x: 40, y: 436 });
  });

  it('takes a group along with its notes where all that it holds goes on', () => {
    const annotations = [annotation('g', 'group', -16, 96, 600, 300), annotation('n', 'note', 300, 140, 200, 80)];
    const frames = inserted(drawn([node('a', 0, 0), node('b', 0, 136, ['a'])], annotations), 'a', 'b');
    expect(frames.get('g')).toMatchObject({ position: { x: -16, y: 232 }, size: { width: 600, height: 300 } });
    expect(frames.get('n')?.position).toEqual({ x: 300, y: 276 });
  });

  it('never lets a card come to lie on another', () => {
    const cell = fc.record({ column: fc.nat(4), row: fc.nat(6), from: fc.array(fc.nat(11), { maxLength: 2 }) });
    const cells = fc.uniqueArray(cell, { selector: ({ column, row }) => column + 5 * row, minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(cells, fc.constantFrom('down' as const, 'right' as const), fc.nat(), (given, direction, nth) => {
        const nodes = given.map(({ column, row, from }, at) =>
          node(
            `n${at}`,
            column * 150 + row * 260,
            row * 100,
            from.filter((one) => one < at).map((one) => `n${one}`),
          ),
        );
        const document = drawn(nodes);
        const { links } = levelOf(document, new Map(), null);
        const link = links[nth % Math.max(1, links.length)];
        fc.pre(link !== undefined && covered(framesIn(document)).length === 0);
        const after = link ? inserted(document, link.source, link.target, direction) : framesIn(document);
        expect(covered(after)).toEqual([]);
      }),
    );
  });
});

describe('room for what is in a sub-pipeline', () => {
  it.each(['down', 'right'] as const)('is where its card is; what lies behind and beside it moves (%s)', (direction) => {
    const inside = (one: PipelineNode): PipelineNode => ({ ...one, within: 'sub' });
    const sub: SubPipeline = { id: 'sub', label: 'Sub', position: { x: 0, y: 136 } };
    const document: PipelineDocument = {
      ...drawn([
        node('a', 0, 0),
        inside(node('one', 0, 0, ['a'])),
        inside(node('two', 280, 136, ['one'])),
        node('next', 0, 272, ['two']),
        node('beside', 280, 136),
        node('far', 0, 900, ['next']),
      ]),
      subPipelines: [sub],
    };
    const before = { document, components: new Map(), within: null, canvas: { direction: () => direction } };
    const unpacked = unpackSubPipeline(document, 'sub');
    const edits = [...roomForContent(before, sub), ...(unpacked ? [unpacked] : [])];
    const frames = framesIn(applyEdit(document, { type: 'batch', edits }).document);
    expect(covered(frames)).toEqual([]);
    expect(frames.get('one')?.position).toEqual({ x: 0, y: 136 });
    expect(frames.get('a')?.position).toEqual({ x: 0, y: 0 });
  });

  it('is as it was for what has just been collapsed', () => {
    const cells = fc.uniqueArray(fc.record({ column: fc.nat(3), row: fc.nat(3), isChosen: fc.boolean() }), {
      selector: ({ column, row }) => `${column} ${row}`,
      minLength: 2,
      maxLength: 9,
    });
    fc.assert(
      fc.property(cells, fc.constantFrom('down', 'right'), (all, direction) => {
        const ids = all.flatMap(({ isChosen }, at) => (isChosen ? [`n${at}`] : []));
        fc.pre(ids.length > 0);
        const document = drawn(all.map(({ column, row }, at) => node(`n${at}`, column * 256, row * 80, at > 0 ? [`n${at - 1}`] : [])));
        const collapse = collapseItems(document, ids, { id: 'sub', label: 'Sub' });
        const collapsed = applyEdit(document, collapse ?? { type: 'batch', edits: [] }).document;
        const sub = collapsed.subPipelines?.[0];
        const unpack = unpackSubPipeline(collapsed, 'sub');
        if (!sub || !unpack) throw new Error('nothing was collapsed');
        const state = { document: collapsed, components: new Map(), within: null, canvas: { direction: () => direction } };
        const back = applyEdit(collapsed, { type: 'batch', edits: [...roomForContent(state, sub), unpack] }).document;
        expect(framesIn(back)).toEqual(framesIn(document));
      }),
    );
  });
});
