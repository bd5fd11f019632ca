import { z } from 'zod';
import * as models from './models.ts';
import { route } from './route.ts';
import { id, items, json, page, reuse, selection, since, text } from './route-parts.ts';

const runTask = z.strictObject({ id: text, task: text });
const runOutput = z.strictObject({ id: text, task: text, output: text });

/** Routes of runs, their logs and what they made. */
export const runRoutes = {
  startRun: route({
    method: 'POST',
    path: '/api/runs',
    summary: 'Run a saved revision, or a part of it. The same key starts one run only',
    policy: 'run',
    body: json(
      z.strictObject({
        pipelineId: text,
        revision: z.int().min(1),
        key: text,
        selection: selection.optional(),
        reuse: reuse.default(true),
      }),
    ),
    reply: { kind: 'json', schema: models.runModel, status: 202 },
    errors: ['E_NOT_FOUND'],
  }),
  listRuns: route({
    method: 'GET',
    path: '/api/runs',
    summary: 'Runs, newest first',
    policy: 'view',
    query: z.strictObject({
      pipelineId: text.optional(),
      state: text.optional(),
      limit: z.coerce.number().int().min(1).max(500).default(100),
      before: text.optional(),
    }),
    reply: json(items(models.runSummaryModel)),
    errors: [],
  }),
  readRun: route({
    method: 'GET',
    path: '/api/runs/:id',
    summary: 'A run with its document, plan and state',
    policy: 'view',
    params: id,
    reply: json(models.runModel),
    errors: ['E_NOT_FOUND'],
  }),
  cancelRun: route({
    method: 'POST',
    path: '/api/runs/:id/cancel',
    summary: 'Cancel a run',
    policy: 'run',
    params: id,
    reply: { kind: 'none' },
    errors: ['E_NOT_FOUND'],
  }),
  resumeRun: route({
    method: 'POST',
    path: '/api/runs/:id/resume',
    summary:
      'Go on with a run that failed or was cancelled, with a saved revision. What has succeeded stays. The same plan number goes on once',
    policy: 'run',
    params: id,
    body: json(z.strictObject({ revision: z.int().min(1), plan: z.int().min(2) })),
    reply: { kind: 'json', schema: models.runModel, status: 202 },
    errors: ['E_NOT_FOUND', 'E_RUN_NOT_OVER', 'E_RUN_SUCCEEDED', 'E_RUN_RESUMED'],
  }),
  listResumes: route({
    method: 'GET',
    path: '/api/runs/:id/resumes',
    summary: 'How a run went on after its ends, and what was changed for it; oldest first',
    policy: 'view',
    params: id,
    reply: json(items(models.runResumeModel)),
    errors: ['E_NOT_FOUND'],
  }),
  followRun: route({
    method: 'GET',
    path: '/api/runs/:id/events',
    summary: 'The run’s events from `Last-Event-ID` or `after` on, as server-sent events named `run`',
    policy: 'view',
    params: id,
    query: since,
    reply: { kind: 'events' },
    errors: ['E_NOT_FOUND'],
  }),
  readLog: route({
    method: 'GET',
    path: '/api/runs/:id/tasks/:task/log',
    summary: 'Bytes of a task’s log from `offset` on; headers `Weft-Next-Offset` and `Weft-Log-Ended`',
    policy: 'view',
    params: runTask,
    query: z.strictObject({ offset: z.coerce.number().int().min(0).default(0), replica: z.coerce.number().int().min(0).default(0) }),
    reply: { kind: 'bytes' },
    errors: ['E_NOT_FOUND'],
  }),
  readArtifact: route({
    method: 'GET',
    path: '/api/runs/:id/tasks/:task/outputs/:output',
    summary: 'What lies in an output',
    policy: 'view',
    params: runOutput,
    reply: json(models.artifactModel),
    errors: ['E_NOT_FOUND'],
  }),
  readArtifactTable: route({
    method: 'GET',
    path: '/api/runs/:id/tasks/:task/outputs/:output/table',
    summary: 'A page of an output that is a table',
    policy: 'view',
    params: runOutput,
    query: page,
    reply: json(models.tablePageModel),
    errors: ['E_NOT_FOUND'],
  }),
  readArtifactFile: route({
    method: 'GET',
    path: '/api/runs/:id/tasks/:task/outputs/:output/file',
    summary: 'One file of an output, as an attachment',
    policy: 'view',
    params: runOutput,
    query: z.strictObject({ path: z.string().min(1).max(1000) }),
    reply: { kind: 'bytes' },
    errors: ['E_NOT_FOUND'],
  }),
} as const;
