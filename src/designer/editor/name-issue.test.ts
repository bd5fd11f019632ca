import { describe, expect, it } from 'vitest';
import type { ComponentDefinition } from '#domain/component/component.ts';
import { createIssue } from '#domain/issue/create-issue.ts';
import { describeIssue } from '#domain/issue/describe-issue.ts';
import type { Issue } from '#domain/issue/issue.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { nameIssue } from './name-issue.ts';

const train: ComponentDefinition = {
  metadata: {
    name: 'train',
    version: '1.0.0',
    displayName: 'Train classifier',
    labels: { 'displayName.zh': '训练分类器', 'parameters.target.displayName.zh': '目标列' },
  },
  spec: {
    execution: { jobType: 'Container', image: { source: 'address', uri: 'x' }, command: 'x' },
    inputs: [{ name: 'in', displayName: 'Training table', sources: ['OSS'] }],
    outputs: [{ name: 'model', displayName: 'Model', storage: 'OSS' }],
    parameters: [{ name: 'target', displayName: 'Target column', type: 'String' }],
  },
};
const document: PipelineDocument = {
  metadata: { name: 'p' },
  variables: [],
  nodes: ['a', 'b'].map((id) => ({ id, component: 'train@1.0.0', parameters: {}, inputs: {}, outputs: {}, position: { x: 0, y: 0 } })),
};
const known = { document, components: new Map([['train@1.0.0' as const, train]]) };
const say = (issue: Issue, language: 'en' | 'zh' = 'en'): string => describeIssue(nameIssue(issue, known, language), language);

describe('what an issue names', () => {
  it('is a parameter by its label, in the language of the reader', () => {
    const missing = createIssue('E_PARAM_MISSING', ['nodes', 'a', 'parameters', 'target'], { name: 'target' });
    expect(say(missing)).toBe('The parameter “Target column” needs a value.');
    expect(say(missing, 'zh')).toBe('超参“目标列”需要一个值。');
  });

  it('is a node as on its card, and an input by its label', () => {
    const missing = createIssue('E_INPUT_MISSING', ['nodes', 'a', 'inputs', 'in'], { node: 'a', name: 'in' });
    expect(say(missing)).toContain('The input “Training table” of “Train classifier” needs data.');
  });

  it('is an output of another node by its label', () => {
    const facts = { node: 'a', name: 'in', source: 'b', output: 'model', outputFormat: 'model', inputFormat: 'table' };
    expect(say(createIssue('E_LINK_FORMAT', ['nodes', 'a', 'inputs', 'in'], facts))).toContain('The output “Model” of “Train classifier”');
  });

  it('is a component as on cards, with what it has as in forms', () => {
    const facts = { node: 'a', name: 'depth', component: 'train@1.0.0', known: ['target'] };
    const unknown = createIssue('E_UNKNOWN_PARAMETER', ['nodes', 'a', 'parameters', 'depth'], facts);
    expect(say(unknown)).toBe(
      '“Train classifier” sets the parameter “depth”, which “Train classifier 1.0.0” does not have. It has: Target column.',
    );
    expect(say(unknown, 'zh')).toContain('“训练分类器 1.0.0”没有该超参。可用超参：目标列。');
  });

  it('stays what it is where it is not known, and where it is a variable of the same name', () => {
    const unknown = createIssue('E_PARAM_MISSING', ['nodes', 'c', 'parameters', 'depth'], { name: 'depth' });
    expect(nameIssue(unknown, { document, components: new Map() }, 'en').facts).toEqual({ name: 'depth' });
    const variable = { name: 'target', parameter: 'target', known: [] };
    expect(say(createIssue('E_UNKNOWN_VARIABLE', ['nodes', 'a', 'parameters', 'target'], variable))).toContain('no variable “target”');
  });
});
