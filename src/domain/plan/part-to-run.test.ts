import { describe, expect, it } from 'vitest';
import { hasErrors } from '../issue/create-issue.ts';
import { component, lookup, node, pipeline } from '../pipeline/pipeline-builder.arbitrary.ts';
import type { PipelineDocument, PipelineNode } from '../pipeline/pipeline.ts';
import { defaultMachineTypes } from '../tuning/default-machine-types.ts';
import { compilePipeline } from './compile.ts';
import { checkPart } from './part-to-run.ts';
import type { Selection } from './selection.ts';

const table = { storage: 'OSS', format: 'table' } as const;
const components = lookup(
  component('read', { outputs: [{ name: 'table', ...table }] }),
  component('step', {
    inputs: [{ name: 'data', sources: ['OSS'] }],
    outputs: [{ name: 'table', ...table }],
    parameters: [{ name: 'count', type: 'Int', default: '1' }],
  }),
);
const rules = { components, machineTypes: defaultMachineTypes };

const step = (id: string, source: string | null, more: Partial<PipelineNode> = {}) =>
  node(id, 'step@1.0.0', { inputs: source === null ? {} : { data: { from: `${source}.table` } }, ...more });

/** read → clean → train → score, and clean → report. */
const nodes = [node('read', 'read@1.0.0'), step('clean', 'read'), step('train', 'clean'), step('score', 'train'), step('report', 'clean')];

/** The pipeline with a lone card that has no input. */
const withLone = pipeline([...nodes, step('lone', null)]);

/** The pipeline with a value that is none in one node. */
const brokenAt = (id: string) => pipeline(nodes.map((one) => (one.id === id ? { ...one, parameters: { count: 'many' } } : one)));

/** The pipeline with a machine in one node that is not to be had any more. */
const withoutMachineAt = (id: string) =>
  pipeline(nodes.map((one) => (one.id === id ? { ...one, tuning: { nodes: 1, machineType: 'gone' } } : one)));

const brokenVariable = pipeline(nodes, { variables: [{ name: 'rate', type: 'Int', value: 'fast' }] });

const keptTogether = pipeline(
  nodes.map((one) =>
    one.id === 'train' || one.id === 'report' ? { ...one, outputs: { table: { uri: 'oss://bucket.endpoint/out/' } } } : one,
  ),
);

const inCircle = pipeline([...nodes, step('hen', 'egg'), step('egg', 'hen')]);

describe('a run of a part', () => {
  it.each<[string, string, PipelineDocument, Selection, 'runs' | 'barred']>([
    ['a lone card without an input', 'all', withLone, {}, 'barred'],
    ['a lone card without an input', 'from clean', withLone, { from: 'clean' }, 'runs'],
    ['a lone card without an input', 'to train', withLone, { to: 'train' }, 'runs'],
    ['a lone card without an input', 'only train', withLone, { only: 'train' }, 'runs'],
    ['a lone card without an input', 'selected', withLone, { nodes: ['train', 'report'] }, 'runs'],
    ['a lone card without an input', 'only itself', withLone, { only: 'lone' }, 'barred'],
    ['a lone card without an input', 'selected with it', withLone, { nodes: ['train', 'lone'] }, 'barred'],
    ['a value behind', 'to train', brokenAt('score'), { to: 'train' }, 'runs'],
    ['a value behind', 'only train', brokenAt('score'), { only: 'train' }, 'runs'],
    ['a value behind', 'from train', brokenAt('score'), { from: 'train' }, 'barred'],
    ['a value beside', 'from train', brokenAt('report'), { from: 'train' }, 'runs'],
    ['a value in it', 'only train', brokenAt('train'), { only: 'train' }, 'barred'],
    ['a value before, so that no result of it can fit', 'only train', brokenAt('clean'), { only: 'train' }, 'barred'],
    ['a value before, so that no result of it can fit', 'to read', brokenAt('clean'), { to: 'read' }, 'runs'],
    ['a machine before, which is no part of its result', 'only train', withoutMachineAt('clean'), { only: 'train' }, 'runs'],
    ['a machine before', 'from train', withoutMachineAt('clean'), { from: 'train' }, 'runs'],
    ['a machine before, of a node that is to run', 'to train', withoutMachineAt('clean'), { to: 'train' }, 'barred'],
    ['a machine before that', 'only score', withoutMachineAt('clean'), { only: 'score' }, 'runs'],
    ['a machine in it', 'only train', withoutMachineAt('train'), { only: 'train' }, 'barred'],
    ['a variable', 'only train', brokenVariable, { only: 'train' }, 'barred'],
    ['an address that two keep their output at', 'all', keptTogether, {}, 'barred'],
    ['an address that two keep their output at', 'only report', keptTogether, { only: 'report' }, 'runs'],
    ['an address that two keep their output at', 'both', keptTogether, { nodes: ['train', 'report'] }, 'barred'],
    ['a circle elsewhere', 'from clean', inCircle, { from: 'clean' }, 'runs'],
    ['a circle in it', 'only egg', inCircle, { only: 'egg' }, 'barred'],
    ['a node that is not there', 'only it', withLone, { only: 'gone' }, 'barred'],
  ])('of a pipeline with %s: %s', (_where, _part, document, selection, outcome) => {
    const isBarred = hasErrors(checkPart(document, selection, rules));
    const compiled = compilePipeline({ pipeline: document, ...rules, selection });
    expect([isBarred, compiled.ok]).toEqual([outcome === 'barred', outcome === 'runs']);
  });

  it('tells only of what is wrong in it and before it', () => {
    const document = pipeline([...withLone.nodes, step('other', 'train', { parameters: { count: 'many' } })]);
    expect(checkPart(document, { nodes: ['other', 'report'] }, rules)).toMatchObject([{ path: ['nodes', 'other', 'parameters', 'count'] }]);
  });
});
