import { expect, it } from 'vitest';
import type { PipelineDocument, PipelineNode } from '#domain/pipeline/pipeline.ts';
import { nodesAmong } from './derived.ts';

function node(id: string, within?: string): PipelineNode {
  const where = within === undefined ? {} : { within };
  return { id, component: 'c@1.0.0', parameters: {}, inputs: {}, outputs: {}, position: { x: 0, y: 0 }, ...where };
}

const document: PipelineDocument = {
  metadata: { name: 'p' },
  variables: [],
  nodes: [node('a'), node('b', 'sub'), node('c')],
  subPipelines: [{ id: 'sub', label: 'Sub', position: { x: 0, y: 0 } }],
};

it('takes the nodes selected and those in sub-pipelines selected, in the order of the document', () => {
  expect(nodesAmong(document, ['c', 'a'])).toEqual(['a', 'c']);
  expect(nodesAmong(document, ['c', 'sub'])).toEqual(['b', 'c']);
  expect(nodesAmong(document, [])).toEqual([]);
});

it('gives the same list while the same nodes are in it', () => {
  const selected = ['a', 'sub'];
  const before = nodesAmong(document, selected);
  const renamed = { ...document, nodes: document.nodes.map((each) => ({ ...each, label: 'new' })) };
  expect(nodesAmong(renamed, selected)).toBe(before);
  expect(nodesAmong({ ...document, nodes: document.nodes.slice(1) }, selected)).toEqual(['b']);
});
