import fc from 'fast-check';
import { assembleDocument } from './assemble-document.ts';
import type { Edit } from './edit.ts';
import { annotationColors, type Annotation, type PipelineDocument, type PipelineNode, type SubPipeline } from './pipeline.ts';

const ids = ['a', 'b', 'c', 'd', 'e', 'constructor', 'train', 'train-2'] as const;
const names = ['epochs', 'rate', 'constructor', 'toString', 'text'] as const;

const id = fc.constantFrom(...ids);
const subId = fc.constantFrom('sub', 'sub-2', 'a');
const annotationId = fc.constantFrom('note', 'group', 'b');
const anyId = fc.oneof(id, subId, annotationId);
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
    disabled: fc.constant(true as const),
    within: subId,
    position,
  },
  { requiredKeys: ['id', 'component', 'parameters', 'inputs', 'outputs', 'position'] },
);

const subPipeline: fc.Arbitrary<SubPipeline> = fc.record(
  { id: subId, label: fc.constantFrom('Prepare', 'Learn'), within: subId, position },
  { requiredKeys: ['id', 'label', 'position'] },
);

const annotation: fc.Arbitrary<Annotation> = fc.record(
  {
    id: annotationId,
    kind: fc.constantFrom('note' as const, 'group' as const),
    text: fc.string({ maxLength: 5 }),
    color: fc.constantFrom(...annotationColors),
    size: fc.record({ width: fc.integer({ min: 1, max: 500 }), height: fc.integer({ min: 1, max: 500 }) }),
    within: subId,
    position,
  },
  { requiredKeys: ['id', 'kind', 'text', 'color', 'size', 'position'] },
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

/** Any document whose ids and variable names are unique. */
export const anyDocument: fc.Arbitrary<PipelineDocument> = fc
  .record({
    metadata,
    variables: fc.uniqueArray(variable, { selector: (one) => one.name, maxLength: 3 }),
    nodes: fc.uniqueArray(anyNode, { selector: (one) => one.id, maxLength: 6 }),
    subPipelines: fc.uniqueArray(subPipeline, { selector: (one) => one.id, maxLength: 2 }),
    annotations: fc.uniqueArray(annotation, { selector: (one) => one.id, maxLength: 2 }),
  })
  .map(({ subPipelines, annotations, ...rest }) => {
    const taken = new Set(rest.nodes.map((one) => one.id));
    const isFree = (one: { readonly id: string }) => !taken.has(one.id);
    return assembleDocument({ ...rest, subPipelines: subPipelines.filter(isFree), annotations: annotations.filter(isFree) });
  });

const simpleEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ type: fc.constant('nodes.add' as const), nodes: fc.array(anyNode, { maxLength: 3 }) }),
  fc.record({ type: fc.constant('nodes.remove' as const), ids: fc.array(anyId, { maxLength: 3 }) }),
  fc.record({ type: fc.constant('nodes.move' as const), moves: fc.array(fc.record({ id: anyId, position }), { maxLength: 3 }) }),
  fc.record({ type: fc.constant('node.label' as const), id, label: fc.option(fc.string({ minLength: 1, maxLength: 5 })) }),
  fc.record({ type: fc.constant('node.parameter' as const), id, name, value: fc.option(text) }),
  fc.record({ type: fc.constant('node.input' as const), id, input: fc.constantFrom('in', 'data'), binding: fc.option(inputBinding) }),
  fc.record({ type: fc.constant('node.output' as const), id, output: fc.constantFrom('out'), binding: fc.option(outputBinding) }),
  fc.record({ type: fc.constant('node.tuning' as const), id, tuning: fc.option(tuning) }),
  fc.record({ type: fc.constant('node.component' as const), id, component: fc.constantFrom('read@1.0.0', 'train@2.0.0') }),
  fc.record({ type: fc.constant('node.disabled' as const), id, disabled: fc.boolean() }),
  fc.record({ type: fc.constant('within' as const), ids: fc.array(anyId, { maxLength: 3 }), within: fc.option(subId) }),
  subPipeline.chain((one) =>
    fc.record({ type: fc.constant('subPipeline.set' as const), id: fc.constant(one.id), subPipeline: fc.option(fc.constant(one)) }),
  ),
  annotation.chain((one) =>
    fc.record({ type: fc.constant('annotation.set' as const), id: fc.constant(one.id), annotation: fc.option(fc.constant(one)) }),
  ),
  fc.record({ type: fc.constant('variable.set' as const), name, variable: fc.option(variable) }),
  fc.record({ type: fc.constant('metadata' as const), metadata }),
);

/** Any edit, batches of edits included. */
export const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 3, arbitrary: simpleEdit },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('batch' as const), edits: fc.array(simpleEdit, { maxLength: 5 }) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('document' as const), document: anyDocument }) },
);
