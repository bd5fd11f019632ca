import { z } from 'zod';
import { componentDefinitionSchema } from '#domain/component/component-schema.ts';
import { draftDefinitionSchema } from '#domain/component/draft-definition.ts';
import { languages } from '#domain/issue/describe-issue.ts';
import { jobTypeNames } from '#domain/job-type/job-type.ts';
import { documentFormat, newerDocumentSchema } from '#domain/pipeline/document-format.ts';
import { pipelineDocumentSchema } from '#domain/pipeline/pipeline-schema.ts';
import { runPlanSchema } from '#domain/plan/run-plan.ts';
import { runReasonSchema } from '#domain/plan/run-reason.ts';
import { runStates, taskReasons } from '#domain/run/run-event.ts';
import { taskStates } from '#domain/run/task-state.ts';

const text = z.string();
const instant = z.iso.datetime().meta({ description: 'ISO 8601 in UTC' });
const facts = z.record(text, z.union([text, z.number(), z.boolean(), z.array(text)]));

export const issueModel = z
  .strictObject({
    code: text,
    path: z.array(z.union([text, z.number()])),
    severity: z.enum(['error', 'warning', 'hint']),
    facts,
    fix: z.record(text, z.unknown()).optional(),
  })
  .meta({ id: 'Issue' });

