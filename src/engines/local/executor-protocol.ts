import { z } from 'zod';
import { issueCatalog } from '#domain/issue/issue-catalog.ts';
import type { IssueCode } from '#domain/issue/issue.ts';
import { runPlanSchema } from '#domain/plan/run-plan.ts';
import { engineEventSchema } from '#domain/run/run-event.ts';
import { isolationNames } from './executor-settings.ts';

/*
 * Between client and executor: HTTP over a local socket. `POST /` carries one request as JSON and gives one answer;
 * `GET /events?since=N` gives one JSON record per line for as long as the connection stands.
 */

const text = z.string();
const ofTask = { runId: text, task: text };

const submission = z.strictObject({ runId: text, planNumber: z.int().min(1), plan: runPlanSchema, reuse: z.record(text, text) });
const resultRef = z.strictObject({ ...ofTask, outputs: z.array(text) });

export const executorRequestSchema = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('capabilities') }),
  z.strictObject({ method: z.literal('submit'), run: submission }),
  z.strictObject({ method: z.literal('cancel'), runId: text }),
  z.strictObject({ method: z.literal('logs'), ...ofTask }),
  z.strictObject({ method: z.literal('output'), ...ofTask, output: text }),
  z.strictObject({ method: z.literal('keeps'), results: z.array(resultRef) }),
  /** Ends the executor, not the tasks: the next one adopts them. */
  z.strictObject({ method: z.literal('stop') }),
]);
export type ExecutorRequest = z.infer<typeof executorRequestSchema>;

/** What each request is answered with. */
export const executorAnswers = {
  capabilities: z.strictObject({
    fingerprint: text,
    pid: z.int(),
    engine: z.strictObject({
      name: z.literal('local'),
      cpus: z.number(),
      memoryGiB: z.number(),
      isolation: z.enum(isolationNames),
      multiReplica: z.boolean(),
    }),
  }),
  submit: z.null(),
  cancel: z.null(),
  logs: z.strictObject({ files: z.array(text), ended: z.boolean() }),
  output: z.strictObject({ directory: text }),
  keeps: z.array(z.boolean()),
  stop: z.null(),
} satisfies Record<ExecutorRequest['method'], z.ZodType>;
export type ExecutorCapabilities = z.infer<typeof executorAnswers.capabilities>;

const issueCode = z.custom<IssueCode>((value) => typeof value === 'string' && Object.hasOwn(issueCatalog, value));

export const executorReplySchema = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), code: issueCode, facts: z.record(text, z.union([text, z.number(), z.boolean(), z.array(text)])) }),
]);
export type ExecutorReply = z.infer<typeof executorReplySchema>;

export const eventRecordSchema = z.strictObject({ seq: z.int(), runId: text, event: engineEventSchema });
