import { z } from 'zod';
import type { InputChannel, OutputChannel } from '../channel/channel.ts';
import { documented } from '../issue/documented.ts';
import { parseWith } from '../issue/from-zod.ts';
import { success, type Result } from '../issue/result.ts';
import { toBareConstraint, toBareValue } from '../param/bare-value.ts';
import type { Parameter } from '../param/parameter.ts';
import type { CodeSource, ComponentDefinition, Execution } from './component.ts';
import { componentMetadataSchema, componentSpecSchema } from './component-schema.ts';

/** The component file, and what its JSON Schema is made from. */
export const componentFileSchema = z
  .strictObject({
    apiVersion: documented(z.literal('weft/v1'), 'The version of the file format', '文件格式的版本'),
    kind: documented(z.literal('Component'), 'What the file describes', '文件所描述的对象'),
    metadata: componentMetadataSchema,
    spec: componentSpecSchema,
  })
  .meta({ id: 'ComponentFile', title: 'Weft component' });

/** A component from the value of its file. Only the shape is judged here; the rules are `checkComponent`'s. */
export function parseComponentFile(value: unknown): Result<ComponentDefinition> {
  const parsed = parseWith(componentFileSchema, value);
  return parsed.ok ? success({ metadata: parsed.value.metadata, spec: parsed.value.spec }) : parsed;
}

/** The value of a component's file, keys in the fixed order; numbers stand bare only where they read back as the same text. */
export function toComponentFile({ metadata, spec }: ComponentDefinition): Readonly<Record<string, unknown>> {
  const { name, version, displayName, description, versionDescription, category, labels } = metadata;
  return {
    apiVersion: 'weft/v1',
    kind: 'Component',
    metadata: defined({ name, version, displayName, description, versionDescription, category, labels: labels && sorted(labels) }),
    spec: defined({
      execution: toExecution(spec.execution),
      inputs: spec.inputs.map(toInput),
      outputs: spec.outputs.map(toOutput),
      parameters: spec.parameters.map(toParameter),
      trainingConstraints: spec.trainingConstraints && toConstraints(spec.trainingConstraints),
    }),
  };
}

function toExecution({ jobType, image, code, command }: Execution) {
  return defined({ jobType, image: { source: image.source, uri: image.uri }, code: code && toCode(code), command });
}

/** `type` first, then the members in the order of the type. */
function toCode(code: CodeSource) {
  const order = ['type', 'uri', 'url', 'branch', 'commit', 'path', 'digest'];
  const entries = Object.entries(code).toSorted(([left], [right]) => order.indexOf(left) - order.indexOf(right));
  return defined(Object.fromEntries(entries));
}

function toInput({ name, sources, required, format, displayName, description }: InputChannel) {
  return defined({ name, sources, required, format, displayName, description });
}

function toOutput({ name, storage, format, displayName, description }: OutputChannel) {
  return defined({ name, storage, format, displayName, description });
}

function toParameter(parameter: Parameter) {
  const { name, type, displayName, description, required, constraint, editor, group } = parameter;
  const text = parameter.default === undefined ? undefined : toBareValue(type, parameter.default);
  return defined({
    name,
    type,
    displayName,
    description,
    required,
    default: text,
    constraint: constraint && toBareConstraint(type, constraint),
    editor,
    group,
  });
}

function toConstraints({ machineType, multiNode, multiGpu }: NonNullable<ComponentDefinition['spec']['trainingConstraints']>) {
  return defined({ machineType, multiNode, multiGpu });
}

function sorted(labels: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(labels).toSorted(([left], [right]) => (left < right ? -1 : 1)));
}

function defined(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
