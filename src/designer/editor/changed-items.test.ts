import { expect, it } from 'vitest';
import type { PipelineNode } from '#domain/pipeline/pipeline.ts';
import { changedItems } from './changed-items.ts';

const node = (id: string, label: string): PipelineNode => ({
  id,
  component: 'split@1.0.0',
  label,
  parameters: {},
  inputs: {},
  outputs: {},
  position: { x: 0, y: 0 },
});
const place = { fromIndex: 0, toIndex: 0 };
const renamed = { id: 'a', from: node('a', 'Before'), to: node('a', 'After'), ...place };
const removed = { id: 'b', from: node('b', 'Gone'), to: null, ...place };
const names = (...given: Parameters<typeof changedItems>) => changedItems(...given).map(({ name }) => name);

it('names what a step changed as it left it, or as it is now', () => {
  expect(names({ nodes: [renamed] }, new Map(), 'en')).toEqual(['After']);
  const now = { metadata: { name: 'p' }, variables: [], nodes: [node('a', 'Now')] };
  expect(names({ nodes: [renamed] }, new Map(), 'en', now)).toEqual(['Now']);
});

it('names what came and went where anything did, not what was linked with it', () => {
  const note = { id: 'n', kind: 'note', text: '', color: 'yellow', position: { x: 0, y: 0 }, size: { width: 1, height: 1 } } as const;
  const annotations = [{ id: 'n', from: null, to: note, ...place }];
  expect(names({ nodes: [renamed, removed], annotations }, new Map(), 'en')).toEqual(['Gone', '']);
});
