import { z } from 'zod';
import { jobTypeNames } from '../job-type/job-type.ts';

const text = z.string();
const environment = z.record(text, text);

/** A mounted input. `path` is the directory with a trailing slash; `file` is set where the data is one file in it. */
const inputMount = z.strictObject({
  kind: z.literal('input'),
  channel: text,
  path: text,
  file: text.optional(),
  source: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('task'), task: text, output: text }),
    z.strictObject({ kind: z.literal('uri'), uri: text }),
  ]),
});

/** A mounted output, fresh for each attempt. Without `uri` it is kept with the run. */
const outputMount = z.strictObject({
  kind: z.literal('output'),
  channel: text,
  path: text,
  storage: z.enum(['OSS', 'MaxCompute']),
  format: z.enum(['table', 'model', 'files', 'any']),
  uri: text.optional(),
});

const code = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('oss'), uri: text }),
  z.strictObject({ type: z.literal('git'), url: text, branch: text.optional(), commit: text.optional() }),
  z.strictObject({ type: z.literal('local'), path: text }),
  z.strictObject({ type: z.literal('bundle'), digest: text }),
]);

/** One process of a task. `environment` holds what differs between replicas: the topology variables. */
const replica = z.strictObject({ role: text, index: z.int().min(0), environment });

const task = z.strictObject({
  id: text,
  label: text,
  component: text,
  jobType: z.enum(jobTypeNames),
  image: text,
  code: code.nullable(),
  /** Run as `sh -c "$command" sh "$@"` in `/ml/usercode`, with `arguments` as `"$@"`. */
  command: text,
  arguments: z.array(text),
  /** Every `PAI_*` variable and `PYTHONUNBUFFERED`, complete, with the paths of the contract (`/ml/…`). */
  environment,
  /** Files below `/ml/input/config/`, by name, with their whole text. */
  files: z.record(text, text),
  inputs: z.array(inputMount),
  outputs: z.array(outputMount),
  replicas: z.array(replica).min(1),
  resources: z.strictObject({
    machineType: text,
    cpu: z.number().positive(),
    memoryGiB: z.number().positive(),
    gpu: z.strictObject({ model: text, count: z.int().positive() }).nullable(),
  }),
  /** Ids of tasks in this plan that must have succeeded before, sorted. */
  dependsOn: z.array(text),
  retry: z.strictObject({ maxAttempts: z.int().min(1) }),
  timeoutSeconds: z.int().positive().nullable(),
  /** Hash of all that decides the result, inputs by the keys of the tasks that make them. */
  cacheKey: text,
});

/**
 * The run plan: what an engine needs and all that it needs. Plain JSON, deterministic; tasks stand in topological
 * order, ties broken by id.
 */
export const runPlanSchema = z.strictObject({
  apiVersion: z.literal('weft/v1'),
  kind: z.literal('RunPlan'),
  pipeline: z.strictObject({ name: text }),
  tasks: z.array(task),
  /** SHA-256 in hex over what everything else follows from (`hashPlan`): differs exactly where anything in the plan differs. */
  hash: text,
});

export type RunPlan = z.infer<typeof runPlanSchema>;
export type PlanTask = RunPlan['tasks'][number];
export type PlanReplica = PlanTask['replicas'][number];
export type InputMount = PlanTask['inputs'][number];
export type OutputMount = PlanTask['outputs'][number];
