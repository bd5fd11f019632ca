import { describe, expect, it } from 'vitest';
import type { PipelineDocument, PipelineNode } from '#domain/pipeline/pipeline.ts';
import { isDisabled, toOutline } from './to-outline.ts';

const node = (id: string, from: readonly string[], x: number, within?: string): PipelineNode => ({
  id,
  component: 'sql@1.0.0',
  parameters: {},
  inputs: Object.fromEntries(from.map((source, index) => [`i${index}`, { from: `${source}.table` }])),
  outputs: {},
  position: { x, y: 0 },
  ...(within !== undefined && { within }),
});
const document: PipelineDocument = {
  metadata: { name: 'test' },
  variables: [],
  nodes: [
    node('end', ['left', 'inner'], 0),
    node('right', ['start'], 300),
    node('left', ['start'], 0),
    node('start', [], 0),
    node('inner', ['right'], 0, 'group'),
  ],
  subPipelines: [{ id: 'group', label: 'Group', position: { x: 0, y: 0 } }],
  annotations: [
    { id: 'note', kind: 'note', text: 'Look here', color: 'yellow', position: { x: 0, y: -90 }, size: { width: 80, height: 40 } },
  ],
};
const ids = (within: string | null) =>
  toOutline(document)
    .get(within)
    ?.map(({ id }) => id);

describe('an outline', () => {
  it('lists what is side by side from left to right, sub-pipelines where their first node stands, notes last', () => {
    expect(ids(null)).toEqual(['start', 'left', 'right', 'group', 'end', 'note']);
    expect(ids('group')).toEqual(['inner']);
  });

  it('shows a sub-pipeline as disabled once all of its nodes are', () => {
    const disable = (which: readonly string[]) => ({
      ...document,
      nodes: document.nodes.map((one) => (which.includes(one.id) ? { ...one, disabled: true as const } : one)),
      subPipelines: [...(document.subPipelines ?? []), { id: 'empty', label: 'Empty', position: { x: 0, y: 0 } }],
    });
    const disabledOf = (which: readonly string[]) =>
      [...toOutline(disable(which)).values()]
        .flat()
        .filter(isDisabled)
        .map(({ id }) => id);
    expect(disabledOf(['right'])).toEqual(['right']);
    expect(disabledOf(['inner'])).toEqual(['group', 'inner']);
  });

  it('of ten thousand nodes is there at once', () => {
    const nodes = Array.from({ length: 10_000 }, (_, index) => node(`n${index}`, index === 0 ? [] : [`n${index - 1}`], 0));
    const start = performance.now();
    expect(toOutline({ ...document, nodes, subPipelines: [], annotations: [] }).get(null)).toHaveLength(10_000);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
