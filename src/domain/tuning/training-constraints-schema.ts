import { z } from 'zod';
import type { TrainingConstraints } from './machine-type.ts';

/** Training constraints as files and messages write them. */
export const trainingConstraintsSchema = z
  .strictObject({ machineType: z.enum(['CPU', 'GPU']), multiNode: z.boolean(), multiGpu: z.boolean().optional() })
  .meta({ id: 'TrainingConstraints' }) satisfies z.ZodType<TrainingConstraints>;
