import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ComponentLookup } from '../component/component.ts';
import { takeSteps } from './steps.ts';
import { applyEdit } from '../pipeline/apply-edit.ts';
import type { Edit } from '../pipeline/edit.ts';
import { closureOf } from '../pipeline/graph.ts';
import { component, lookup, node, pipeline } from '../pipeline/pipeline-builder.arbitrary.ts';
import type { PipelineDocument } from '../pipeline/pipeline.ts';
import { defaultMachineTypes } from '../tuning/default-machine-types.ts';
import { compilePipeline } from './compile.ts';
import { freshnessOf } from './freshness.ts';
import { resultKeys } from './result-keys.ts';
import type { RunPlan } from './run-plan.ts';
import { validPipeline, validRules } from './valid-pipeline.arbitrary.ts';

const steps = (version = '1.0.0') =>
  component(
    'step',
    {
      inputs: [
        { name: 'in', sources: ['OSS'], required: false },
        { name: 'more', sources: ['OSS'], required: false },
      ],
      outputs: [
        { name: 'out', storage: 'OSS' },
        { name: 'rest', storage: 'OSS' },
      ],
      parameters: [
        { name: 'rows', type: 'Int', default: '3' },
        { name: 'rate', type: 'Float', default: '0.5' },
        { name: 'note', type: 'String', required: false },
      ],
      trainingConstraints: { machineType: 'CPU', multiNode: true, multiGpu: false },
      execution: { jobType: 'PyTorch' },
    },
    version,
  );
const components = lookup(steps(), steps('1.0.1'));

/** read → clean → train → score, and clean → report; `rows` of train comes from the variable `rows`. */
const document = pipeline(
  [
    node('read', 'step@1.0.0', { inputs: { in: { uri: 'oss://bucket.endpoint/data.csv' } } }),
    node('clean', 'step@1.0.0', { inputs: { in: { from: 'read.out' } }, parameters: { rate: '0.10' } }),
    node('train', 'step@1.0.0', { inputs: { in: { from: 'clean.out' } }, parameters: { rows: '${rows}' } }),
    node('score', 'step@1.0.0', { inputs: { in: { from: 'train.out' } } }),
    node('report', 'step@1.0.0', { inputs: { in: { from: 'clean.rest' } } }),
  ],
  {
    variables: [
      { name: 'rows', type: 'Int', value: '7' },
      { name: 'idle', type: 'Int', value: '1' },
    ],
  },
);

function planOf(source: PipelineDocument, known: ComponentLookup = components): RunPlan {
  const compiled = compilePipeline({ pipeline: source, components: known, machineTypes: defaultMachineTypes });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.issues));
  return compiled.value;
}

/** What stands on the cards after an edit: `fresh`, or the kinds and names of the reasons. Nodes without a result are left out. */
function lookAfter(edit: Edit, hasResult: (task: string) => boolean = () => true): Record<string, string> {
  const now = applyEdit(document, edit).document;
  const looks = freshnessOf({ document: now, components, plan: planOf(document), hasResult });
  const texts = [...looks].map(([id, look]): [string, string] => [
    id,
    look.state === 'fresh' ? 'fresh' : look.reasons.map(({ kind, names }) => [kind, ...names].join(' ')).join(', '),
  ]);
  return Object.fromEntries(texts.filter(([, text]) => text !== 'fresh'));
}

const position = { x: 0, y: 0 };
const allAfterRead = { clean: 'upstream read', train: 'upstream read', score: 'upstream read', report: 'upstream read' };
const allAfterClean = { train: 'upstream clean', score: 'upstream clean', report: 'upstream clean' };

