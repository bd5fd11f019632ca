import { z } from 'zod';
import { mostCodeFiles } from '#domain/component/code-folder.ts';
import { componentDefinitionSchema } from '#domain/component/component-schema.ts';
import { documentFormat } from '#domain/pipeline/document-format.ts';
import { pipelineDocumentSchema } from '#domain/pipeline/pipeline-schema.ts';
import { runPlanSchema } from '#domain/plan/run-plan.ts';
import { codeRoutes } from './code-routes.ts';
import { connectionRoutes } from './connection-routes.ts';
import { draftRoutes } from './draft-routes.ts';
import * as models from './models.ts';
import { route } from './route.ts';
import { uploadRoutes } from './upload-routes.ts';

const text = z.string().min(1).max(200);
const id = z.strictObject({ id: text });
const componentVersion = z.strictObject({ name: text, version: text });
const componentName = z.strictObject({ name: text });
const pipelineRevision = z.strictObject({ id: text, revision: z.coerce.number().int().min(1) });
const runTask = z.strictObject({ id: text, task: text });
const runOutput = z.strictObject({ id: text, task: text, output: text });
const dataset = z.strictObject({ name: text });
const page = z.strictObject({
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
const since = z.strictObject({ after: z.coerce.number().int().min(0).optional() });
const part = { from: text.optional(), to: text.optional(), only: text.optional() };
const selection = z.strictObject({ ...part, nodes: z.array(text).min(1).max(10_000).optional() });
const listedNodes = z.string().min(1).max(100_000).meta({ description: 'Ids of nodes, joined by commas' });
const reuse = z.boolean().meta({ description: 'Take over results that still fit instead of making them again' });
const savedDocument = z.strictObject({
  document: pipelineDocumentSchema,
  saveId: text,
  format: z.int().min(1).max(documentFormat).default(1).meta({ description: 'The document format that the writer knows' }),
});
const snapshotName = z.string().trim().min(1).max(200);
const issues = z.strictObject({ issues: z.array(models.issueModel) });
const items = <T extends z.ZodType>(item: T) => z.strictObject({ items: z.array(item) });
const json = <S extends z.ZodType>(schema: S) => ({ kind: 'json', schema }) as const;
const created = <S extends z.ZodType>(schema: S) => ({ kind: 'json', schema, status: 201 }) as const;
const mebibyte = 1024 * 1024;

/** Every route of the server, by name. */
export const routes = {
  openSession: route({
    method: 'POST',
    path: '/api/session',
    summary: 'Exchange the one-time token of the printed link for a session cookie',
    policy: 'public',
    body: json(z.strictObject({ token: z.string().min(1).max(200) })),
    reply: json(models.sessionModel),
    errors: [],
  }),
  readSession: route({
    method: 'GET',
    path: '/api/session',
    summary: 'Who is signed in, and what the engine can do',
    policy: 'view',
    reply: json(models.sessionModel),
    errors: [],
  }),
  createLink: route({
    method: 'POST',
    path: '/api/session/links',
    summary: 'A new one-time link, good for ten minutes: the path to open in a browser',
    policy: 'view',
    reply: created(z.strictObject({ path: z.string() })),
    errors: [],
  }),
  closeSession: route({ method: 'DELETE', path: '/api/session', summary: 'Sign out', policy: 'view', reply: { kind: 'none' }, errors: [] }),

  listComponents: route({
    method: 'GET',
    path: '/api/components',
    summary: 'Published components, newest version each',
    policy: 'view',
    reply: json(items(models.componentSummaryModel)),
    errors: [],
  }),
  readComponent: route({
    method: 'GET',
    path: '/api/components/:name/versions/:version',
    summary: 'One component version',
    policy: 'view',
    params: componentVersion,
    reply: json(models.componentVersionModel),
    errors: ['E_NOT_FOUND'],
  }),
  readComponents: route({
    method: 'POST',
    path: '/api/components/read',
    summary: 'Several component versions at once, by `name@version`; unknown ones are left out',
    policy: 'view',
    body: json(z.strictObject({ refs: z.array(text).max(2000) })),
    reply: json(items(models.componentVersionModel)),
    errors: [],
  }),
  checkComponent: route({
    method: 'POST',
    path: '/api/components/check',
    summary: 'Check a component without storing it',
    policy: 'view',
    body: json(z.strictObject({ definition: componentDefinitionSchema })),
    reply: json(issues),
    errors: [],
  }),
  publishComponent: route({
    method: 'POST',
    path: '/api/components',
    summary: 'Publish a component version; it never changes afterwards',
    policy: 'edit',
    body: json(z.strictObject({ definition: componentDefinitionSchema })),
    reply: created(models.componentVersionModel),
    errors: ['E_NAME_TAKEN'],
  }),
  listComponentVersions: route({
    method: 'GET',
    path: '/api/components/:name',
    summary: 'All versions of a component, newest first',
    policy: 'view',
    params: componentName,
    reply: json(items(models.componentVersionModel)),
    errors: ['E_NOT_FOUND'],
  }),
  componentUsage: route({
    method: 'GET',
    path: '/api/components/:name/usage',
    summary: 'The pipelines, in their newest revision, and the runs that use a component',
    policy: 'view',
    params: componentName,
    reply: json(models.componentUsageModel),
    errors: ['E_NOT_FOUND'],
  }),
  deprecateComponent: route({
    method: 'POST',
    path: '/api/components/:name/versions/:version/deprecate',
    summary: 'Advise against a version; pipelines that use it are told the reason',
    policy: 'edit',
    params: componentVersion,
    body: json(z.strictObject({ reason: z.string().trim().min(1).max(1000) })),
    reply: json(models.componentVersionModel),
    errors: ['E_NOT_FOUND', 'E_COMPONENT_BUILT_IN'],
  }),
  removeComponentVersion: route({
    method: 'DELETE',
    path: '/api/components/:name/versions/:version',
    summary: 'Remove a version that no pipeline and no run uses',
    policy: 'edit',
    params: componentVersion,
    reply: { kind: 'none' },
    errors: ['E_NOT_FOUND', 'E_COMPONENT_USED', 'E_COMPONENT_BUILT_IN'],
  }),

  ...codeRoutes,
  ...connectionRoutes,
  ...draftRoutes,
  ...uploadRoutes,

  storeCode: route({
    method: 'POST',
    path: '/api/code',
    summary: 'Store files as an immutable code bundle',
    policy: 'edit',
    body: {
      kind: 'json',
      schema: z.strictObject({
        files: z
          .array(z.strictObject({ path: z.string().min(1).max(400), base64: z.string() }))
          .min(1)
          .max(mostCodeFiles),
      }),
      maxBytes: 32 * mebibyte,
    },
    reply: created(z.strictObject({ digest: z.string() })),
    errors: ['E_TOO_LARGE'],
  }),
  readCode: route({
    method: 'GET',
    path: '/api/code/:digest',
    summary: 'The files of a code bundle',
    policy: 'view',
    params: z.strictObject({ digest: text }),
    reply: json(z.strictObject({ files: z.array(z.strictObject({ path: z.string(), base64: z.string() })) })),
    errors: ['E_NOT_FOUND'],
  }),

  listCodeFiles: route({
    method: 'GET',
    path: '/api/code/:digest/files',
    summary: 'Which files a code bundle has and how many bytes each, sorted by path',
    policy: 'view',
    params: z.strictObject({ digest: text }),
    reply: json(items(z.strictObject({ path: z.string(), bytes: z.int() }))),
    errors: ['E_NOT_FOUND'],
  }),

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

  listDatasets: route({
    method: 'GET',
    path: '/api/datasets',
    summary: 'Datasets',
    policy: 'view',
    reply: json(items(models.datasetModel)),
    errors: [],
  }),
  storeDataset: route({
    method: 'PUT',
    path: '/api/datasets/:name/content',
    summary: 'Store a dataset, streamed; a name that is there is refused',
    policy: 'edit',
    params: dataset,
    body: { kind: 'bytes', maxBytes: 1024 * mebibyte },
    reply: created(models.datasetModel),
    errors: ['E_NAME_TAKEN', 'E_TOO_LARGE'],
  }),
  readDatasetTable: route({
    method: 'GET',
    path: '/api/datasets/:name/table',
    summary: 'A page of a dataset',
    policy: 'view',
    params: dataset,
    query: page,
    reply: json(models.tablePageModel),
    errors: ['E_NOT_FOUND'],
  }),
  removeDataset: route({
    method: 'DELETE',
    path: '/api/datasets/:name',
    summary: 'Remove a dataset',
    policy: 'edit',
    params: dataset,
    reply: { kind: 'none' },
    errors: ['E_NOT_FOUND'],
  }),

  listMachineTypes: route({
    method: 'GET',
    path: '/api/machine-types',
    summary: 'Machine types; the first is the default',
    policy: 'view',
    reply: json(items(models.machineTypeModel)),
    errors: [],
  }),
  followWorkspace: route({
    method: 'GET',
    path: '/api/events',
    summary: 'Changes of the workspace as server-sent events named `change`: {what: component | draft | pipeline | run | dataset, id}',
    policy: 'view',
    query: since,
    reply: { kind: 'events' },
    errors: [],
  }),
  readOpenApi: route({
    method: 'GET',
    path: '/api/openapi.json',
    summary: 'This interface as OpenAPI 3.1',
    policy: 'view',
    reply: json(z.record(z.string(), z.unknown())),
    errors: [],
  }),
} as const;

export type Routes = typeof routes;
export type RouteName = keyof Routes;
