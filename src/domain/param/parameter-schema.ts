import { z } from 'zod';
import { enumConstraint } from './constraint-enum.ts';
import { noneConstraint } from './constraint-none.ts';
import { rangeConstraint } from './constraint-range.ts';
import { paramTypeNames, type Parameter } from './parameter.ts';
import { valueText } from './value-text.ts';

const constraintSchema = z
  .discriminatedUnion('kind', [noneConstraint.config, rangeConstraint.config, enumConstraint.config])
  .meta({ description: 'What values it takes beside its type; range bounds are inclusive and bound the length of a String' });

/** A parameter as files and messages write it. Numbers and booleans become text. */
export const parameterSchema = z
  .strictObject({
    name: z.string().max(200),
    type: z.enum(paramTypeNames),
    displayName: z.string().max(200).optional(),
    description: z.string().max(10_000).optional(),
    required: z.boolean().optional(),
    default: valueText.optional(),
    constraint: constraintSchema.optional(),
    editor: z.enum(['line', 'text', 'sql', 'python', 'column', 'columns']).optional(),
    group: z.string().max(200).optional(),
  })
  .meta({ id: 'Parameter' }) satisfies z.ZodType<Parameter>;