/** RFC 9457 problem document; `code` and `facts` make the text in the reader's language. */
export const problemModel = z
  .strictObject({
    type: z.literal('about:blank'),
    title: text,
    status: z.int(),
    code: text,
    facts,
    issues: z.array(issueModel),
    retryable: z.boolean(),
    /** With E_CONFLICT: the revision that is there now and the save that made it. */
    current: z.strictObject({ revision: z.int(), saveId: text }).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problemModel>;

export const componentStatuses = ['draft', 'published', 'deprecated'] as const;

/** A component version with what the server knows about it. */
export const componentVersionModel = z
  .strictObject({
    ref: text.meta({ description: 'name@version' }),
    name: text,
    version: text,
    status: z.enum(componentStatuses),
    /** With `deprecated`: why it should no longer be used. */
    reason: text.optional(),
    builtIn: z.boolean(),
    createdAt: instant,
    definition: componentDefinitionSchema,
  })
  .meta({ id: 'ComponentVersion' });
export type ComponentVersion = z.infer<typeof componentVersionModel>;

/** A component that is being written. Texts are as they were typed; anything may be missing or wrong. */
export const componentDraftModel = z
  .strictObject({
    id: text,
    revision: z.int(),
    saveId: text,
    updatedAt: instant,
    definition: draftDefinitionSchema,
    imported: z.boolean().meta({ description: 'It came from elsewhere and has not been published here yet' }),
    basedOn: text.nullable().meta({ description: 'The version that it changes, as name@version' }),
  })
  .meta({ id: 'ComponentDraft' });
export type ComponentDraft = z.infer<typeof componentDraftModel>;

/** Where the versions of a component are used: in the newest revision of pipelines, and in runs, newest first. */
export const componentUsageModel = z
  .strictObject({
    pipelines: z.array(z.strictObject({ id: text, name: text, version: text, nodes: z.array(text).meta({ description: 'Ids of nodes' }) })),
    runs: z.array(z.strictObject({ id: text, pipelineName: text, version: text, state: z.enum(runStates), createdAt: instant })),
  })
  .meta({ id: 'ComponentUsage' });
export type ComponentUsage = z.infer<typeof componentUsageModel>;

/** One row of the palette and of the components page: the newest published version of a name. */
export const componentSummaryModel = z
  .strictObject({
    name: text,
    latest: text.meta({ description: 'The newest published version' }),
    versions: z.array(text).meta({ description: 'Published versions, newest first' }),
    displayName: text,
    description: text,
    category: text,
    jobType: z.enum(jobTypeNames),
    builtIn: z.boolean(),
    createdAt: instant,
  })
  .meta({ id: 'ComponentSummary' });
export type ComponentSummary = z.infer<typeof componentSummaryModel>;

export const pipelineSummaryModel = z
  .strictObject({
    id: text,
    name: text,
    description: text,
    revision: z.int(),
    nodeCount: z.int(),
    /** Where the nodes are and what connects them, for a small picture. */
    picture: z.strictObject({
      nodes: z.array(z.strictObject({ x: z.number(), y: z.number() })),
      links: z.array(z.tuple([z.int(), z.int()])),
    }),
    updatedAt: instant,
    lastRun: z.strictObject({ id: text, state: z.enum(runStates), createdAt: instant }).nullable(),
  })
  .meta({ id: 'PipelineSummary' });
export type PipelineSummary = z.infer<typeof pipelineSummaryModel>;

const revisionShape = { id: text, revision: z.int(), saveId: text, updatedAt: instant };

/** A revision of a pipeline. A document of a newer format than this program knows is for looking at only. */
export const pipelineModel = z
  .union([
    z.strictObject({ ...revisionShape, format: z.int().min(1).max(documentFormat), document: pipelineDocumentSchema }),
    z.strictObject({ ...revisionShape, format: z.int().min(documentFormat + 1), document: newerDocumentSchema }),
  ])
  .meta({ id: 'Pipeline' });

/** The revision that a save made, without its document: who saved has that. */
export const savedRevisionModel = z.strictObject({ ...revisionShape, format: z.int().min(1) }).meta({ id: 'SavedRevision' });

/** A kept revision without its document; one with a name is a snapshot. */
export const revisionSummaryModel = z
  .strictObject({ revision: z.int(), updatedAt: instant, name: text.nullable() })
  .meta({ id: 'RevisionSummary' });
export type RevisionSummary = z.infer<typeof revisionSummaryModel>;

const taskViewModel = z.strictObject({
  id: text,
  state: z.enum(taskStates),
  attempt: z.int(),
  reason: z.enum(taskReasons).optional(),
  exitCode: z.int().optional(),
  message: text.optional(),
  isolation: text.optional(),
  progress: z.strictObject({ fraction: z.number(), note: text.optional() }).optional(),
  startedAt: text.nullable(),
  finishedAt: text.nullable(),
  /** The attempts before this one that began. */
  earlier: z
    .array(z.strictObject({ attempt: z.int(), state: z.enum(taskStates), startedAt: text, finishedAt: text }))
    .readonly()
    .optional(),
});

export const runSummaryModel = z
  .strictObject({
    id: text,
    pipelineId: text,
    pipelineName: text,
    revision: z.int(),
    revisionName: text.nullable().meta({ description: 'What the revision is called today, where it is a snapshot' }),
    state: z.enum(runStates),
    createdAt: instant,
    startedAt: text.nullable(),
    finishedAt: text.nullable(),
    pausedMs: z.int().meta({ description: 'How long it stood still in between, after it had ended and before it went on' }),
    taskCounts: z.record(text, z.int()),
  })
  .meta({ id: 'RunSummary' });
export type RunSummary = z.infer<typeof runSummaryModel>;

/** A run with the document that it ran and the view that folding its events up to `view.seq` gives. */
export const runModel = runSummaryModel
  .extend({
    document: pipelineDocumentSchema,
    plan: runPlanSchema,
    reuse: z.record(text, text).meta({ description: 'Tasks whose results were taken over, with the runs that made them' }),
    view: z.strictObject({
      seq: z.int(),
      state: z.enum(runStates),
      startedAt: text.nullable(),
      finishedAt: text.nullable(),
      tasks: z.record(text, taskViewModel),
      /** When it went on after its end: with which plan, which tasks started over, and when that end was. */
      resumes: z.array(z.strictObject({ plan: z.int(), at: text, waiting: z.array(text), endedAt: text.optional() })).default([]),
      notes: z.array(z.strictObject({ code: text, facts, task: text.optional() })),
    }),
  })
  .meta({ id: 'Run' });
export type Run = z.infer<typeof runModel>;

const reasons = z
  .array(runReasonSchema)
  .meta({ description: 'What `names` holds depends on `kind`: parameters, channels, nodes, versions' });

/** What a run would do: which tasks run and why, and which results it would take over. */
export const runPreviewModel = z
  .strictObject({
    tasks: z.array(
      z.discriminatedUnion('outcome', [
        z.strictObject({ task: text, outcome: z.literal('runs'), reasons }),
        z.strictObject({ task: text, outcome: z.literal('reused'), run: text, madeAt: text }),
      ]),
    ),
    issues: z.array(issueModel).meta({ description: 'What keeps it from starting, e.g. results of other nodes that are missing' }),
  })
  .meta({ id: 'RunPreview' });
export type RunPreview = z.infer<typeof runPreviewModel>;

/** How a run went on after an end: what was changed for it. */
export const runResumeModel = z
  .strictObject({
    plan: z.int().meta({ description: 'The number of the plan; the run began with 1' }),
    at: instant,
    revision: z.int().meta({ description: 'The revision of the pipeline that it was made of' }),
    revisionBefore: z.int().meta({ description: 'The revision that the plan before was made of' }),
    changed: z.array(z.strictObject({ task: text, reasons })),
    added: z.array(text),
    removed: z.array(text),
  })
  .meta({ id: 'RunResume' });
export type RunResume = z.infer<typeof runResumeModel>;

export const tableColumnModel = z.strictObject({
  name: text,
  type: text,
  nulls: z.int(),
  /** Distinct values, as far as counted. */
  distinct: z.int(),
  min: text.nullable(),
  max: text.nullable(),
  /** Counts for a small picture: of equal bins between min and max for numbers and times, else of the commonest values. */
  histogram: z.array(z.strictObject({ label: text, count: z.int() })),
});

/** One page of a table. Values are text as they would be typed, null where missing. */
export const tablePageModel = z
  .strictObject({
    rowCount: z.int(),
    offset: z.int(),
    columns: z.array(tableColumnModel),
    rows: z.array(z.array(text.nullable())),
  })
  .meta({ id: 'TablePage' });
export type TablePage = z.infer<typeof tablePageModel>;

/** What lies in an output, and how to look at it best. */
export const artifactModel = z
  .strictObject({
    task: text,
    output: text,
    format: z.enum(['table', 'model', 'files', 'any']),
    files: z.array(z.strictObject({ path: text, bytes: z.int() })),
    /** `table`: page through it; `model` and `metrics`: the JSON of `card.json` and `metrics.json`; `files`: a list. */
    view: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('table') }),
      z.strictObject({ kind: z.literal('model'), card: z.record(text, z.unknown()) }),
      z.strictObject({ kind: z.literal('metrics'), metrics: z.record(text, z.unknown()) }),
      z.strictObject({ kind: z.literal('files') }),
    ]),
  })
  .meta({ id: 'Artifact' });
