import type { IssueCode } from '../issue/issue.ts';
import type { ComponentDefinition } from './component.ts';

/** A value that a field of a component refuses, and the code of the reason. */
export interface FieldExample {
  /** The field, e.g. `spec.inputs.0.name`. */
  readonly field: string;
  readonly value: unknown;
  readonly code: IssueCode;
}

const long = 'x'.repeat(201);
const prose = 'x'.repeat(10_001);
const many = (count: number, more: object) => Array.from({ length: count }, (_, index) => ({ name: `i${index}`, ...more }));

/** Each field with what it refuses: the one table for the rule, the API and the command line. */
export const fieldExamples: readonly FieldExample[] = [
  { field: 'metadata.name', value: '', code: 'E_NAME_EMPTY' },
  { field: 'metadata.name', value: 'a b', code: 'E_NAME_CHARACTER' },
  { field: 'metadata.name', value: '_a', code: 'E_NAME_START' },
  { field: 'metadata.name', value: long, code: 'E_VALUE_LARGE' },
  { field: 'metadata.version', value: '1.0', code: 'E_VERSION' },
  { field: 'metadata.version', value: '1.0.01', code: 'E_VERSION' },
  { field: 'metadata.displayName', value: long, code: 'E_VALUE_LARGE' },
  { field: 'metadata.description', value: prose, code: 'E_VALUE_LARGE' },
  { field: 'metadata.versionDescription', value: prose, code: 'E_VALUE_LARGE' },
  { field: 'metadata.category', value: long, code: 'E_VALUE_LARGE' },
  { field: 'metadata.labels', value: { a: prose }, code: 'E_VALUE_LARGE' },
  { field: 'metadata.labels', value: Object.fromEntries(many(101, {}).map(({ name }) => [name, ''])), code: 'E_VALUE_INVALID' },
  { field: 'metadata.nmae', value: 'a', code: 'E_UNKNOWN_KEY' },
  { field: 'spec.execution.jobType', value: 'Spark', code: 'E_VALUE_UNKNOWN' },
  { field: 'spec.execution.image.source', value: 'hub', code: 'E_VALUE_UNKNOWN' },
  { field: 'spec.execution.image.uri', value: '', code: 'E_IMAGE_EMPTY' },
  { field: 'spec.execution.image.uri', value: 'team/Easyrec:1', code: 'E_IMAGE_UPPER_CASE' },
  { field: 'spec.execution.code', value: { type: 'svn' }, code: 'E_VALUE_UNKNOWN' },
  { field: 'spec.execution.code', value: { type: 'oss', uri: 'oss://bucket.endpoint/code' }, code: 'E_CODE_DIRECTORY' },
  { field: 'spec.execution.code', value: { type: 'bundle', digest: 'sha256:0' }, code: 'E_CODE_DIGEST' },
  { field: 'spec.execution.code', value: { type: 'local', path: '' }, code: 'E_CODE_EMPTY' },
  { field: 'spec.execution.code.url', value: 'file:///etc', code: 'E_GIT_SCHEME' },
  { field: 'spec.execution.code.branch', value: '--upload-pack=x', code: 'E_GIT_BRANCH' },
  { field: 'spec.execution.code.commit', value: 'main', code: 'E_GIT_COMMIT' },
  { field: 'spec.execution.command', value: ' ', code: 'E_COMMAND_EMPTY' },
  { field: 'spec.execution.command', value: 'a\0', code: 'E_COMMAND_TEXT' },
  { field: 'spec.execution.command', value: 'x'.repeat(100_000), code: 'E_COMMAND_LONG' },
  { field: 'spec.execution.command', value: 'x'.repeat(200_001), code: 'E_VALUE_LARGE' },
  { field: 'spec.execution.command', value: 'python main.py $PAI_INPUT_TRIAN', code: 'E_COMMAND_UNDECLARED' },
  { field: 'spec.inputs', value: many(201, { sources: ['OSS'] }), code: 'E_VALUE_LARGE' },
  { field: 'spec.inputs.0.name', value: '_x', code: 'E_NAME_START' },
  { field: 'spec.inputs.0.name', value: 'epochs', code: 'E_NAME_DUPLICATE' },
  { field: 'spec.inputs.0.sources', value: [], code: 'E_INPUT_NO_SOURCE' },
  { field: 'spec.inputs.0.sources', value: ['HDFS'], code: 'E_VALUE_UNKNOWN' },
  { field: 'spec.inputs.0.sources', value: ['OSS', 'OSS'], code: 'E_INPUT_SOURCE_DUPLICATE' },
  { field: 'spec.inputs.0.required', value: 'no', code: 'E_VALUE_TYPE' },
  { field: 'spec.inputs.0.format', value: 'csv', code: 'E_VALUE_UNKNOWN' },
  { field: 'spec.inputs.0.displayName', value: long, code: 'E_VALUE_LARGE' },
  { field: 'spec.inputs.0.description', value: prose, code: 'E_VALUE_LARGE' },
  { field: 'spec.outputs', value: many(201, { storage: 'OSS' }), code: 'E_VALUE_LARGE' },
  { field: 'spec.outputs.0.name', value: '-x', code: 'E_NAME_START' },
  { field: 'spec.outputs.0.storage', value: 'NAS', code: 'E_VALUE_UNKNOWN' },
  { field: 'spec.outputs.0.format', value: 'csv', code: 'E_VALUE_UNKNOWN' },
  { field: 'spec.outputs.0.displayName', value: long, code: 'E_VALUE_LARGE' },
  { field: 'spec.outputs.0.description', value: prose, code: 'E_VALUE_LARGE' },
  { field: 'spec.parameters', value: many(1_001, { type: 'Int' }), code: 'E_VALUE_LARGE' },
  { field: 'spec.parameters.0.name', value: 'a.b', code: 'E_NAME_CHARACTER' },
  { field: 'spec.parameters.0.name', value: 'Batch_Size', code: 'E_NAME_COLLISION' },
  { field: 'spec.parameters.0.type', value: 'Date', code: 'E_VALUE_UNKNOWN' },
  { field: 'spec.parameters.0.displayName', value: long, code: 'E_VALUE_LARGE' },
  { field: 'spec.parameters.0.description', value: prose, code: 'E_VALUE_LARGE' },
  { field: 'spec.parameters.0.required', value: 'no', code: 'E_VALUE_TYPE' },
  { field: 'spec.parameters.0.default', value: 'ten', code: 'E_PARAM_INT' },
  { field: 'spec.parameters.0.default', value: '9223372036854775808', code: 'E_PARAM_INT_RANGE' },
  { field: 'spec.parameters.0.constraint', value: { kind: 'pattern' }, code: 'E_VALUE_UNKNOWN' },
  { field: 'spec.parameters.0.constraint', value: { kind: 'none', min: '1' }, code: 'E_UNKNOWN_KEY' },
  { field: 'spec.parameters.0.constraint', value: { kind: 'range', min: 'a' }, code: 'E_PARAM_INT' },
  { field: 'spec.parameters.0.constraint', value: { kind: 'range', min: '5', max: '1' }, code: 'E_RANGE_ORDER' },
  { field: 'spec.parameters.0.constraint', value: { kind: 'range', max: '5' }, code: 'E_PARAM_MAX' },
  { field: 'spec.parameters.0.constraint', value: { kind: 'enum', values: [] }, code: 'E_ENUM_EMPTY' },
  { field: 'spec.parameters.0.constraint', value: { kind: 'enum', values: ['10', '010'] }, code: 'E_ENUM_DUPLICATE' },
  { field: 'spec.parameters.0.constraint', value: { kind: 'enum', values: ['1', '2'] }, code: 'E_PARAM_ENUM' },
  {
    field: 'spec.parameters.0',
    value: { name: 'a', type: 'Bool', constraint: { kind: 'enum', values: ['true'] } },
    code: 'E_CONSTRAINT_TYPE',
  },
  { field: 'spec.parameters.0', value: { name: 'a', type: 'String', constraint: { kind: 'range', min: '-1' } }, code: 'E_RANGE_LENGTH' },
  { field: 'spec.parameters.0.editor', value: 'html', code: 'E_VALUE_UNKNOWN' },
  { field: 'spec.parameters.0.group', value: long, code: 'E_VALUE_LARGE' },
  { field: 'spec.trainingConstraints.machineType', value: 'TPU', code: 'E_VALUE_UNKNOWN' },
  { field: 'spec.trainingConstraints.multiNode', value: 'no', code: 'E_VALUE_TYPE' },
  { field: 'spec.trainingConstraints.multiGpu', value: 'no', code: 'E_VALUE_TYPE' },
  { field: 'spec.trainingConstraints.multiGpu', value: true, code: 'E_CONSTRAINTS_MULTI_GPU' },
];

