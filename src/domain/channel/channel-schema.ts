import { z } from 'zod';
import { channelFormats, inputSources, outputStorages, type InputChannel, type OutputChannel } from './channel.ts';

const described = { displayName: z.string().optional(), description: z.string().optional() };

/** An input as files and messages write it. */
export const inputChannelSchema = z
  .strictObject({
    name: z.string(),
    sources: z.array(z.enum(inputSources)),
    required: z.boolean().optional(),
    format: z.enum(channelFormats).optional(),
    ...described,
  })
  .meta({ id: 'InputChannel' }) satisfies z.ZodType<InputChannel>;

/** An output as files and messages write it. */
export const outputChannelSchema = z
  .strictObject({ name: z.string(), storage: z.enum(outputStorages), format: z.enum(channelFormats).optional(), ...described })
  .meta({ id: 'OutputChannel' }) satisfies z.ZodType<OutputChannel>;
