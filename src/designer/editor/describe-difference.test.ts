import { describe, expect, it } from 'vitest';
import { builtinComponents } from '#catalog/builtin-components.ts';
import { applyEdit } from '#domain/pipeline/apply-edit.ts';
import type { Edit } from '#domain/pipeline/edit.ts';
import type { PipelineDocument, PipelineNode } from '#domain/pipeline/pipeline.ts';
import { describeDifference } from './describe-difference.ts';

const components = new Map(builtinComponents.map((component) => [`${component.metadata.name}@${component.metadata.version}`, component]));
const node = (id: string, component: string, given: Partial<PipelineNode> = {}): PipelineNode => ({
  id,
  component: `${component}@1.0.0`,
  parameters: {},
  inputs: {},
  outputs: {},
  position: { x: 0, y: 0 },
  ...given,
});
const document: PipelineDocument = {
  metadata: { name: 'test' },
  variables: [],
  nodes: [node('read', 'read-table', { label: 'Read it' }), node('keep', 'filter-rows', { inputs: { input: { from: 'read.table' } } })],
};
const say = (edit: Edit) => {
  const { document: after, difference } = applyEdit(document, edit);
  return describeDifference(difference, { before: document, after, components, language: 'en' });
};

describe('what a step is said to be', () => {
  it('names both ends of a link', () => {
    const facts = { source: 'Read it', output: 'table', target: 'Filter rows', input: 'input' };
    expect(say({ type: 'node.input', id: 'keep', input: 'input', binding: null })).toEqual([{ kind: 'unlinked', facts }]);
    const added = node('sql', 'sql', { inputs: { a: { from: 'read.table' } } });
    expect(say({ type: 'nodes.add', nodes: [added] }).map(({ kind }) => kind)).toEqual(['added', 'linked']);
  });

  it('names what is gone by the name that it had, and the links that went with it', () => {
    expect(say({ type: 'nodes.remove', ids: ['read'] })).toEqual([
      { kind: 'removed', facts: { name: 'Read it' } },
      { kind: 'unlinked', facts: { source: 'Read it', output: 'table', target: 'Filter rows', input: 'input' } },
    ]);
  });

  it('tells a new name from the old one, what is disabled, and how many were moved', () => {
    expect(say({ type: 'node.label', id: 'read', label: 'Load' })).toEqual([
      { kind: 'renamed', facts: { before: 'Read it', name: 'Load' } },
    ]);
    expect(say({ type: 'node.disabled', id: 'keep', disabled: true })).toEqual([{ kind: 'disabled', facts: { name: 'Filter rows' } }]);
    const moves = document.nodes.map(({ id }) => ({ id, position: { x: 8, y: 8 } }));
    expect(say({ type: 'nodes.move', moves })).toEqual([{ kind: 'moved', facts: { count: 2 } }]);
  });
});
