import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit } from './apply-edit.ts';
import { compareDocuments, isSameComparison } from './compare-documents.ts';
import type { Edit } from './edit.ts';
import { anyDocument, anyEdit } from './pipeline.arbitrary.ts';
import { node as buildNode } from './pipeline-builder.arbitrary.ts';
import type { PipelineDocument, PipelineNode } from './pipeline.ts';
import { sameValue } from './same-value.ts';

const node = (id: string, more?: Partial<PipelineNode>) => buildNode(id, 'read@1.0.0', more);
const base: PipelineDocument = {
  metadata: { name: 'ranking' },
  variables: [{ name: 'rate', type: 'Float', value: '0.1' }],
  nodes: [node('read'), node('train', { parameters: { epochs: '10' }, inputs: { data: { from: 'read.table' } } })],
  subPipelines: [{ id: 'sub', label: 'Prepare', position: { x: 0, y: 0 } }],
  annotations: [{ id: 'note', kind: 'note', text: 'Why', color: 'blue', position: { x: 0, y: 0 }, size: { width: 10, height: 10 } }],
};
const compare = (...edits: Edit[]) => compareDocuments(base, applyEdit(base, { type: 'batch', edits }).document);

/** The order of items does not count. */
function sorted({ metadata, variables, nodes, subPipelines = [], annotations = [] }: PipelineDocument) {
  const byId = (items: readonly { readonly id: string }[]) => items.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const byName = variables.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  return [metadata, byName, byId(nodes.map(withoutEmptyTuning)), byId(subPipelines), byId(annotations)];
}

/** One that sets nothing says as much as none. */
function withoutEmptyTuning({ tuning = {}, ...node }: PipelineNode): PipelineNode {
  return Object.keys(tuning).length === 0 ? node : { ...node, tuning };
}

describe('two revisions of a pipeline', () => {
  it('differ by node and field', () => {
    expect(
      compare(
        { type: 'node.parameter', id: 'train', name: 'epochs', value: '20' },
        { type: 'node.label', id: 'train', label: 'Learn' },
        { type: 'node.tuning', id: 'train', tuning: { nodes: 2 } },
        { type: 'node.disabled', id: 'read', disabled: true },
      ).items,
    ).toEqual([
      { kind: 'node', id: 'read', change: 'changed', fields: [{ path: ['disabled'], before: undefined, after: true }] },
      {
        kind: 'node',
        id: 'train',
        change: 'changed',
        fields: [
          { path: ['parameters', 'epochs'], before: '10', after: '20' },
          { path: ['label'], before: undefined, after: 'Learn' },
          { path: ['tuning', 'nodes'], before: undefined, after: 2 },
        ],
      },
    ]);
  });

  it('differ by what came, went and only moved', () => {
    const { items, links } = compare(
      { type: 'nodes.remove', ids: ['read'] },
      { type: 'nodes.add', nodes: [node('score', { inputs: { model: { from: 'train.model' } } })] },
      { type: 'nodes.move', moves: [{ id: 'sub', position: { x: 5, y: 5 } }] },
    );
    expect(items.map(({ id, change }) => [id, change])).toEqual([
      ['read', 'removed'],
      ['train', 'changed'],
      ['score', 'added'],
      ['sub', 'moved'],
    ]);
    expect(links).toEqual([
      { node: 'train', input: 'data', before: 'read.table', after: null },
      { node: 'score', input: 'model', before: null, after: 'train.model' },
    ]);
  });

  it('differ by variables, notes, sub-pipelines and what the pipeline says of itself', () => {
    const { items } = compare(
      { type: 'metadata', metadata: { name: 'ranking', description: 'Best' } },
      { type: 'variable.set', name: 'rate', variable: { name: 'rate', type: 'Float', value: '0.2' } },
      { type: 'within', ids: ['train'], within: 'sub' },
      { type: 'subPipeline.set', id: 'sub', subPipeline: { id: 'sub', label: 'Get ready', position: { x: 0, y: 0 } } },
      { type: 'annotation.set', id: 'note', annotation: null },
    );
    expect(items.map(({ kind, change, fields }) => [kind, change, ...fields.map(({ path }) => path.join('.'))])).toEqual([
      ['pipeline', 'changed', 'description'],
      ['variable', 'changed', 'value'],
      ['node', 'changed', 'within'],
      ['subPipeline', 'changed', 'label'],
      ['annotation', 'removed'],
    ]);
  });

  it('are the same where one sets nothing in its tuning and the other has none', () => {
    expect(compare({ type: 'node.tuning', id: 'train', tuning: {} })).toEqual(compare());
  });

  it('differ wherever an edit changed something, and nowhere else', () => {
    fc.assert(
      fc.property(anyDocument, anyEdit, (document, edit) => {
        const { document: after } = applyEdit(document, edit);
        fc.pre(new Set(after.variables.map(({ name }) => name)).size === after.variables.length);
        expect(isSameComparison(compareDocuments(document, after))).toBe(sameValue(sorted(document), sorted(after)));
        expect(isSameComparison(compareDocuments(document, structuredClone(document)))).toBe(true);
      }),
    );
  });
});
