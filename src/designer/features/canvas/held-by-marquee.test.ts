import { expect, test } from 'vitest';
import { levelOf } from '#domain/pipeline/level.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { heldByMarquee } from './held-by-marquee.ts';

const document: PipelineDocument = {
  metadata: { name: 'marquee' },
  variables: [],
  nodes: [{ id: 'card', component: 'sql@1.0.0', parameters: {}, inputs: {}, outputs: {}, position: { x: 20, y: 40 } }],
  annotations: [{ id: 'group', kind: 'group', text: '', color: 'blue', position: { x: 0, y: 0 }, size: { width: 400, height: 300 } }],
};

test('a marquee takes the cards that it touches, and groups that it holds whole', () => {
  const level = levelOf(document, new Map(), null);
  const held = (x: number, y: number, width: number, height: number) => [
    ...heldByMarquee(level, { position: { x, y }, size: { width, height } }),
  ];
  expect(held(10, 30, 50, 50)).toEqual(['card']);
  expect(held(300, 250, 50, 20)).toEqual([]);
  expect(held(-10, -10, 420, 320)).toEqual(['card', 'group']);
});
