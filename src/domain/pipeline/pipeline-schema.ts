import { z } from 'zod';
import { paramTypeNames } from '../param/parameter.ts';
import { valueText } from '../param/value-text.ts';
import { annotationColors, annotationKinds } from './pipeline.ts';

/** What a node id may look like: a letter first, then letters, digits, `_` and `-`, 63 characters at most; no dot. */
export const nodeIdPattern = /^[A-Za-z][A-Za-z0-9_-]{0,62}$/;

/** What is refused before anything else is looked at, so that no document can be too big to check. */
export const pipelineLimits = {
  nodes: 50_000,
  variables: 1_000,
  subPipelines: 10_000,
  annotations: 10_000,
  keysPerNode: 1_000,
  valueLength: 1_048_576,
  textLength: 10_000,
  nameLength: 200,
} as const;

const name = z.string().min(1).max(pipelineLimits.nameLength);
const prose = z.string().max(pipelineLimits.textLength);
const address = z.string().min(1).max(pipelineLimits.textLength);

const value = valueText.refine((text) => text.length <= pipelineLimits.valueLength);

function byName<T extends z.ZodType>(member: T) {
  return z
    .record(z.string().max(pipelineLimits.nameLength), member)
    .refine((record) => Object.keys(record).length <= pipelineLimits.keysPerNode)
    .default({});
}

const inputBinding = z.union([z.strictObject({ from: address }), z.strictObject({ uri: address })]);
const outputBinding = z.strictObject({ uri: address });

/** A node's tuning. */
export const tuningSchema = z.strictObject({
  nodes: z.int().optional(),
  machineType: name.optional(),
  ps: z.int().optional(),
  evaluator: z.int().optional(),
});

export const positionSchema = z.strictObject({ x: z.number(), y: z.number() });

const id = z.string().regex(nodeIdPattern);
const within = id.optional().meta({ description: 'The sub-pipeline that it is drawn in; absent: the pipeline itself' });
const disabled = z.literal(true).optional().meta({ description: 'Bypassed: it does not run, data of the same format passes by' });

/** One node, in memory and over HTTP. */
export const pipelineNodeSchema = z.strictObject({
  id,
  component: name,
  label: name.optional(),
  disabled,
  within,
  parameters: byName(value),
  inputs: byName(inputBinding),
  outputs: byName(outputBinding),
  tuning: tuningSchema.optional(),
  position: positionSchema,
});

/** Nodes that are drawn as one. */
export const subPipelineSchema = z
  .strictObject({ id, label: name, description: prose.optional(), within, position: positionSchema })
  .meta({ id: 'SubPipeline' });

const length = z.number().min(1).max(100_000);

/** A note or a group on the canvas. */
export const annotationSchema = z
  .strictObject({
    id,
    kind: z.enum(annotationKinds),
    text: prose,
    color: z.enum(annotationColors),
    position: positionSchema,
    size: z.strictObject({ width: length, height: length }),
    within,
  })
  .meta({ id: 'Annotation' });

/** What is drawn besides nodes; absent where there is none of it. */
export const drawnShape = {
  subPipelines: z.array(subPipelineSchema).min(1).max(pipelineLimits.subPipelines).optional(),
  annotations: z.array(annotationSchema).min(1).max(pipelineLimits.annotations).optional(),
};

export const variableSchema = z.strictObject({
  name,
  type: z.enum(paramTypeNames),
  value,
  description: prose.optional(),
});

export const pipelineMetadataSchema = z.strictObject({ name, description: prose.optional() });

/** A pipeline document: its shape and size only. What its names refer to is checked by `checkPipeline`. */
export const pipelineDocumentSchema = z
  .strictObject({
    metadata: pipelineMetadataSchema,
    variables: z.array(variableSchema).max(pipelineLimits.variables).default([]),
    nodes: z.array(pipelineNodeSchema).max(pipelineLimits.nodes).default([]),
    ...drawnShape,
  })
  .meta({ id: 'PipelineDocument' });
