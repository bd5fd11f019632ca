import { expect, it } from 'vitest';
import { applyEdit } from '#domain/pipeline/apply-edit.ts';
import { compareDocuments } from '#domain/pipeline/compare-documents.ts';
import type { Edit } from '#domain/pipeline/edit.ts';
import type { PipelineDocument, PipelineNode } from '#domain/pipeline/pipeline.ts';
import { toComparedItems, toComparedLinks } from './to-compared-items.ts';

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

it('what is in a sub-pipeline stands in a frame with its name, below the rest', () => {
  const { items } = draw();
  const [frame, deep] = ['frame sub', 'deep'].map((id) => items.find((item) => item.id === id));
  expect(frame).toMatchObject({ kind: 'frame', title: 'Prepare' });
  expect(frame?.position.y).toBeGreaterThan(164);
  expect(deep?.position.y).toBeGreaterThan(frame?.position.y ?? Infinity);
});

it('a link that comes from elsewhere is drawn as it was and as it is', () => {
  const { links } = draw({ type: 'node.input', id: 'train', input: 'data', binding: { from: 'deep.table' } });
  expect(links).toEqual([
    { id: 'removed train.data', source: 'read', target: 'train', change: 'removed' },
    { id: 'added train.data', source: 'deep', target: 'train', change: 'added' },
  ]);
});
