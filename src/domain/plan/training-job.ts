import { z } from 'zod';
import { jobTypeNames } from '../job-type/job-type.ts';
import type { ComponentPart } from './component-part.ts';
import type { PlanTask } from './run-plan.ts';

const text = z.string();

/** What `/ml/input/config/training_job.json` holds: a task's whole configuration, for programs that want to know. */
export const trainingJobSchema = z
  .strictObject({
    apiVersion: z.literal('weft/v1'),
    kind: z.literal('TrainingJob'),
    name: text.meta({ description: 'The id of the node' }),
    component: text.meta({ description: 'name@version' }),
    jobType: z.enum(jobTypeNames),
    image: text,
    command: text,
    arguments: z.array(text).meta({ description: 'What "$@" holds' }),
    inputs: z.array(z.strictObject({ name: text, path: text, file: text.optional() })),
    outputs: z.array(z.strictObject({ name: text, path: text, storage: text, format: text })),
    replicas: z.array(z.strictObject({ role: text, index: z.int().min(0) })),
    resources: z.strictObject({
      machineType: text,
      cpu: z.number(),
      memoryGiB: z.number(),
      gpu: z.strictObject({ model: text, count: z.int() }).nullable(),
    }),
    parameters: z
      .record(text, z.union([z.string(), z.number(), z.boolean()]))
      .meta({ description: 'Typed values; an Int may need 64 bits' }),
  })
  .meta({ id: 'TrainingJob' });

type Described = Pick<PlanTask, 'id' | 'component' | 'arguments' | 'inputs' | 'replicas' | 'resources'>;

/** The text of `training_job.json`. The parameters come as JSON text, which is exact where a number would not be. */
export function trainingJobText(task: Described, part: ComponentPart, parametersJson: string): string {
  const job = {
    apiVersion: 'weft/v1',
    kind: 'TrainingJob',
    name: task.id,
    component: task.component,
    arguments: task.arguments,
    inputs: task.inputs.map(({ channel, path, file }) => ({ name: channel, path, file })),
    replicas: task.replicas.map(({ role, index }) => ({ role, index })),
    resources: task.resources,
  };
  return `${JSON.stringify(job).slice(0, -1)},${part.trainingJob},"parameters":${parametersJson}}\n`;
}
