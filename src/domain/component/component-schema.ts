import { z } from 'zod';
import { inputChannelSchema, outputChannelSchema } from '../channel/channel-schema.ts';
import { jobTypeNames } from '../job-type/job-type.ts';
import { parameterSchema } from '../param/parameter-schema.ts';
import { trainingConstraintsSchema } from '../tuning/training-constraints-schema.ts';
import type { ComponentDefinition } from './component.ts';

/** What is refused before the rules are looked at, so that no component can be too big to check. Lengths in UTF-16 units. */
const componentLimits = {
  channels: 200,
  parameters: 1_000,
  labels: 100,
  nameLength: 200,
  textLength: 10_000,
  commandLength: 200_000,
} as const;

const name = z.string().max(componentLimits.nameLength);
const prose = z.string().max(componentLimits.textLength);

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
  image: z.strictObject({ source: z.enum(imageSources), uri: prose }),
  code: codeSchema.optional(),
  command: z.string().max(componentLimits.commandLength),
});

export const componentMetadataSchema = z.strictObject({
  name,
  version: name,
  displayName: name.optional(),
  description: prose.optional(),
  versionDescription: prose.optional(),
  category: name.optional(),
  labels: z
    .record(name, prose)
    .refine((labels) => Object.keys(labels).length <= componentLimits.labels)
    .optional(),
});

export const componentSpecSchema = z.strictObject({
  execution: executionSchema,
  inputs: z.array(inputChannelSchema).max(componentLimits.channels).default([]),
  outputs: z.array(outputChannelSchema).max(componentLimits.channels).default([]),
  parameters: z.array(parameterSchema).max(componentLimits.parameters).default([]),
  trainingConstraints: trainingConstraintsSchema.optional(),
});

/** A component's shape in memory and over HTTP. Whether it makes sense is `checkComponent`'s to say. */
export const componentDefinitionSchema = z
  .strictObject({ metadata: componentMetadataSchema, spec: componentSpecSchema })
  .meta({ id: 'ComponentDefinition' }) satisfies z.ZodType<ComponentDefinition>;
