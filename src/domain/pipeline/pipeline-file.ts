import { z } from 'zod';
import { parseWith } from '../issue/from-zod.ts';
import { success, type Result } from '../issue/result.ts';
import { toBareValue } from '../param/bare-value.ts';
import { withPositions } from './default-positions.ts';
import {
  drawnShape,
  pipelineLimits,
  pipelineMetadataSchema,
  pipelineNodeSchema,
  positionSchema,
  variableSchema,
} from './pipeline-schema.ts';
import type { Annotation, InputBinding, PipelineDocument, PipelineNode, SubPipeline, Variable } from './pipeline.ts';

/** The pipeline file, and what its JSON Schema is made from. A node without a position is placed by its links. */
export const pipelineFileSchema = z
  .strictObject({
    apiVersion: z.literal('weft/v1'),
    kind: z.literal('Pipeline'),
    metadata: pipelineMetadataSchema,
    spec: z.strictObject({
      variables: z.array(variableSchema).max(pipelineLimits.variables).default([]),
      nodes: z
        .array(pipelineNodeSchema.extend({ position: positionSchema.optional() }))
        .max(pipelineLimits.nodes)
        .default([]),
      ...drawnShape,
    }),
  })
  .meta({ id: 'PipelineFile', title: 'Weft pipeline' });

/** A pipeline from the value of its file. Only the shape is judged here; the rules are `checkPipeline`'s. */
export function parsePipelineFile(value: unknown): Result<PipelineDocument> {
  const parsed = parseWith(pipelineFileSchema, value);
  if (!parsed.ok) return parsed;
  const { metadata, spec } = parsed.value;
  const { variables, nodes, ...drawn } = spec;
  return success({ metadata, variables, nodes: withPositions(nodes), ...drawn });
}

/** The value of a pipeline's file, keys in the fixed order; empty parts are left out, numbers stand bare where they read back as the same text. */
export function toPipelineFile({
  metadata,
  variables,
  nodes,
  subPipelines,
  annotations,
}: PipelineDocument): Readonly<Record<string, unknown>> {
  return {
    apiVersion: 'weft/v1',
    kind: 'Pipeline',
    metadata: defined({ name: metadata.name, description: metadata.description }),
    spec: defined({
      variables: variables.length > 0 ? variables.map(toVariable) : undefined,
      nodes: nodes.map(toNode),
      subPipelines: subPipelines?.map(toSubPipeline),
      annotations: annotations?.map(toAnnotation),
    }),
  };
}

function toVariable({ name, type, value, description }: Variable) {
  return defined({ name, type, value: toBareValue(type, value), description });
}

function toSubPipeline({ id, label, description, within, position }: SubPipeline) {
  return defined({ id, label, description, within, position: { x: position.x, y: position.y } });
}

function toAnnotation({ id, kind, text, color, position, size, within }: Annotation) {
  return defined({
    id,
    kind,
    text,
    color,
    within,
    position: { x: position.x, y: position.y },
    size: { width: size.width, height: size.height },
  });
}

function toNode({ id, component, label, disabled, within, parameters, inputs, outputs, tuning, position }: PipelineNode) {
  return defined({
    id,
    component,
    label,
    disabled,
    within,
    parameters: mapMembers(parameters, (text) => toBareValue('Float', text)),
    inputs: mapMembers(inputs, toInput),
    outputs: mapMembers(outputs, ({ uri }) => ({ uri })),
    tuning: tuning && defined({ nodes: tuning.nodes, machineType: tuning.machineType, ps: tuning.ps, evaluator: tuning.evaluator }),
    position: { x: position.x, y: position.y },
  });
}

function toInput(binding: InputBinding): InputBinding {
  return 'from' in binding ? { from: binding.from } : { uri: binding.uri };
}

/** Members keep the order they were given in; undefined where there are none. */
function mapMembers<T>(record: Readonly<Record<string, T>>, change: (member: T) => unknown): Record<string, unknown> | undefined {
  const entries = Object.entries(record);
  return entries.length > 0 ? Object.fromEntries(entries.map(([name, member]) => [name, change(member)])) : undefined;
}

function defined(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
