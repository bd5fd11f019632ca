import { describe, expect, it } from 'vitest';
import type { ComponentDefinition } from '#domain/component/component.ts';
import { describeIssue } from '#domain/issue/describe-issue.ts';
import { createIssue } from '#domain/issue/create-issue.ts';
import type { PipelineDocument, PipelineNode } from '#domain/pipeline/pipeline.ts';
import { upgradeNames } from './upgrade-names.ts';

const component = (name: string, input: string, shown: string): ComponentDefinition => ({
  metadata: { name, version: '1.0.0' },
  spec: {
    execution: { jobType: 'Container', image: { source: 'official', uri: 'x:1' }, command: 'true' },
    inputs: [{ name: input, displayName: shown, sources: ['OSS'] }],
    outputs: [{ name: 'out', displayName: 'Result', storage: 'OSS' }],
    parameters: [{ name: 'limit', type: 'Int', displayName: 'Most rows', default: '1' }],
  },
});
const [from, to] = [component('old', 'left', 'Left table'), component('new', 'a', 'Table a')];
const node = (id: string, label: string, inputs: PipelineNode['inputs']): PipelineNode => ({
  id,
  component: 'old@1.0.0',
  label,
  parameters: {},
  inputs,
  outputs: {},
  position: { x: 0, y: 0 },
});
const document: PipelineDocument = {
  metadata: { name: 'p' },
  variables: [],
  nodes: [node('r', 'Read it', {}), node('j', 'Join it', { left: { from: 'r.out' } }), node('k', 'Keep it', { left: { from: 'j.out' } })],
};
const names = upgradeNames({ nodeId: 'j', from, to }, { document, components: new Map([['old@1.0.0', from]]) }, 'en');

describe('what an upgrade is about', () => {
  it('is called as on cards and in forms, by the new component where it has it', () => {
    expect(names.field({ room: 'inputs', name: 'left' })).toBe('Left table');
    expect(names.field({ room: 'inputs', name: 'a' })).toBe('Table a');
    expect(names.field({ room: 'links', name: 'k.left' })).toBe('Keep it · Left table');
    expect(names.field({ room: 'parameters', name: 'limit' })).toBe('Most rows');
    expect(names.value('inputs', 'r.out')).toBe('Read it · Result');
    expect(names.value('parameters', 'r.out')).toBe('r.out');
  });

  it('is named so in problems too', () => {
    const path = ['nodes', 'j', 'inputs', 'left'];
    const issue = createIssue('E_UNKNOWN_INPUT', path, { node: 'j', name: 'left', component: 'new@1.0.0', known: ['a'] });
    const text = describeIssue(names.issue(issue), 'en');
    expect(text).toContain('Join it');
    expect(text).toContain('Left table');
    expect(text).toContain('“new 1.0.0” has: Table a');
  });
});