/** A component without problems, of which each example changes one field. */
export const soundComponent: ComponentDefinition = {
  metadata: { name: 'easyrec-train', version: '1.0.0' },
  spec: {
    execution: {
      jobType: 'PyTorch',
      image: { source: 'custom', uri: 'team/easyrec:0.7' },
      code: { type: 'git', url: 'https://example.com/team/easyrec.git' },
      command: 'python main.py "$@" --train $PAI_INPUT_TRAIN --model $PAI_OUTPUT_MODEL',
    },
    inputs: [{ name: 'train', sources: ['OSS'] }],
    outputs: [{ name: 'model', storage: 'OSS' }],
    parameters: [
      { name: 'epochs', type: 'Int', default: '10' },
      { name: 'batch-size', type: 'Int', default: '32' },
    ],
    trainingConstraints: { machineType: 'CPU', multiNode: false },
  },
};

/** The sound component with the field changed. */
export function withField({ field, value }: FieldExample): unknown {
  return change(soundComponent, field.split('.'), value);
}

function change(around: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(around)) return around.map((item: unknown, index) => (String(index) === key ? change(item, rest, value) : item));
  const known: Readonly<Record<string, unknown>> = { ...(typeof around === 'object' ? around : {}) };
  return { ...known, [key]: change(known[key], rest, value) };
}
