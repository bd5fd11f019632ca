import { z } from 'zod';
import { inputChannelSchema, outputChannelSchema } from '../channel/channel-schema.ts';
import { jobTypeNames } from '../job-type/job-type.ts';
import { parameterSchema } from '../param/parameter-schema.ts';
import { trainingConstraintsSchema } from '../tuning/training-constraints-schema.ts';
import type { ComponentDefinition } from './component.ts';

const imageSources = ['community', 'official', 'custom', 'address'] as const;

const codeSchema = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('oss'), uri: z.string() }),
    z.strictObject({ type: z.literal('git'), url: z.string(), branch: z.string().optional(), commit: z.string().optional() }),
    z.strictObject({ type: z.literal('local'), path: z.string() }),
    z.strictObject({ type: z.literal('bundle'), digest: z.string() }),
  ])
  .meta({ id: 'CodeSource' });

const executionSchema = z.strictObject({
  jobType: z.enum(jobTypeNames),
  image: z.strictObject({ source: z.enum(imageSources), uri: z.string() }),
  code: codeSchema.optional(),
  command: z.string(),
});

export const componentMetadataSchema = z.strictObject({
  name: z.string(),
  version: z.string(),
  displayName: z.string().optional(),
  description: z.string().optional(),
  versionDescription: z.string().optional(),
  category: z.string().optional(),
  labels: z.record(z.string(), z.string()).optional(),
});

export const componentSpecSchema = z.strictObject({
  execution: executionSchema,
  inputs: z.array(inputChannelSchema).default([]),
  outputs: z.array(outputChannelSchema).default([]),
  parameters: z.array(parameterSchema).default([]),
  trainingConstraints: trainingConstraintsSchema.optional(),
});

/** A component's shape in memory and over HTTP. Whether it makes sense is `checkComponent`'s to say. */
export const componentDefinitionSchema = z
  .strictObject({ metadata: componentMetadataSchema, spec: componentSpecSchema })
  .meta({ id: 'ComponentDefinition' }) satisfies z.ZodType<ComponentDefinition>;