describe('an edit that decides no result makes nothing stale', () => {
  const edits: readonly (readonly [string, Edit])[] = [
    ['moving nodes', { type: 'nodes.move', moves: [{ id: 'read', position: { x: 5, y: 5 } }] }],
    ['a label', { type: 'node.label', id: 'read', label: 'Read it' }],
    ['the name and description of the pipeline', { type: 'metadata', metadata: { name: 'other', description: 'new' } }],
    ['a new node that nothing reads', { type: 'nodes.add', nodes: [node('new', 'step@1.0.0')] }],
    ['a parameter set to the value that it has by default', { type: 'node.parameter', id: 'read', name: 'rows', value: '3' }],
    ['a parameter set to an equal value in other words', { type: 'node.parameter', id: 'clean', name: 'rate', value: '1e-1' }],
    ['a parameter that the component does not have', { type: 'node.parameter', id: 'read', name: 'nothing', value: '1' }],
    ['a variable that nothing uses', { type: 'variable.set', name: 'idle', variable: { name: 'idle', type: 'Int', value: '2' } }],
    ['a variable that nothing uses, removed', { type: 'variable.set', name: 'idle', variable: null }],
    ['a new variable', { type: 'variable.set', name: 'new', variable: { name: 'new', type: 'Int', value: '2' } }],
    [
      'the description of a variable that is used',
      { type: 'variable.set', name: 'rows', variable: { name: 'rows', type: 'Int', value: '7', description: 'rows to read' } },
    ],
    ['a variable set to an equal value', { type: 'variable.set', name: 'rows', variable: { name: 'rows', type: 'Int', value: '+07' } }],
    ['another machine type', { type: 'node.tuning', id: 'train', tuning: { machineType: 'cpu-4' } }],
    ['one node, which is the default', { type: 'node.tuning', id: 'train', tuning: { nodes: 1 } }],
    [
      'a note',
      {
        type: 'annotation.set',
        id: 'note',
        annotation: { id: 'note', kind: 'note', text: 'look', color: 'yellow', position, size: { width: 10, height: 10 } },
      },
    ],
    [
      'a sub-pipeline drawn around nodes',
      {
        type: 'batch',
        edits: [
          { type: 'subPipeline.set', id: 'part', subPipeline: { id: 'part', label: 'Part', position } },
          { type: 'within', ids: ['clean', 'train'], within: 'part' },
        ],
      },
    ],
    ['nothing at all', { type: 'batch', edits: [] }],
  ];
  it.each(edits)('%s', (_what, edit) => {
    expect(lookAfter(edit)).toEqual({});
  });
});

