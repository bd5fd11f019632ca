import { describe, expect, it } from 'vitest';
import { trainingJobSchema } from './training-job.ts';
import type { ComponentDefinition } from '../component/component.ts';
import { component, lookup, node, pipeline } from '../pipeline/pipeline-builder.arbitrary.ts';
import type { PipelineDocument, PipelineNode } from '../pipeline/pipeline.ts';
import { defaultMachineTypes } from '../tuning/default-machine-types.ts';
import { compilePipeline, type CompileSource } from './compile.ts';
import type { PlanTask } from './run-plan.ts';

const train = component('train', {
  execution: {
    jobType: 'PyTorch',
    code: { type: 'oss', uri: 'oss://bucket.endpoint/code/' },
    command: 'python main.py "$@" --train $PAI_INPUT_TRAIN --model $PAI_OUTPUT_MODEL',
  },
  inputs: [
    { name: 'train', sources: ['OSS'] },
    { name: 'test', sources: ['OSS'] },
    { name: 'more-data', sources: ['OSS'], required: false },
  ],
  outputs: [
    { name: 'model', storage: 'OSS', format: 'model' },
    { name: 'checkpoints', storage: 'OSS' },
  ],
  parameters: [
    { name: 'epochs', type: 'Int', default: '10' },
    { name: 'batch-size', type: 'Int', default: '+0032' },
    { name: 'learning-rate', type: 'Float', default: '1e-3' },
    { name: 'shuffle', type: 'Bool', default: 'true' },
    { name: 'note', type: 'String', required: false },
    { name: 'prefix', type: 'String', default: '' },
  ],
});
const read = component('read', { outputs: [{ name: 'table', storage: 'OSS', format: 'table' }] });
const components = lookup(read, train);

const inputs = { train: { from: 'read.table' }, test: { uri: 'oss://bucket.endpoint/data/test.csv' } };
const trainNode = (more: Partial<PipelineNode> = {}) => node('train', 'train@1.0.0', { inputs, ...more });
const document = (more: Partial<PipelineNode> = {}) => pipeline([trainNode(more), node('read', 'read@1.0.0')]);

function compile(source: PipelineDocument, more: Partial<CompileSource> = {}) {
  return compilePipeline({ pipeline: source, components, machineTypes: defaultMachineTypes, ...more });
}

function taskOf(source: PipelineDocument, more: Partial<CompileSource> = {}): PlanTask {
  const plan = compile(source, more);
  const task = plan.ok ? plan.value.tasks.find(({ id }) => id === 'train') : undefined;
  if (!task) throw new Error(JSON.stringify(plan.issues));
  return task;
}

