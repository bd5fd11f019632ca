import { describe, expect, it } from 'vitest';
import { compilePipeline } from '../plan/compile.ts';
import { defaultMachineTypes } from '../tuning/default-machine-types.ts';
import { withoutDisabled } from './bypass.ts';
import { checkPipeline } from './check-pipeline.ts';
import { component, lookup, node, pipeline } from './pipeline-builder.arbitrary.ts';
import type { PipelineNode } from './pipeline.ts';

const table = { storage: 'OSS', format: 'table' } as const;
const components = lookup(
  component('read', { outputs: [{ name: 'table', ...table }] }),
  component('clean', {
    inputs: [
      { name: 'model', sources: ['OSS'], format: 'model', required: false },
      { name: 'rows', sources: ['OSS'], format: 'table' },
    ],
    outputs: [{ name: 'clean', ...table }],
  }),
  component('train', {
    inputs: [{ name: 'rows', sources: ['OSS'], format: 'table' }],
    outputs: [{ name: 'model', storage: 'OSS', format: 'model' }],
  }),
  component('predict', { inputs: [{ name: 'model', sources: ['OSS'], format: 'model' }] }),
);
const rules = { components, machineTypes: defaultMachineTypes };
const off = { disabled: true } as const;

function chain(changes: Readonly<Record<string, Partial<PipelineNode>>>) {
  const made = (id: string, name: string, inputs: PipelineNode['inputs']) => node(id, `${name}@1.0.0`, { inputs, ...changes[id] });
  return pipeline([
    made('read', 'read', {}),
    made('clean', 'clean', { rows: { from: 'read.table' } }),
    made('clean-2', 'clean', { rows: { from: 'clean.clean' } }),
    made('train', 'train', { rows: { from: 'clean-2.clean' } }),
    made('predict', 'predict', { model: { from: 'train.model' } }),
  ]);
}

const inputsOf = (changes: Readonly<Record<string, Partial<PipelineNode>>>) =>
  Object.fromEntries(withoutDisabled(chain(changes), components).document.nodes.map(({ id, inputs }) => [id, inputs]));

describe('a disabled node', () => {
  it('is passed by: who reads it gets what goes into its first input of the same format', () => {
    expect(inputsOf({ clean: off })).toMatchObject({ 'clean-2': { rows: { from: 'read.table' } } });
    expect(inputsOf({ clean: { ...off, inputs: { rows: { uri: 'dataset:rows.csv' } } } })).toMatchObject({
      'clean-2': { rows: { uri: 'dataset:rows.csv' } },
    });
  });
  it('is passed by together with others in a row', () => {
    expect(inputsOf({ clean: off, 'clean-2': off })).toEqual({
      read: {},
      train: { rows: { from: 'read.table' } },
      predict: { model: { from: 'train.model' } },
    });
  });
  it('through which nothing of the kind passes leaves its reader without data, which is said with the way out', () => {
    const document = chain({ train: off });
    expect(withoutDisabled(document, components).cut).toEqual([{ node: 'predict', input: 'model', source: 'train' }]);
    expect(checkPipeline(document, rules)).toMatchObject([
      { code: 'E_INPUT_BYPASSED', path: ['nodes', 'predict', 'inputs', 'model'], fix: { kind: 'enable', node: 'train' } },
    ]);
  });
  it('in a circle with another lets nothing pass', () => {
    const document = chain({ clean: { ...off, inputs: { rows: { from: 'clean-2.clean' } } }, 'clean-2': off });
    expect(withoutDisabled(document, components).cut).toEqual([{ node: 'train', input: 'rows', source: 'clean-2' }]);
  });
  it('is not checked itself', () => {
    expect(checkPipeline(chain({ predict: { ...off, component: 'nothing@1.0.0' } }), rules)).toEqual([]);
  });
  it('has no task; a pipeline of disabled nodes only has nothing to run', () => {
    const compile = (...disabled: string[]) =>
      compilePipeline({ pipeline: chain(Object.fromEntries(disabled.map((id) => [id, off]))), ...rules });
    const plan = compile('clean', 'predict');
    expect(plan.ok && plan.value.tasks.map(({ id, dependsOn }) => [id, dependsOn])).toEqual([
      ['read', []],
      ['clean-2', ['read']],
      ['train', ['clean-2']],
    ]);
    expect(compile('read', 'clean', 'clean-2', 'train', 'predict').issues).toMatchObject([{ code: 'E_PLAN_EMPTY' }]);
    expect(compile('train').issues).toMatchObject([{ code: 'E_INPUT_BYPASSED' }]);
  });
  it('leaves a document without any as it is', () => {
    const document = chain({});
    expect(withoutDisabled(document, components).document).toBe(document);
  });
});
