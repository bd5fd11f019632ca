import { expect, it } from 'vitest';
import { applyEdit } from '#domain/pipeline/apply-edit.ts';
import { compareDocuments } from '#domain/pipeline/compare-documents.ts';
import type { Edit } from '#domain/pipeline/edit.ts';
import type { PipelineDocument, PipelineNode } from '#domain/pipeline/pipeline.ts';
import { bowAround } from './bow-around.ts';
import { toComparedItems } from './to-compared-items.ts';
import { toComparedLinks } from './to-compared-links.ts';

const node = (id: string, y: number, more: Partial<PipelineNode> = {}): PipelineNode => ({
  id,
  component: 'read@1.0.0',
  parameters: {},
  inputs: {},
  outputs: {},
  position: { x: 0, y },
  ...more,
});
const before: PipelineDocument = {
  metadata: { name: 'p' },
  variables: [],
  nodes: [node('read', 0), node('train', 100, { inputs: { data: { from: 'read.table' } } }), node('deep', 0, { within: 'sub' })],
  subPipelines: [{ id: 'sub', label: 'Prepare', position: { x: 300, y: 0 } }],
};
const draw = (...edits: Edit[]) => {
  const { document: after } = applyEdit(before, { type: 'batch', edits });
  const comparison = compareDocuments(before, after);
  return { items: toComparedItems(before, after, comparison, ({ id }) => id), links: toComparedLinks(before, after, comparison) };
};

it('what is gone stands where it was, what is the same has no mark', () => {
  const { items } = draw({ type: 'nodes.remove', ids: ['read'] }, { type: 'node.label', id: 'deep', label: 'Deep' });
  expect(items.map(({ id, change }) => [id, change])).toEqual([
    ['sub', null],
    ['train', 'changed'],
    ['read', 'removed'],
    ['frame sub', null],
    ['deep', 'changed'],
  ]);
  expect(items.find(({ id }) => id === 'read')?.position).toEqual({ x: 0, y: 0 });
});

it('what is in a sub-pipeline where something differs stands in a frame with its name, below the rest', () => {
  const { items } = draw({ type: 'node.label', id: 'deep', label: 'Deep' });
  const [card, frame, deep] = ['sub', 'frame sub', 'deep'].map((id) => items.find((item) => item.id === id));
  expect(card).toMatchObject({ kind: 'subPipeline', inside: 1 });
  expect(frame).toMatchObject({ kind: 'frame', title: 'Prepare' });
  expect(frame?.position.y).toBeGreaterThan(164);
  expect(deep?.position.y).toBeGreaterThan(frame?.position.y ?? Infinity);
});

it('a sub-pipeline in which nothing differs is its card alone', () => {
  const { items } = draw({ type: 'node.label', id: 'read', label: 'Read it' });
  expect(items.map(({ id }) => id)).toEqual(['sub', 'read', 'train']);
});

it('what is gone stands beside what has come to its place', () => {
  const { items } = draw(
    { type: 'nodes.remove', ids: ['read'] },
    { type: 'nodes.move', moves: [{ id: 'train', position: { x: 40, y: 20 } }] },
  );
  const [gone, there] = ['read', 'train'].map((id) => items.find((item) => item.id === id));
  expect(there?.position).toEqual({ x: 40, y: 20 });
  expect(gone?.position).toEqual({ x: 40 + 240 + 24 + 240 + 20, y: 0 });
});

it('a link that comes from elsewhere is drawn as it was and as it is; one into a sub-pipeline ends at its card', () => {
  const { links } = draw({ type: 'node.input', id: 'train', input: 'data', binding: { from: 'deep.table' } });
  const ends = [{ node: 'train', input: 'data' }];
  expect(links).toEqual([
    { id: 'read train', source: 'read', target: 'train', change: 'removed', ends },
    { id: 'sub train', source: 'sub', target: 'train', change: 'added', ends },
  ]);
});

it('links between two cards are one line, which stands for those that differ', () => {
  const { links } = draw({ type: 'node.input', id: 'train', input: 'test', binding: { from: 'read.table' } });
  expect(links).toEqual([{ id: 'read train', source: 'read', target: 'train', change: 'added', ends: [{ node: 'train', input: 'test' }] }]);
});

it('a link from another output of the same card is one line that has changed', () => {
  const { links } = draw({ type: 'node.input', id: 'train', input: 'data', binding: { from: 'read.other' } });
  expect(links).toEqual([
    { id: 'read train', source: 'read', target: 'train', change: 'changed', ends: [{ node: 'train', input: 'data' }] },
  ]);
});

it('a link within a sub-pipeline stays in it', () => {
  const { links } = draw(
    { type: 'within', ids: ['read', 'train'], within: 'sub' },
    { type: 'node.input', id: 'deep', input: 'data', binding: { from: 'train.model' } },
  );
  expect(links.map(({ id, change }) => [id, change])).toEqual([
    ['read train', null],
    ['train deep', 'added'],
  ]);
});

it('a line passes the cards between its ends, on the right where it is gone', () => {
  const between = node('between', 50);
  const { items, links } = draw(
    { type: 'nodes.add', nodes: [between] },
    {
      type: 'nodes.move',
      moves: [
        { id: 'train', position: { x: 0, y: 200 } },
        { id: 'between', position: { x: 0, y: 100 } },
      ],
    },
  );
  const [line] = links;
  if (!line) throw new Error('a link');
  expect(bowAround(line, items)).toBe(-28);
  expect(bowAround({ ...line, change: 'removed' }, items)).toBe(268);
  expect(
    bowAround(
      line,
      items.filter(({ id }) => id !== 'between'),
    ),
  ).toBeNull();
});
