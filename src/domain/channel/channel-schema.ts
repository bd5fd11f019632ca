import { z } from 'zod';
import { channelFormats, inputSources, outputStorages, type InputChannel, type OutputChannel } from './channel.ts';

const described = { displayName: z.string().max(200).optional(), description: z.string().max(10_000).optional() };

/** An input as files and messages write it. */
export const inputChannelSchema = z
  .strictObject({
    name: z.string().max(200),
    sources: z.array(z.enum(inputSources)).max(10),
    required: z.boolean().optional(),
    format: z.enum(channelFormats).optional(),
    ...described,
  })
  .meta({ id: 'InputChannel' }) satisfies z.ZodType<InputChannel>;

/** An output as files and messages write it. */
export const outputChannelSchema = z
  .strictObject({ name: z.string().max(200), storage: z.enum(outputStorages), format: z.enum(channelFormats).optional(), ...described })
  .meta({ id: 'OutputChannel' }) satisfies z.ZodType<OutputChannel>;
