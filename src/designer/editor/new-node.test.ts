import { describe, expect, it } from 'vitest';
import type { ComponentDefinition } from '#domain/component/component.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { freePlace, newNode } from './new-node.ts';

const component = (name: string, input: 'table' | 'model', output: 'table' | 'model'): ComponentDefinition => ({
  metadata: { name, version: '1.0.0' },
  spec: {
    execution: { jobType: 'Container', image: { source: 'official', uri: 'x:1' }, command: 'true' },
    inputs: [{ name: 'in', sources: ['OSS'], format: input }],
    outputs: [{ name: 'out', storage: 'OSS', format: output }],
    parameters: [],
  },
});
const copy = component('copy', 'table', 'table');
const train = component('train', 'table', 'model');
const node = (id: string, from?: string) => ({
  ...newNode(empty, copy, { x: 0, y: 0 }, null),
  id,
  inputs: from === undefined ? {} : { in: { from } },
});
const empty: PipelineDocument = { metadata: { name: 'p' }, variables: [], nodes: [] };
const document: PipelineDocument = { ...empty, nodes: [node('a'), node('b', 'a.out')] };

describe('a new node', () => {
  it('has a number in its name where others have that name', () => {
    expect(newNode(empty, train, { x: 0, y: 0 }, null)).not.toHaveProperty('label');
    expect(newNode(document, train, { x: 0, y: 0 }, null)).not.toHaveProperty('label');
    expect(newNode(document, copy, { x: 0, y: 0 }, null).label).toBe('copy 2');
    const more = { ...document, nodes: [...document.nodes, { ...node('c'), label: 'copy 2' }] };
    expect(newNode(more, copy, { x: 0, y: 0 }, null).label).toBe('copy 3');
  });
});

describe('a free place', () => {
  it('is where it was wanted, on the grid, or beside what lies there', () => {
    expect(freePlace([], { x: 13, y: 5 })).toEqual({ x: 16, y: 8 });
    expect(freePlace(document.nodes, { x: 0, y: 0 })).toEqual({ x: 280, y: 0 });
    expect(freePlace(document.nodes, { x: 0, y: 0 }, 'right')).toEqual({ x: 0, y: 96 });
  });
});