describe('the environment of a task', () => {
  it('is that of the component contract, whole', () => {
    expect(taskOf(document()).environment).toEqual({
      PAI_INPUT_TRAIN: '/ml/input/data/train/',
      PAI_INPUT_TEST: '/ml/input/data/test/test.csv',
      PAI_OUTPUT_MODEL: '/ml/output/model/',
      PAI_OUTPUT_CHECKPOINTS: '/ml/output/checkpoints/',
      PAI_USER_ARGS: '--epochs 10 --batch-size 32 --learning-rate 0.001 --shuffle True',
      PAI_HPS_EPOCHS: '10',
      PAI_HPS_BATCH_SIZE: '32',
      PAI_HPS_LEARNING_RATE: '0.001',
      PAI_HPS_SHUFFLE: 'True',
      PAI_HPS_PREFIX: '',
      PAI_HPS: '{"epochs": 10, "batch-size": 32, "learning-rate": 0.001, "shuffle": true, "prefix": ""}',
      PAI_WORKING_DIR: '/ml/usercode',
      PAI_CONFIG_DIR: '/ml/input/config',
      PYTHONUNBUFFERED: '1',
    });
  });

  it('leaves the empty text out of $PAI_USER_ARGS only', () => {
    const task = taskOf(document());
    expect(task.arguments).toEqual([
      '--epochs',
      '10',
      '--batch-size',
      '32',
      '--learning-rate',
      '0.001',
      '--shuffle',
      'True',
      '--prefix',
      '',
    ]);
  });

  it('holds values raw: nothing in them is quoted, escaped or evaluated', () => {
    const note = `$(rm -rf /) '"\`\\ ; && {{x}} $$ 你好`;
    const task = taskOf(document({ parameters: { note } }));
    expect(task.environment['PAI_HPS_NOTE']).toBe(note);
    expect(task.environment['PAI_USER_ARGS']).toBe(`--epochs 10 --batch-size 32 --learning-rate 0.001 --shuffle True --note ${note}`);
    expect(task.arguments.slice(8, 10)).toEqual(['--note', note]);
    expect(task.command).toBe(train.spec.execution.command);
  });

  it('holds every Int exactly, in JSON too', () => {
    const task = taskOf(document({ parameters: { epochs: '9007199254740993' } }));
    expect(task.environment['PAI_HPS']).toContain('"epochs": 9007199254740993,');
    expect(task.files['hyperparameters.json']).toBe(`${task.environment['PAI_HPS']}\n`);
    expect(task.files['training_job.json']).toContain('"parameters":{"epochs": 9007199254740993,');
  });

  it('names the GPUs that it is given', () => {
    expect(taskOf(document({ tuning: { machineType: 'gpu-v100-4' } })).environment['NVIDIA_VISIBLE_DEVICES']).toBe('0,1,2,3');
    expect(taskOf(document()).environment).not.toHaveProperty('NVIDIA_VISIBLE_DEVICES');
  });

  it('has variables put in, also those given for this run', () => {
    const source = {
      ...document({ parameters: { epochs: '${n}', note: '$${n}' } }),
      variables: [{ name: 'n', type: 'Int', value: '3' } as const],
    };
    expect(taskOf(source).environment).toMatchObject({ PAI_HPS_EPOCHS: '3', PAI_HPS_NOTE: '${n}' });
    expect(taskOf(source, { variables: { n: '4' } }).environment).toMatchObject({ PAI_HPS_EPOCHS: '4' });
    expect(compile(source, { variables: { n: 'x' } }).issues.map(({ code }) => code)).toEqual(['E_PARAM_INT']);
    expect(compile(source, { variables: { m: '1' } }).issues).toMatchObject([{ code: 'E_UNKNOWN_VARIABLE', path: ['variables', 'm'] }]);
  });

  it('may not have a variable of more than 96 KiB; the error points to the file', () => {
    const large = (bytes: number) => compile(document({ parameters: { note: '界'.repeat(Math.floor(bytes / 3)) } }));
    expect(large(64 * 1024).ok).toBe(true);
    expect(large(96 * 1024 - 60).ok).toBe(false);
    const issues = large(99 * 1024).issues.map(({ code, path, facts }) => [code, path.join('.'), facts['variable']]);
    expect(issues).toEqual([
      ['E_VALUE_TOO_LARGE', 'nodes.train.parameters.note', 'PAI_HPS_NOTE'],
      ['E_VALUE_TOO_LARGE', 'nodes.train.parameters', 'PAI_USER_ARGS'],
      ['E_VALUE_TOO_LARGE', 'nodes.train.parameters', 'PAI_HPS'],
    ]);
  });
});

