import { expect, test } from 'vitest';
import { layeredComponents, layeredPipeline } from '../plan/layered-pipeline.arbitrary.ts';
import { defaultMachineTypes } from '../tuning/default-machine-types.ts';
import { applyEdit } from './apply-edit.ts';
import { checkPipeline } from './check-pipeline.ts';
import { applyDifference, reverse } from './difference.ts';
import type { Edit } from './edit.ts';
import { graphOf, usedOutputs } from './graph.ts';
import { levelOf } from './level.ts';

const document = layeredPipeline(60);
const node = document.nodes[40];
const rules = { components: layeredComponents, machineTypes: defaultMachineTypes };

test.each<[string, Edit]>([
  ['a label', { type: 'node.label', id: 'n40', label: 'Last' }],
  ['a value', { type: 'node.parameter', id: 'n40', name: 'limit', value: '7' }],
  ['places', { type: 'nodes.move', moves: document.nodes.map(({ id }) => ({ id, position: { x: 1, y: 2 } })) }],
])('%s leaves the graph and the links as they are, and so does taking it back', (_, edit) => {
  const graph = graphOf(document);
  const { document: next, difference } = applyEdit(document, edit);
  expect(graphOf(next)).toBe(graph);
  expect(levelOf(next, layeredComponents, null).links).toBe(levelOf(document, layeredComponents, null).links);
  expect(graphOf(applyDifference(next, reverse(difference)))).toBe(graph);
});

test.each<[string, Edit]>([
  ['a link', { type: 'node.input', id: 'n40', input: Object.keys(node?.inputs ?? {})[0] ?? '', binding: null }],
  ['a node that goes', { type: 'nodes.remove', ids: ['n30'] }],
  [
    'one that goes and one that comes',
    {
      type: 'batch',
      edits: [{ type: 'nodes.remove', ids: ['n0'] }, ...(node ? [{ type: 'nodes.add', nodes: [{ ...node, id: 'new' }] } as const] : [])],
    },
  ],
])('%s gives the graph that is read anew', (_, edit) => {
  graphOf(document);
  const next = applyEdit(document, edit).document;
  const anew = { ...next, nodes: next.nodes.map((one) => ({ ...one })) };
  expect(graphOf(next)).toEqual(graphOf(anew));
  expect(usedOutputs(next)).toEqual(usedOutputs(anew));
});

test('checking after each of many edits says what checking anew says', () => {
  let edited = document;
  const edits: Edit[] = [
    { type: 'node.parameter', id: 'n40', name: 'limit', value: 'no number' },
    { type: 'variable.set', name: 'rate', variable: null },
    { type: 'nodes.remove', ids: ['n3', 'n12'] },
    { type: 'node.component', id: 'n20', component: 'read@1.0.0' },
    { type: 'node.input', id: 'n50', input: 'left', binding: { from: 'gone.table' } },
    { type: 'node.tuning', id: 'n41', tuning: { nodes: 900 } },
    { type: 'node.component', id: 'n20', component: 'nothing@9.9.9' },
    { type: 'node.parameter', id: 'n40', name: 'limit', value: '3' },
  ];
  for (const edit of edits) {
    edited = applyEdit(edited, edit).document;
    const anew = { ...edited, nodes: edited.nodes.map((one) => ({ ...one })) };
    expect(checkPipeline(edited, rules)).toEqual(checkPipeline(anew, rules));
  }
});
