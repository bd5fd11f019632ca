import fc from 'fast-check';
import type { ComponentLookup } from '../component/component.ts';
import { component, lookup } from '../pipeline/pipeline-builder.arbitrary.ts';
import type { PipelineDocument, PipelineNode } from '../pipeline/pipeline.ts';
import { defaultMachineTypes } from '../tuning/default-machine-types.ts';

const sources = ['OSS'] as const;
const inputs = [
  { name: 'data', sources, format: 'table' },
  { name: 'extra-data', sources, required: false },
] as const;
const outputs = [
  { name: 'out', storage: 'OSS', format: 'table' },
  { name: 'model', storage: 'OSS', format: 'model' },
] as const;
const parameters = [
  { name: 'epochs', type: 'Int', default: '10', constraint: { kind: 'range', min: '1', max: '9007199254740993' } },
  { name: 'learning-rate', type: 'Float', default: '0.001' },
  { name: 'optimizer', type: 'String', default: 'adam', constraint: { kind: 'enum', values: ['adam', 'sgd'] } },
  { name: 'shuffle', type: 'Bool', default: 'true' },
  { name: 'note', type: 'String', required: false },
  { name: 'constructor', type: 'Int', required: false },
] as const;

const jobTypes = ['Tensorflow', 'PyTorch', 'XGBoost', 'ElasticBatch', 'Container'] as const;

/** One component for each job type, each with two inputs, two outputs and parameters of every type. */
const validComponents: ComponentLookup = lookup(
  ...jobTypes.map((jobType) => component(jobType, { inputs, outputs, parameters, execution: { jobType } })),
);

export const validRules = { components: validComponents, machineTypes: defaultMachineTypes };

const values = fc.record(
  {
    epochs: fc.oneof(fc.integer({ min: 1, max: 99 }).map(String), fc.constantFrom('007', '9007199254740993', '${count}')),
    'learning-rate': fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }).map(String), fc.constantFrom('1e-7', '${count}')),
    optimizer: fc.constantFrom('adam', 'sgd'),
    shuffle: fc.constantFrom('true', 'False'),
    note: fc
      .string({
        unit: fc.oneof(fc.constantFrom('$', '`', '"', "'", '\\', ' ', '*', '?', '[', ']', '{', '}', '\n'), fc.constantFrom('你', 'a')),
        maxLength: 6,
      })
      .filter((text) => !/^\$+\{/.test(text)),
    constructor: fc.integer().map(String),
  },
  { requiredKeys: [] },
);

interface Choice {
  readonly id: number;
  readonly jobType: (typeof jobTypes)[number];
  readonly values: Readonly<Record<string, string>>;
  readonly links: readonly [number, number];
  readonly nodes: number;
  readonly ps: number;
  readonly label: string | undefined;
  readonly machineType: string | undefined;
}

const choice: fc.Arbitrary<Choice> = fc.record({
  id: fc.nat(99),
  jobType: fc.constantFrom(...jobTypes),
  values,
  links: fc.tuple(fc.nat(20), fc.nat(20)),
  nodes: fc.integer({ min: 1, max: 6 }),
  ps: fc.nat(2),
  label: fc.option(fc.constantFrom('one', 'two'), { nil: undefined }),
  machineType: fc.option(fc.constantFrom('cpu-2', 'gpu-v100-4'), { nil: undefined }),
});

/** A link to one of the nodes before, or an address. */
function bindingOf(earlier: readonly PipelineNode[], pick: number) {
  const source = earlier[pick % (earlier.length + 1)];
  return source ? { from: `${source.id}.out` } : { uri: pick % 2 === 0 ? 'dataset:rows.csv' : 'oss://bucket.endpoint/rows/' };
}

function nodeOf(earlier: readonly PipelineNode[], chosen: Choice): PipelineNode {
  const [first, second] = chosen.links;
  const extra = second % 3 === 0 ? {} : { 'extra-data': bindingOf(earlier, second) };
  const many = chosen.jobType === 'Container' ? {} : { nodes: chosen.nodes };
  const roles = chosen.jobType === 'Tensorflow' ? { ps: chosen.ps } : {};
  const machine = chosen.machineType === undefined ? {} : { machineType: chosen.machineType };
  return {
    id: `n${chosen.id}`,
    component: `${chosen.jobType}@1.0.0`,
    ...(chosen.label !== undefined && { label: chosen.label }),
    parameters: chosen.values,
    inputs: { data: bindingOf(earlier, first), ...extra },
    outputs: {},
    tuning: { ...many, ...roles, ...machine },
    position: { x: 0, y: 0 },
  };
}

/** A pipeline without errors over `validComponents`: any shape of graph, job types, values and tuning; ids are in no order. */
export const validPipeline: fc.Arbitrary<PipelineDocument> = fc
  .uniqueArray(choice, { selector: ({ id }) => id, minLength: 1, maxLength: 8 })
  .map((choices) => ({
    metadata: { name: 'valid' },
    variables: [{ name: 'count', type: 'Int', value: '3' }],
    nodes: choices.reduce<PipelineNode[]>((nodes, chosen) => [...nodes, nodeOf(nodes, chosen)], []),
  }));
