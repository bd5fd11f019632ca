import { describe, expect, it } from 'vitest';
import type { PipelineNode } from '#domain/pipeline/pipeline.ts';
import { findNodes, findOthers } from './find-nodes.ts';

const node = (id: string, rest: Partial<PipelineNode> = {}): PipelineNode => ({
  id,
  component: 'sql@1.0.0',
  parameters: {},
  inputs: {},
  outputs: {},
  position: { x: 0, y: 0 },
  ...rest,
});
const document = {
  nodes: [
    node('read', { component: 'read-table@1.0.0' }),
    node('clean', { label: 'Clean names' }),
    node('keep', { parameters: { query: 'select Name from t' } }),
  ],
};

function found(search: string): string[] {
  return findNodes(document, new Map(), search, 'en').map((one) => `${one.node.id} by ${one.in}`);
}

describe('finding nodes', () => {
  it('looks at labels, ids, components and values, in any upper and lower case', () => {
    expect(found('CLEAN')).toEqual(['clean by label']);
    expect(found('name')).toEqual(['clean by label', 'keep by parameter']);
    expect(found('sql')).toEqual(['clean by component', 'keep by component']);
    expect(found('nothing of this')).toEqual([]);
  });

  it('looks at the words of notes, groups and sub-pipelines too', () => {
    const place = { position: { x: 0, y: 0 }, size: { width: 100, height: 100 }, color: 'yellow' } as const;
    const drawn = {
      annotations: [
        { id: 'a', kind: 'note', text: 'Ask Ada\nabout the names', ...place } as const,
        { id: 'b', kind: 'group', text: '', ...place } as const,
      ],
      subPipelines: [{ id: 'c', label: 'Cleaning', description: 'All names', position: place.position }],
    };
    expect(findOthers(drawn, 'NAMES').map(({ id, kind }) => [id, kind])).toEqual([
      ['a', 'note'],
      ['c', 'sub'],
    ]);
    expect(findOthers(drawn, '').map(({ id }) => id)).toEqual(['a', 'c']);
  });

  it('reads a note without the marks that it is written with, and finds it by these too', () => {
    const text = '**Ask** _Ada_ about [names](https://example.org)\nand ages';
    const place = { position: { x: 0, y: 0 }, size: { width: 100, height: 100 }, color: 'yellow' } as const;
    const drawn = { annotations: [{ id: 'a', kind: 'note', text, ...place } as const] };
    for (const search of ['ask ada', 'EXAMPLE.org', ''])
      expect(findOthers(drawn, search).map((one) => one.text.split('\n', 1)[0])).toEqual(['Ask Ada about names']);
  });

  it('lists every node by its label where nothing is asked for', () => {
    expect(found('')).toEqual(['read by label', 'clean by label', 'keep by label']);
  });
});