describe('a task', () => {
  it('knows its inputs, outputs, machine and what it waits for', () => {
    expect(
      taskOf(document({ label: 'Train it', outputs: { model: { uri: 'oss://bucket.endpoint/models/' } }, tuning: { nodes: 2 } })),
    ).toMatchObject({
      label: 'Train it',
      component: 'train@1.0.0',
      jobType: 'PyTorch',
      image: 'registry.example.com/team/image:1',
      code: { type: 'oss', uri: 'oss://bucket.endpoint/code/' },
      inputs: [
        { kind: 'input', channel: 'train', path: '/ml/input/data/train/', source: { kind: 'task', task: 'read', output: 'table' } },
        {
          channel: 'test',
          path: '/ml/input/data/test/',
          file: 'test.csv',
          source: { kind: 'uri', uri: 'oss://bucket.endpoint/data/test.csv' },
        },
      ],
      outputs: [
        {
          kind: 'output',
          channel: 'model',
          path: '/ml/output/model/',
          storage: 'OSS',
          format: 'model',
          uri: 'oss://bucket.endpoint/models/',
        },
        { channel: 'checkpoints', format: 'any' },
      ],
      replicas: [
        { role: 'master', index: 0, environment: { RANK: '0', WORLD_SIZE: '2', MASTER_ADDR: 'train-master-0' } },
        { role: 'worker', index: 0, environment: { RANK: '1', WORLD_SIZE: '2', MASTER_ADDR: 'train-master-0' } },
      ],
      resources: { machineType: 'cpu-1', gpu: null },
      dependsOn: ['read'],
      retry: { maxAttempts: 1 },
      timeoutSeconds: null,
    });
  });

  it('without a label is named after its component', () => {
    expect(taskOf(document()).label).toBe('train');
  });

  it('finds its whole configuration in training_job.json, by the published schema', () => {
    const job = trainingJobSchema.parse(JSON.parse(taskOf(document()).files['training_job.json'] ?? ''));
    expect(job).toMatchObject({
      kind: 'TrainingJob',
      name: 'train',
      jobType: 'PyTorch',
      parameters: { epochs: 10, shuffle: true },
      outputs: [{ name: 'model' }, { name: 'checkpoints' }],
    });
    expect(job.inputs[1]).toEqual({ name: 'test', path: '/ml/input/data/test/', file: 'test.csv' });
  });
});

describe('compiling', () => {
  it('is refused with everything that is wrong, and never gives a part', () => {
    const result = compile(pipeline([trainNode({ parameters: { epochs: 'x', epoch: '1' } }), node('gone', 'gone@1.0.0')]));
    expect(result).not.toHaveProperty('value');
    expect(result.issues.map(({ code }) => code)).toEqual(['E_PARAM_INT', 'E_UNKNOWN_PARAMETER', 'E_UNKNOWN_NODE', 'E_UNKNOWN_COMPONENT']);
  });

  it('of nothing is refused', () => {
    expect(compile(pipeline([])).issues.map(({ code }) => code)).toEqual(['E_PLAN_EMPTY']);
    expect(compile(document(), { selection: { only: 'trian' } }).issues).toMatchObject([
      { code: 'E_UNKNOWN_NODE', facts: { known: ['train'] } },
    ]);
  });

  it('gives warnings along with the plan, hints not', () => {
    const execution = { ...train.spec.execution, command: 'python main.py $PAI_USER_ARGS $PAI_INPUT_TRAIN' };
    const result = compile(
      { ...document(), variables: [{ name: 'unused', type: 'Int', value: '1' }] },
      { components: lookup(read, { ...train, spec: { ...train.spec, execution } }) },
    );
    expect([result.ok, result.issues.map(({ code }) => code)]).toEqual([true, ['W_ARG_EMPTY']]);
  });

  it('of one node does not mind what is wrong elsewhere, only before it', () => {
    const source = pipeline([...document().nodes, node('broken', 'gone@1.0.0')]);
    expect(compile(source).ok).toBe(false);
    const plan = compile(source, { selection: { only: 'train' } });
    expect(plan.ok && plan.value.tasks.map(({ id, dependsOn }) => [id, dependsOn])).toEqual([['train', []]]);
    expect(compile(pipeline([trainNode()]), { selection: { only: 'train' } }).ok).toBe(false);
  });
});