export type ArtifactView = z.infer<typeof artifactModel>;

export const datasetModel = z
  .strictObject({
    name: text.meta({ description: 'Its file name; `dataset:<name>` is its address' }),
    bytes: z.int(),
    createdAt: instant,
    source: text,
    licence: text,
    description: text,
    labels: z.record(text, text).meta({ description: 'Texts in other languages, as components have them: `description.zh`' }),
  })
  .meta({ id: 'Dataset' });
export type Dataset = z.infer<typeof datasetModel>;

/** A pipeline that reads a dataset. */
export const datasetUseModel = z.strictObject({ id: text, name: text }).meta({ id: 'DatasetUse' });
export type DatasetUse = z.infer<typeof datasetUseModel>;

export const machineTypeModel = z
  .strictObject({
    name: text,
    cpu: z.number(),
    memoryGiB: z.number(),
    gpu: z.strictObject({ model: text, count: z.int() }).optional(),
  })
  .meta({ id: 'MachineType' });

export const sessionModel = z
  .strictObject({
    user: text,
    permissions: z.array(z.enum(['view', 'edit', 'run'])),
    engine: z.strictObject({
      name: z.enum(['local', 'scripted', 'kubernetes']),
      cpus: z.number(),
      memoryGiB: z.number(),
      isolation: z.enum(['bwrap', 'unshare', 'paths', 'none']),
      multiReplica: z.boolean(),
    }),
    version: text,
    languages: z.array(z.enum(languages)),
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof sessionModel>;
