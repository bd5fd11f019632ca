import { z } from 'zod';
import { documentFormat } from '#domain/pipeline/document-format.ts';
import { pipelineDocumentSchema } from '#domain/pipeline/pipeline-schema.ts';
import { runPlanSchema } from '#domain/plan/run-plan.ts';
import * as models from './models.ts';
import { route } from './route.ts';
import { created, id, issues, items, json, part, reuse, selection, text } from './route-parts.ts';

const pipelineRevision = z.strictObject({ id: text, revision: z.coerce.number().int().min(1) });
const listedNodes = z.string().min(1).max(100_000).meta({ description: 'Ids of nodes, joined by commas' });
const savedDocument = z.strictObject({
  document: pipelineDocumentSchema,
  saveId: text,
  format: z.int().min(1).max(documentFormat).default(1).meta({ description: 'The document format that the writer knows' }),
});
const snapshotName = z.string().trim().min(1).max(200);

/** Routes of pipelines and their revisions. */
export const pipelineRoutes = {
  listPipelines: route({
    method: 'GET',
    path: '/api/pipelines',
    summary: 'Pipelines, last changed first',
    policy: 'view',
    reply: json(items(models.pipelineSummaryModel)),
    errors: [],
  }),
  createPipeline: route({
    method: 'POST',
    path: '/api/pipelines',
    summary: 'Create a pipeline',
    policy: 'edit',
    body: json(savedDocument),
    reply: created(models.pipelineModel),
    errors: [],
  }),
  readPipeline: route({
    method: 'GET',
    path: '/api/pipelines/:id',
    summary: 'A pipeline in its newest revision',
    policy: 'view',
    params: id,
    reply: json(models.pipelineModel),
    errors: ['E_NOT_FOUND'],
  }),
  savePipeline: route({
    method: 'PUT',
    path: '/api/pipelines/:id',
    summary: 'Save a new revision on top of the one that If-Match names',
    policy: 'edit',
    params: id,
    ifMatch: true,
    body: json(savedDocument),
    reply: json(models.savedRevisionModel),
    errors: ['E_NOT_FOUND', 'E_CONFLICT', 'E_PRECONDITION_REQUIRED', 'E_CLIENT_TOO_OLD'],
  }),
  keepAside: route({
    method: 'POST',
    path: '/api/pipelines/:id/aside',
    summary: 'Keep a document as a snapshot below the newest revision, which stays what it is and is answered',
    policy: 'edit',
    params: id,
    body: json(savedDocument.extend({ name: snapshotName })),
    reply: created(models.pipelineModel),
    errors: ['E_NOT_FOUND', 'E_CLIENT_TOO_OLD'],
  }),
  removePipeline: route({
    method: 'DELETE',
    path: '/api/pipelines/:id',
    summary: 'Remove a pipeline; its runs stay',
    policy: 'edit',
    params: id,
    reply: { kind: 'none' },
    errors: ['E_NOT_FOUND'],
  }),
  readRevision: route({
    method: 'GET',
    path: '/api/pipelines/:id/revisions/:revision',
    summary: 'A pipeline as it was',
    policy: 'view',
    params: pipelineRevision,
    reply: json(models.pipelineModel),
    errors: ['E_NOT_FOUND'],
  }),
  listRevisions: route({
    method: 'GET',
    path: '/api/pipelines/:id/revisions',
    summary: 'Revisions of a pipeline, newest first; `named`: snapshots only',
    policy: 'view',
    params: id,
    query: z.strictObject({
      named: z.stringbool().default(false),
      before: z.coerce.number().int().min(1).optional(),
      limit: z.coerce.number().int().min(1).max(500).default(50),
    }),
    reply: json(items(models.revisionSummaryModel)),
    errors: ['E_NOT_FOUND'],
  }),
  nameRevision: route({
    method: 'PUT',
    path: '/api/pipelines/:id/revisions/:revision/name',
    summary: 'Make a revision a snapshot by giving it a name, or give it another one',
    policy: 'edit',
    params: pipelineRevision,
    body: json(z.strictObject({ name: snapshotName })),
    reply: json(models.revisionSummaryModel),
    errors: ['E_NOT_FOUND'],
  }),
  forgetRevisionName: route({
    method: 'DELETE',
    path: '/api/pipelines/:id/revisions/:revision/name',
    summary: 'Take a snapshot’s name away; the revision stays',
    policy: 'edit',
    params: pipelineRevision,
    reply: json(models.revisionSummaryModel),
    errors: ['E_NOT_FOUND'],
  }),
  checkPipeline: route({
    method: 'POST',
    path: '/api/pipelines/check',
    summary: 'Check a pipeline, the engine’s remarks included, without storing or running it',
    policy: 'view',
    body: json(z.strictObject({ document: pipelineDocumentSchema })),
    reply: json(issues),
    errors: [],
  }),
  compilePipeline: route({
    method: 'GET',
    path: '/api/pipelines/:id/plan',
    summary: 'The run plan of the newest revision, or of a part of it',
    policy: 'view',
    params: id,
    query: z.strictObject({ ...part, nodes: listedNodes.optional() }),
    reply: json(runPlanSchema),
    errors: ['E_NOT_FOUND'],
  }),
  previewRun: route({
    method: 'POST',
    path: '/api/pipelines/:id/preview',
    summary: 'What a run of a document, or a part of it, would do, and why. Stores and starts nothing',
    policy: 'view',
    params: id,
    body: json(z.strictObject({ document: pipelineDocumentSchema, selection: selection.optional(), reuse: reuse.default(true) })),
    reply: json(models.runPreviewModel),
    errors: ['E_NOT_FOUND'],
  }),
} as const;
