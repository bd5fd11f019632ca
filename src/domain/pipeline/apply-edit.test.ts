import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit } from './apply-edit.ts';
import { applyDifference, composeDifferences, isEmptyDifference, reverse } from './difference.ts';
import type { Edit } from './edit.ts';
import { anyDocument, anyEdit } from './pipeline.arbitrary.ts';
import type { PipelineDocument, PipelineNode } from './pipeline.ts';

function node(id: string, more: Partial<PipelineNode> = {}): PipelineNode {
  return { id, component: 'read@1.0.0', parameters: {}, inputs: {}, outputs: {}, position: { x: 0, y: 0 }, ...more };
}

const document: PipelineDocument = {
  metadata: { name: 'ranking' },
  variables: [{ name: 'rate', type: 'Float', value: '0.1' }],
  nodes: [node('read'), node('train', { inputs: { train: { from: 'read.table' }, test: { uri: 'dataset:test.csv' } } }), node('predict')],
};

/** Text with the order of keys, which `toEqual` does not look at. */
const exactly = (value: unknown) => JSON.stringify(value);
const manyRuns = { numRuns: 1000 };

describe('an edit', () => {
  it('taken back gives the same document, order included', () => {
    fc.assert(
      fc.property(anyDocument, anyEdit, (start, edit) => {
        const { document: next, difference } = applyEdit(start, edit);
        expect(exactly(applyDifference(start, difference))).toBe(exactly(next));
        expect(exactly(applyDifference(next, reverse(difference)))).toBe(exactly(start));
      }),
      manyRuns,
    );
  });

  it('changes nothing but what its difference says', () => {
    fc.assert(
      fc.property(anyDocument, anyEdit, (start, edit) => {
        const { document: next, difference } = applyEdit(start, edit);
        expect(isEmptyDifference(difference) && exactly(next) !== exactly(start)).toBe(false);
        const changed = new Set(difference.nodes.map((change) => change.id));
        const shared = new Set(next.nodes);
        expect(start.nodes.filter((before) => !changed.has(before.id) && !shared.has(before))).toEqual([]);
      }),
      manyRuns,
    );
  });

  it('and the next one make one step together', () => {
    fc.assert(
      fc.property(anyDocument, fc.array(anyEdit, { minLength: 2, maxLength: 4 }), (start, edits) => {
        const applied: ReturnType<typeof applyEdit>[] = [];
        for (const edit of edits) applied.push(applyEdit(applied.at(-1)?.document ?? start, edit));
        const whole = applied.map((step) => step.difference).reduce(composeDifferences);
        const end = applied.at(-1)?.document ?? start;
        expect(exactly(applyDifference(start, whole))).toBe(exactly(end));
        expect(exactly(applyDifference(end, reverse(whole)))).toBe(exactly(start));
      }),
      manyRuns,
    );
  });

  it.each<Edit>([
    { type: 'nodes.remove', ids: ['nobody'] },
    { type: 'nodes.move', moves: [{ id: 'nobody', position: { x: 1, y: 1 } }] },
    { type: 'nodes.move', moves: [{ id: 'read', position: { x: 0, y: 0 } }] },
    { type: 'nodes.add', nodes: [node('read', { label: 'another' })] },
    { type: 'node.parameter', id: 'nobody', name: 'epochs', value: '1' },
    { type: 'node.parameter', id: 'read', name: 'constructor', value: null },
    { type: 'node.label', id: 'read', label: null },
    { type: 'variable.set', name: 'nothing', variable: null },
    { type: 'metadata', metadata: { name: 'ranking' } },
    { type: 'batch', edits: [] },
  ])('on something that is not there, or without effect, leaves the very same document: $type', (edit) => {
    const applied = applyEdit(document, edit);
    expect(applied.document).toBe(document);
    expect(isEmptyDifference(applied.difference)).toBe(true);
  });

  it('that removes a node takes the links to it away too, and undo brings both back', () => {
    const { document: next, difference } = applyEdit(document, { type: 'nodes.remove', ids: ['read'] });
    expect(next.nodes.map(({ id, inputs }) => [id, inputs])).toEqual([
      ['train', { test: { uri: 'dataset:test.csv' } }],
      ['predict', {}],
    ]);
    expect(exactly(applyDifference(next, reverse(difference)))).toBe(exactly(document));
  });

  it('shares every node that it leaves alone', () => {
    const { document: next } = applyEdit(document, { type: 'node.parameter', id: 'train', name: 'epochs', value: '5' });
    expect(next.nodes[0]).toBe(document.nodes[0]);
    expect(next.nodes[2]).toBe(document.nodes[2]);
    expect(next.variables).toBe(document.variables);
  });

  it('takes `constructor` and `toString` for ordinary parameter names', () => {
    const { document: next } = applyEdit(document, { type: 'node.parameter', id: 'train', name: 'constructor', value: '1' });
    expect(Object.entries(next.nodes[1]?.parameters ?? {})).toEqual([['constructor', '1']]);
  });

  it('that makes it another document changes what differs only, and is taken back as one', () => {
    const [read, train, predict] = document.nodes;
    if (!read || !train || !predict) throw new Error('three nodes');
    const other = { ...structuredClone(document), nodes: [read, { ...structuredClone(train), label: 'Learn' }] };
    const { document: next, difference } = applyEdit(document, { type: 'document', document: other });
    expect(next).toEqual(other);
    expect(next.nodes[0]).toBe(read);
    expect(difference.nodes.map(({ id }) => id)).toEqual(['train', 'predict']);
    expect(applyDifference(next, reverse(difference))).toEqual(document);
    expect(applyEdit(document, { type: 'document', document: structuredClone(document) }).document).toBe(document);
  });

  it('that moves many nodes is one difference', () => {
    const moves = document.nodes.map(({ id }) => ({ id, position: { x: 10, y: 10 } }));
    expect(applyEdit(document, { type: 'nodes.move', moves }).difference.nodes).toHaveLength(3);
  });

  it('that renames a variable keeps its place', () => {
    const { document: next } = applyEdit(document, {
      type: 'variable.set',
      name: 'rate',
      variable: { name: 'speed', type: 'Float', value: '0.1' },
    });
    expect(next.variables.map((variable) => variable.name)).toEqual(['speed']);
  });
});
