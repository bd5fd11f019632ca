import fc from 'fast-check';
import type { Edit } from './edit.ts';
import type { PipelineDocument, PipelineNode } from './pipeline.ts';

const ids = ['a', 'b', 'c', 'd', 'e', 'constructor', 'train', 'train-2'] as const;
const names = ['epochs', 'rate', 'constructor', 'toString', 'text'] as const;

const id = fc.constantFrom(...ids);
const name = fc.constantFrom(...names);
const text = fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('${rate}', '$${rate}', 'true', '10', ''));
const position = fc.record({ x: fc.integer({ min: -500, max: 500 }), y: fc.integer({ min: -500, max: 500 }) });
const inputBinding = fc.oneof(
  fc.record({ from: fc.tuple(id, fc.constantFrom('out', 'model')).map((parts) => parts.join('.')) }),
  fc.record({ uri: fc.constantFrom('dataset:penguins.json', 'oss://bucket.endpoint/data/') }),
);
const outputBinding = fc.record({ uri: fc.constantFrom('oss://bucket.endpoint/out/', 'file:out/') });
const tuning = fc.record(
  { nodes: fc.integer({ min: 1, max: 4 }), machineType: fc.constantFrom('cpu-1', 'gpu-t4-1') },
  { requiredKeys: [] },
);

/** Any node, whether or not what it names exists. */
const anyNode: fc.Arbitrary<PipelineNode> = fc.record(
  {
    id,
    component: fc.constantFrom('read@1.0.0', 'train@1.0.0'),
    label: fc.string({ minLength: 1, maxLength: 5 }),
    parameters: fc.dictionary(name, text, { maxKeys: 3, noNullPrototype: true }),
    inputs: fc.dictionary(fc.constantFrom('in', 'data'), inputBinding, { maxKeys: 2, noNullPrototype: true }),
    outputs: fc.dictionary(fc.constantFrom('out'), outputBinding, { maxKeys: 1, noNullPrototype: true }),
    tuning,
    position,
  },
  { requiredKeys: ['id', 'component', 'parameters', 'inputs', 'outputs', 'position'] },
);

const variable = fc.record(
  {
    name,
    type: fc.constantFrom('Int' as const, 'Float' as const, 'String' as const),
    value: text,
    description: fc.string({ maxLength: 5 }),
  },
  { requiredKeys: ['name', 'type', 'value'] },
);
const metadata = fc.record(
  { name: fc.constantFrom('ranking', 'other'), description: fc.string({ maxLength: 5 }) },
  { requiredKeys: ['name'] },
);

/** Any document whose node ids and variable names are unique. */
export const anyDocument: fc.Arbitrary<PipelineDocument> = fc.record({
  metadata,
  variables: fc.uniqueArray(variable, { selector: (one) => one.name, maxLength: 3 }),
  nodes: fc.uniqueArray(anyNode, { selector: (one) => one.id, maxLength: 6 }),
});

const simpleEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ type: fc.constant('nodes.add' as const), nodes: fc.array(anyNode, { maxLength: 3 }) }),
  fc.record({ type: fc.constant('nodes.remove' as const), ids: fc.array(id, { maxLength: 3 }) }),
  fc.record({ type: fc.constant('nodes.move' as const), moves: fc.array(fc.record({ id, position }), { maxLength: 3 }) }),
  fc.record({ type: fc.constant('node.label' as const), id, label: fc.option(fc.string({ minLength: 1, maxLength: 5 })) }),
  fc.record({ type: fc.constant('node.parameter' as const), id, name, value: fc.option(text) }),
  fc.record({ type: fc.constant('node.input' as const), id, input: fc.constantFrom('in', 'data'), binding: fc.option(inputBinding) }),
  fc.record({ type: fc.constant('node.output' as const), id, output: fc.constantFrom('out'), binding: fc.option(outputBinding) }),
  fc.record({ type: fc.constant('node.tuning' as const), id, tuning: fc.option(tuning) }),
  fc.record({ type: fc.constant('node.component' as const), id, component: fc.constantFrom('read@1.0.0', 'train@2.0.0') }),
  fc.record({ type: fc.constant('variable.set' as const), name, variable: fc.option(variable) }),
  fc.record({ type: fc.constant('metadata' as const), metadata }),
);

/** Any edit, batches of edits included. */
export const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 3, arbitrary: simpleEdit },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('batch' as const), edits: fc.array(simpleEdit, { maxLength: 5 }) }) },
);