describe('an edit that decides a result makes it stale, and what lies behind it', () => {
  const edits: readonly (readonly [string, Edit, Record<string, string>])[] = [
    [
      'a parameter',
      { type: 'node.parameter', id: 'train', name: 'rate', value: '0.9' },
      { train: 'parameters rate', score: 'upstream train' },
    ],
    [
      'a parameter taken away',
      { type: 'node.parameter', id: 'clean', name: 'rate', value: null },
      { clean: 'parameters rate', ...allAfterClean },
    ],
    ['a parameter that can’t be read', { type: 'node.parameter', id: 'score', name: 'rows', value: 'many' }, { score: 'parameters rows' }],
    ['a parameter at the end', { type: 'node.parameter', id: 'report', name: 'note', value: 'x' }, { report: 'parameters note' }],
    [
      'a variable that is used',
      { type: 'variable.set', name: 'rows', variable: { name: 'rows', type: 'Int', value: '8' } },
      { train: 'parameters rows', score: 'upstream train' },
    ],
    [
      'a variable that is used, removed',
      { type: 'variable.set', name: 'rows', variable: null },
      { train: 'parameters rows', score: 'upstream train' },
    ],
    [
      'an input bound to other data',
      { type: 'node.input', id: 'read', input: 'in', binding: { uri: 'oss://bucket.endpoint/other.csv' } },
      { read: 'inputs in', ...allAfterRead },
    ],
    ['a link moved', { type: 'node.input', id: 'report', input: 'in', binding: { from: 'clean.out' } }, { report: 'inputs in' }],
    ['a link added', { type: 'node.input', id: 'score', input: 'more', binding: { from: 'read.out' } }, { score: 'inputs more' }],
    ['a link removed', { type: 'node.input', id: 'train', input: 'in', binding: null }, { train: 'inputs in', score: 'upstream train' }],
    [
      'an output kept elsewhere',
      { type: 'node.output', id: 'train', output: 'out', binding: { uri: 'oss://bucket.endpoint/model/' } },
      { train: 'outputs out', score: 'upstream train' },
    ],
    ['more machines', { type: 'node.tuning', id: 'train', tuning: { nodes: 2 } }, { train: 'tuning', score: 'upstream train' }],
    [
      'another version of the component',
      { type: 'node.component', id: 'clean', component: 'step@1.0.1' },
      { clean: 'component step@1.0.0 step@1.0.1', ...allAfterClean },
    ],
    [
      'a component that is not there',
      { type: 'node.component', id: 'report', component: 'gone@1.0.0' },
      { report: 'component step@1.0.0 gone@1.0.0' },
    ],
    ['a node disabled, whose data passes by', { type: 'node.disabled', id: 'train', disabled: true }, { score: 'inputs in' }],
    ['a node disabled at the end', { type: 'node.disabled', id: 'score', disabled: true }, {}],
    ['a node taken away', { type: 'nodes.remove', ids: ['clean'] }, { train: 'inputs in', score: 'upstream train', report: 'inputs in' }],
    [
      'a node put in between',
      {
        type: 'batch',
        edits: [
          { type: 'nodes.add', nodes: [node('mid', 'step@1.0.0', { inputs: { in: { from: 'train.out' } } })] },
          { type: 'node.input', id: 'score', input: 'in', binding: { from: 'mid.out' } },
        ],
      },
      { score: 'inputs in' },
    ],
    [
      'two changes on one way',
      {
        type: 'batch',
        edits: [
          { type: 'node.parameter', id: 'read', name: 'rows', value: '9' },
          { type: 'node.parameter', id: 'train', name: 'rate', value: '0.9' },
        ],
      },
      {
        read: 'parameters rows',
        clean: 'upstream read',
        train: 'parameters rate, upstream read',
        score: 'upstream read train',
        report: 'upstream read',
      },
    ],
    ['a cycle', { type: 'node.input', id: 'clean', input: 'in', binding: { from: 'score.out' } }, { clean: 'inputs in', ...allAfterClean }],
  ];
  it.each(edits)('%s', (_what, edit, expected) => {
    expect(lookAfter(edit)).toEqual(expected);
  });

  it('says nothing of nodes that have no result, but looks through them', () => {
    const edit: Edit = { type: 'node.parameter', id: 'read', name: 'rows', value: '9' };
    expect(lookAfter(edit, (task) => task !== 'clean' && task !== 'read')).toEqual({
      train: 'upstream read',
      score: 'upstream read',
      report: 'upstream read',
    });
  });

  it('names what a part of the pipeline reads from outside of it', () => {
    const compiled = compilePipeline({ pipeline: document, components, machineTypes: defaultMachineTypes, selection: { only: 'score' } });
    if (!compiled.ok) throw new Error('does not compile');
    const now = applyEdit(document, { type: 'node.parameter', id: 'read', name: 'rows', value: '9' }).document;
    const looks = freshnessOf({ document: now, components, plan: compiled.value, hasResult: () => true });
    expect([...looks]).toEqual([['score', { state: 'stale', reasons: [{ kind: 'upstream', names: ['train'] }] }]]);
  });
});

describe('the keys of results', () => {
  it('are those that compiling gives, for any valid pipeline', () => {
    fc.assert(
      fc.property(validPipeline, (source) => {
        const plan = planOf(source, validRules.components);
        const keys = takeSteps(resultKeys(source, validRules.components));
        expect(plan.tasks.map((task) => keys.get(task.id))).toEqual(plan.tasks.map((task) => task.cacheKey));
      }),
    );
  });

  it('change behind a changed node and nowhere else', () => {
    fc.assert(
      fc.property(fc.constantFrom(...document.nodes.map(({ id }) => id)), (id) => {
        const now = applyEdit(document, { type: 'node.parameter', id, name: 'note', value: 'other' }).document;
        const [before, after] = [takeSteps(resultKeys(document, components)), takeSteps(resultKeys(now, components))];
        const changed = document.nodes.map((one) => one.id).filter((one) => before.get(one) !== after.get(one));
        expect(new Set(changed)).toEqual(closureOf(document, [id], 'downstream'));
      }),
    );
  });
});
