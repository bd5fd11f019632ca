import { z } from 'zod';
import { parseWith } from '../issue/from-zod.ts';
import { success, type Result } from '../issue/result.ts';
import { toBareValue } from '../param/bare-value.ts';
import { withPositions } from './default-positions.ts';
import { pipelineLimits, pipelineMetadataSchema, pipelineNodeSchema, positionSchema, variableSchema } from './pipeline-schema.ts';
import type { InputBinding, PipelineDocument, PipelineNode, Variable } from './pipeline.ts';

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
    }),
  })
  .meta({ id: 'PipelineFile', title: 'Weft pipeline' });

/** A pipeline from the value of its file. Only the shape is judged here; the rules are `checkPipeline`'s. */
export function parsePipelineFile(value: unknown): Result<PipelineDocument> {
  const parsed = parseWith(pipelineFileSchema, value);
  if (!parsed.ok) return parsed;
  const { metadata, spec } = parsed.value;
  return success({ metadata, variables: spec.variables, nodes: withPositions(spec.nodes) });
}

/** The value of a pipeline's file, keys in the fixed order; empty parts are left out, numbers stand bare where they read back as the same text. */
export function toPipelineFile({ metadata, variables, nodes }: PipelineDocument): Readonly<Record<string, unknown>> {
  return {
    apiVersion: 'weft/v1',
    kind: 'Pipeline',
    metadata: defined({ name: metadata.name, description: metadata.description }),
    spec: defined({ variables: variables.length > 0 ? variables.map(toVariable) : undefined, nodes: nodes.map(toNode) }),
  };
}

function toVariable({ name, type, value, description }: Variable) {
  return defined({ name, type, value: toBareValue(type, value), description });
}

function toNode({ id, component, label, parameters, inputs, outputs, tuning, position }: PipelineNode) {
  return defined({
    id,
    component,
    label,
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
