import { expect, it } from 'vitest';
import type { PipelineNode } from '#domain/pipeline/pipeline.ts';
import { changedNames } from './changed-names.ts';

const node = (label: string): PipelineNode => ({
  id: 'a',
  component: 'split@1.0.0',
  label,
  parameters: {},
  inputs: {},
  outputs: {},
  position: { x: 0, y: 0 },
});

it('names what a step left and what it removed, and leaves out notes without text', () => {
  const place = { fromIndex: 0, toIndex: 0 };
  const note = { id: 'n', kind: 'note', text: '', color: 'yellow', position: { x: 0, y: 0 }, size: { width: 1, height: 1 } } as const;
  const difference = {
    nodes: [
      { id: 'a', from: node('Before'), to: node('After'), ...place },
      { id: 'b', from: node('Gone'), to: null, ...place },
    ],
    annotations: [{ id: 'n', from: null, to: note, ...place }],
  };
  expect(changedNames(difference, new Map(), 'en')).toEqual(['After', 'Gone']);
});