describe('a cache key', () => {
  const keyOf = (more: Partial<PipelineNode>, changed: ComponentDefinition = train) =>
    taskOf(document(more), { components: lookup(read, changed) }).cacheKey;
  const base = keyOf({});
  const changedTrain = (
    change: Partial<ComponentDefinition['spec']>,
    execution: Partial<ComponentDefinition['spec']['execution']> = {},
  ) => ({
    ...train,
    spec: { ...train.spec, ...change, execution: { ...train.spec.execution, ...execution } },
  });

  it.each<[string, () => string]>([
    ['the image', () => keyOf({}, changedTrain({}, { image: { source: 'address', uri: 'registry.example.com/team/image:2' } }))],
    ['the command', () => keyOf({}, changedTrain({}, { command: 'python other.py "$@" $PAI_INPUT_TRAIN' }))],
    ['the code', () => keyOf({}, changedTrain({}, { code: { type: 'bundle', digest: `sha256:${'0'.repeat(64)}` } }))],
    ['the job type', () => keyOf({}, changedTrain({}, { jobType: 'XGBoost' }))],
    [
      'the component version',
      () =>
        taskOf(pipeline([node('train', 'train@1.0.1', { inputs }), node('read', 'read@1.0.0')]), {
          components: lookup(read, { ...train, metadata: { ...train.metadata, version: '1.0.1' } }),
        }).cacheKey,
    ],
    ['a parameter', () => keyOf({ parameters: { epochs: '11' } })],
    [
      'the type of a parameter',
      () =>
        keyOf(
          {},
          changedTrain({ parameters: train.spec.parameters.map((one) => (one.name === 'epochs' ? { ...one, type: 'String' } : one)) }),
        ),
    ],
    ['the order of parameters', () => keyOf({}, changedTrain({ parameters: train.spec.parameters.toReversed() }))],
    ['an input’s address', () => keyOf({ inputs: { ...inputs, test: { uri: 'oss://bucket.endpoint/data/other.csv' } } })],
    ['an optional input', () => keyOf({ inputs: { ...inputs, 'more-data': { uri: 'dataset:x.csv' } } })],
    [
      'the name of an input',
      () =>
        keyOf(
          {},
          changedTrain({ inputs: train.spec.inputs.map((one) => (one.name === 'more-data' ? { ...one, name: 'other-data' } : one)) }),
        ),
    ],
    ['the name of an output', () => keyOf({}, changedTrain({ outputs: [{ name: 'models', storage: 'OSS' }] }))],
    ['the node count', () => keyOf({ tuning: { nodes: 2 } })],
    ['where an output is kept', () => keyOf({ outputs: { model: { uri: 'oss://bucket.endpoint/m/' } } })],
    [
      'what comes before',
      () =>
        taskOf(document(), {
          components: lookup({ ...read, spec: { ...read.spec, execution: { ...read.spec.execution, command: 'other' } } }, train),
        }).cacheKey,
    ],
  ])('changes with %s (C19)', (_, changed) => {
    expect(changed()).not.toBe(base);
  });

  it.each<[string, () => string]>([
    ['label', () => keyOf({ label: 'Another' })],
    ['position', () => keyOf({ position: { x: 9, y: 9 } })],
    ['description', () => keyOf({}, { ...train, metadata: { ...train.metadata, description: 'more', versionDescription: 'more' } })],
    ['machine type', () => keyOf({ tuning: { machineType: 'cpu-16' } })],
    ['the way a value is typed', () => keyOf({ parameters: { epochs: '+010', 'learning-rate': '0.0010' } })],
    ['a default that is typed out', () => keyOf({ parameters: { epochs: '10' } })],
    [
      'node id',
      () => {
        const renamed = pipeline([
          node('fit', 'train@1.0.0', { inputs: { ...inputs, train: { from: 'load.table' } } }),
          node('load', 'read@1.0.0'),
        ]);
        const plan = compile(renamed);
        return plan.ok ? (plan.value.tasks[1]?.cacheKey ?? '') : '';
      },
    ],
  ])('does not change with %s (C19)', (_, changed) => {
    expect(changed()).toBe(base);
  });
});
