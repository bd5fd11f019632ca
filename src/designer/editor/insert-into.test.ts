import { describe, expect, it } from 'vitest';
import type { ComponentDefinition } from '#domain/component/component.ts';
import { applyEdit } from '#domain/pipeline/apply-edit.ts';
import type { PipelineDocument, PipelineNode, Position } from '#domain/pipeline/pipeline.ts';
import { insertExisting, insertInto } from './insert-into.ts';
import { addBefore } from './picking/add-beside.ts';

const component = (name: string, inputs: readonly string[], format: 'table' | 'model' = 'table'): ComponentDefinition => ({
  metadata: { name, version: '1.0.0' },
  spec: {
    execution: { jobType: 'Container', image: { source: 'official', uri: 'x:1' }, command: 'true' },
    inputs: inputs.map((input) => ({ name: input, sources: ['OSS'], format: 'table' })),
    outputs: [{ name: 'out', storage: 'OSS', format }],
    parameters: [],
  },
});
const copy = component('copy', ['in']);
const train = component('train', ['in'], 'model');
const components = new Map([copy, train, component('join', ['left', 'right'])].map((one) => [`${one.metadata.name}@1.0.0` as const, one]));
const node = (id: string, inputs: PipelineNode['inputs'], position: Position, of = 'copy'): PipelineNode => ({
  id,
  component: `${of}@1.0.0`,
  parameters: {},
  inputs,
  outputs: {},
  position,
});
const open = (nodes: readonly PipelineNode[]) => ({
  document: { metadata: { name: 'p' }, variables: [], nodes } satisfies PipelineDocument,
  components,
  within: null,
  canvas: null,
});
const state = open([node('a', {}, { x: 0, y: 0 }), node('b', { in: { from: 'a.out' } }, { x: 0, y: 136 })]);
const after = ({ document }: typeof state, added: ReturnType<typeof insertInto>) => {
  const made = added?.();
  return made ? applyEdit(document, made.edit).document.nodes.map(({ id, inputs, position }) => ({ id, inputs, position })) : null;
};

describe('putting a component into a link', () => {
  it('joins both ends to it, and puts it where the second was, which goes on', () => {
    expect(after(state, insertInto(state, copy, { node: 'b', input: 'in' }, null))).toEqual([
      { id: 'a', inputs: {}, position: { x: 0, y: 0 } },
      { id: 'b', inputs: { in: { from: 'copy.out' } }, position: { x: 0, y: 272 } },
      { id: 'copy', inputs: { in: { from: 'a.out' } }, position: { x: 0, y: 136 } },
    ]);
  });

  it('does nothing where the formats of its ports do not fit', () => {
    expect(insertInto(state, train, { node: 'b', input: 'in' }, null)).toBeNull();
  });
});

describe('putting a node that is there into a link', () => {
  const [a, b] = state.document.nodes;
  const withLoose = (loose: PipelineNode) => open([a, b, loose].flatMap((one) => one ?? []));
  const link = { node: 'b', input: 'in' };

  it('joins both ends to it, at the place where it was let go, or where it fits', () => {
    const loose = withLoose(node('loose', {}, { x: 400, y: 0 }));
    const edit = insertExisting(loose, 'loose')?.(link, { x: 0, y: 68 })?.();
    const nodes = edit && applyEdit(loose.document, edit).document.nodes.map(({ id, inputs, position }) => ({ id, inputs, position }));
    expect(nodes).toEqual([
      { id: 'a', inputs: {}, position: { x: 0, y: 0 } },
      { id: 'b', inputs: { in: { from: 'loose.out' } }, position: { x: 0, y: 272 } },
      { id: 'loose', inputs: { in: { from: 'a.out' } }, position: { x: 0, y: 136 } },
    ]);
  });

  it('leaves a node alone that has links already, and one whose ports do not fit', () => {
    expect(insertExisting(state, 'a')).toBeNull();
    expect(insertExisting(state, 'b')).toBeNull();
    const trains = withLoose(node('loose', {}, { x: 400, y: 0 }, 'train'));
    expect(insertExisting(trains, 'loose')?.(link, { x: 0, y: 68 })).toBeNull();
  });

  it('takes nothing away that the node reads from an address', () => {
    const reads = withLoose(node('loose', { in: { uri: 'oss://b/c' } }, { x: 400, y: 0 }));
    expect(insertExisting(reads, 'loose')?.(link, { x: 0, y: 68 })).toBeNull();
  });
});

describe('adding before a node', () => {
  it('goes in between where its input is linked, and keeps what came in', () => {
    const nodes = after(state, addBefore(state, copy, 'b'));
    expect(nodes?.map(({ id, inputs }) => [id, inputs])).toEqual([
      ['a', {}],
      ['b', { in: { from: 'copy.out' } }],
      ['copy', { in: { from: 'a.out' } }],
    ]);
  });

  it('takes a free input where there is one, and else the first', () => {
    const join = (inputs: PipelineNode['inputs']) => open([node('a', {}, { x: 0, y: 0 }), node('j', inputs, { x: 0, y: 136 }, 'join')]);
    const [half, full] = [join({ left: { from: 'a.out' } }), join({ left: { from: 'a.out' }, right: { uri: 'oss://b/c' } })];
    expect(after(half, addBefore(half, copy, 'j'))?.[1]?.inputs).toEqual({ left: { from: 'a.out' }, right: { from: 'copy.out' } });
    expect(after(full, addBefore(full, copy, 'j'))?.map(({ inputs }) => inputs)).toEqual([
      {},
      { left: { from: 'copy.out' }, right: { uri: 'oss://b/c' } },
      { in: { from: 'a.out' } },
    ]);
  });
});
