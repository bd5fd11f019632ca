import { expect, it } from 'vitest';
import type { PipelineDocument, PipelineNode } from '#domain/pipeline/pipeline.ts';
import { labelCopies } from './label-copies.ts';

const node = (id: string, label: string): PipelineNode => ({
  id,
  component: 'copy@1.0.0',
  label,
  position: { x: 0, y: 0 },
  parameters: {},
  inputs: {},
  outputs: {},
});
const [first, work] = [node('a', 'Copy it'), { id: 'sub', label: 'Work', position: { x: 0, y: 0 } }];
const document: PipelineDocument = { metadata: { name: 'p' }, variables: [], nodes: [first], subPipelines: [work] };

it('copies of nodes and of sub-pipelines are numbered where their names are taken', () => {
  const labels = labelCopies(document, new Map(), 'en');
  expect([labels.ofNode(first), labels.ofNode(first), labels.ofNode(node('b', 'Other'))]).toEqual(['Copy it 2', 'Copy it 3', 'Other']);
  expect([labels.ofSubPipeline(work), labels.ofSubPipeline(work)]).toEqual(['Work 2', 'Work 3']);
});
