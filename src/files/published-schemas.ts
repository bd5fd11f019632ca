import { z } from 'zod';
import { componentFileSchema } from '#domain/component/component-file.ts';
import { pipelineFileSchema } from '#domain/pipeline/pipeline-file.ts';
import { runPlanSchema } from '#domain/plan/run-plan.ts';
import { trainingJobSchema } from '#domain/plan/training-job.ts';
import { machineTypesFileSchema } from '#domain/tuning/machine-types-file.ts';
import { toJson } from './to-json.ts';

const schemas: Readonly<Record<string, z.ZodType>> = {
  component: componentFileSchema,
  pipeline: pipelineFileSchema,
  'machine-types': machineTypesFileSchema,
  'run-plan': runPlanSchema,
  'training-job': trainingJobSchema,
};

/** The JSON Schemas of our file formats, by the name of the file that holds each. They describe what may be written. */
export function publishedSchemas(): ReadonlyMap<string, string> {
  return new Map(Object.entries(schemas).map(([name, schema]) => [`${name}.schema.json`, toJson(z.toJSONSchema(schema, { io: 'input' }))]));
}
