import { z } from 'zod';
import { paramTypeNames } from '../param/parameter.ts';
import { valueText } from '../param/value-text.ts';

/** What a node id may look like: a letter first, then letters, digits, `_` and `-`, 63 characters at most; no dot. */
export const nodeIdPattern = /^[A-Za-z][A-Za-z0-9_-]{0,62}$/;

/** What is refused before anything else is looked at, so that no document can be too big to check. */
export const pipelineLimits = {
  nodes: 50_000,
  variables: 1_000,
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

/** One node, in memory and over HTTP. */
export const pipelineNodeSchema = z.strictObject({
  id: z.string().regex(nodeIdPattern),
  component: name,
  label: name.optional(),
  parameters: byName(value),
  inputs: byName(inputBinding),
  outputs: byName(outputBinding),
  tuning: tuningSchema.optional(),
  position: positionSchema,
});

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
  })
  .meta({ id: 'PipelineDocument' });
