import type { ComponentDefinition } from '#domain/component/component.ts';
import type { DraftDefinition } from '#domain/component/draft-definition.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import type { RunPlan } from '#domain/plan/run-plan.ts';
import type { RunEvent, RunState, RunView } from '#domain/run/run-event.ts';
import { pausedMsOf } from '#domain/run/run-pauses.ts';

/** A component version. Times everywhere here are ISO 8601 in UTC. */
export interface StoredComponent {
  readonly definition: ComponentDefinition;
  readonly builtIn: boolean;
  readonly createdAt: string;
  /** Why it is deprecated; absent where it is not. */
  readonly deprecated?: string | undefined;
}

/** A component that is being written, in its newest revision; older ones are not kept. */
export interface StoredDraft {
  readonly id: string;
  readonly revision: number;
  readonly saveId: string;
  readonly updatedAt: string;
  readonly definition: DraftDefinition;
  readonly imported: boolean;
  readonly basedOn: string | null;
}

/** Where the versions of a component are used: the newest revisions of pipelines, and runs of pipelines, newest first. */
export interface StoredUsage {
  readonly pipelines: readonly {
    readonly id: string;
    readonly name: string;
    readonly version: string;
    readonly nodes: readonly string[];
  }[];
  readonly runs: readonly {
    readonly id: string;
    readonly pipelineName: string;
    readonly version: string;
    readonly state: RunState;
    readonly createdAt: string;
  }[];
}

/** One revision of a pipeline; revisions count from 1 and all of them are kept. */
export interface StoredPipeline {
  readonly id: string;
  readonly revision: number;
  readonly saveId: string;
  readonly updatedAt: string;
  /** The format that its writer knew; the document is in today's, or in a newer one that can only be shown. */
  readonly format: number;
  readonly document: PipelineDocument;
}

/** A revision as lists show it. `name` makes it a snapshot. */
export interface StoredRevision {
  readonly revision: number;
  readonly updatedAt: string;
  readonly name: string | null;
}

/** A run as lists show it. `taskCounts` counts tasks by state. */
export interface StoredRunSummary {
  readonly id: string;
  readonly pipelineId: string;
  readonly pipelineName: string;
  readonly revision: number;
  readonly state: RunState;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly pausedMs: number;
  readonly taskCounts: Readonly<Record<string, number>>;
}

/** A run with all that is needed to submit it again; `view` is its events folded up to `view.seq`. */
export interface StoredRun {
  readonly id: string;
  /** The key that the client chose; one key makes one run. */
  readonly key: string;
  readonly pipelineId: string;
  readonly pipelineName: string;
  readonly revision: number;
  readonly createdAt: string;
  readonly document: PipelineDocument;
  readonly plan: RunPlan;
  readonly reuse: Readonly<Record<string, string>>;
  readonly view: RunView;
}

/** A plan that a run had before it went on with another: its number, and the revision of the pipeline that it was made of. */
export interface StoredPlan {
  readonly number: number;
  readonly revision: number;
  readonly plan: RunPlan;
}

/** A result that is looked for, by its task and key. */
export interface WantedResult {
  readonly task: string;
  readonly cacheKey: string;
}

/** A result that a run has made. */
export interface StoredResult extends WantedResult {
  readonly madeAt: string;
}

/** New events of one run; refused as a whole unless the run's view stands at `after`. */
export interface RunProgress {
  readonly runId: string;
  readonly after: number;
  readonly events: readonly RunEvent[];
  readonly view: RunView;
  /** What has been made since. */
  readonly results?: readonly StoredResult[] | undefined;
}

/** An engine event that could not be applied, kept for a person to look at. */
export interface QuarantinedEvent {
  readonly seq: number;
  readonly runId: string;
  readonly record: string;
  readonly reason: string;
}

export interface StoredDataset {
  readonly name: string;
  readonly bytes: number;
  readonly createdAt: string;
  readonly source: string;
  readonly licence: string;
  readonly description: string;
  /** Texts in other languages: `description.zh`. */
  readonly labels: Readonly<Record<string, string>>;
}

export interface StoredSession {
  /** SHA-256 of the opaque token, in hex; the token itself is nowhere. */
  readonly tokenHash: string;
  readonly createdAt: string;
  readonly expiresAt: string;
}

/** Something in the workspace changed; `seq` counts all changes from 1 without gaps. */
export interface StoredChange {
  readonly seq: number;
  readonly what: 'component' | 'draft' | 'pipeline' | 'run' | 'dataset';
  readonly id: string;
  readonly revision?: number | undefined;
}

export type SaveOutcome =
  | { readonly kind: 'saved' | 'replayed'; readonly pipeline: StoredPipeline }
  | { readonly kind: 'conflict'; readonly current: StoredPipeline }
  | { readonly kind: 'newer'; readonly current: StoredPipeline }
  | { readonly kind: 'missing' };

export type DraftSaveOutcome =
  | { readonly kind: 'saved' | 'replayed'; readonly draft: StoredDraft }
  | { readonly kind: 'conflict'; readonly current: StoredDraft }
  | { readonly kind: 'missing' };

/**
 * Where everything but file content is kept. Every method is one transaction and resolves when its effect is durable.
 * Every change of a component, draft, pipeline, run state or dataset appends to the change feed in the same transaction.
 */
export interface Storage {
  /** All versions of all components, in order of publishing. */
  listComponents(): Promise<readonly StoredComponent[]>;
  readComponent(name: string, version: string): Promise<StoredComponent | null>;
  /** `exists`: that version is there; `name-taken`: another component has the name in other upper or lower case. */
  insertComponent(component: StoredComponent): Promise<'inserted' | 'exists' | 'name-taken'>;
  /** Makes the built-in components exactly these; a version that pipelines may use already is kept. */
  putBuiltIns(components: readonly StoredComponent[]): Promise<void>;
  /** Marks a version as deprecated, or gives it another reason; null where there is none. */
  deprecateComponent(name: string, version: string, reason: string): Promise<StoredComponent | null>;
  /** Runs that tried a draft don't count. */
  readUsage(name: string): Promise<StoredUsage>;
  /** Removes a version unless `readUsage` names it; the name is free again after its last version. */
  removeComponent(name: string, version: string): Promise<'removed' | 'used' | 'missing'>;

  /** Last changed first. */
  listDrafts(): Promise<readonly StoredDraft[]>;
  readDraft(id: string): Promise<StoredDraft | null>;
  /** Inserts revision 1. The same `saveId` and definition again give the draft that they began, as it is now. */
  createDraft(draft: Omit<StoredDraft, 'revision'>): Promise<StoredDraft>;
  /** Replaces the revision `base` by the next. The save that made the newest one on top of `base` is answered as `replayed`. */
  saveDraft(save: Pick<StoredDraft, 'id' | 'saveId' | 'updatedAt' | 'definition'> & { readonly base: number }): Promise<DraftSaveOutcome>;
  /** With a revision only while the draft is in that one. */
  removeDraft(id: string, revision?: number): Promise<boolean>;

  /** The newest revision of every pipeline that is not removed, last changed first. */
  listPipelines(): Promise<readonly StoredPipeline[]>;
  readPipeline(id: string): Promise<StoredPipeline | null>;
  /** Also of a removed pipeline, whose runs stay. */
  readRevision(id: string, revision: number): Promise<StoredPipeline | null>;
  /** Inserts revision 1. The same `saveId` and document again give the pipeline that they made. */
  createPipeline(pipeline: Omit<StoredPipeline, 'revision'>): Promise<StoredPipeline>;
  /**
   * Appends a revision on top of `base`. The save that made `base + 1` is answered as `replayed`; `newer`: the newest revision is
   * of a newer format than the writer knows.
   */
  saveRevision(save: {
    readonly id: string;
    readonly base: number;
    readonly saveId: string;
    readonly updatedAt: string;
    readonly format: number;
    readonly document: PipelineDocument;
  }): Promise<SaveOutcome>;
  /**
   * Appends a document as a revision with a name, and above it the newest one again, which stays what the pipeline is. The
   * same `saveId` and document again append nothing. Gives the newest revision; null where there is no such pipeline.
   */
  keepAside(aside: Omit<StoredPipeline, 'revision'> & { readonly name: string }): Promise<StoredPipeline | null>;
  removePipeline(id: string, removedAt: string): Promise<boolean>;
  /** Newest first; `before` is a revision; `named`: snapshots only. */
  listRevisions(
    id: string,
    filter: { readonly named: boolean; readonly before?: number | undefined; readonly limit: number },
  ): Promise<readonly StoredRevision[]>;
  /** Gives a revision a name, or takes it away; null where there is no such revision of a pipeline that is not removed. */
  nameRevision(id: string, revision: number, name: string | null): Promise<StoredRevision | null>;

  /**
   * Inserts the run, or gives the one that the same key made before. A run that tries a draft has no saved revision: it
   * gets the next number of its draft, and its document is kept under that.
   */
  insertRun(run: StoredRun): Promise<{ readonly run: StoredRun; readonly inserted: boolean }>;
  readRun(id: string): Promise<StoredRun | null>;
  readRunByKey(key: string): Promise<StoredRun | null>;
  /** Only the state and the number of the newest event, for followers. */
  readRunPosition(id: string): Promise<{ readonly state: RunState; readonly seq: number } | null>;
  /** Newest first; `before` is a run's id. */
  listRuns(filter: {
    readonly pipelineId?: string | undefined;
    readonly state?: string | undefined;
    readonly before?: string | undefined;
    readonly limit: number;
  }): Promise<readonly StoredRunSummary[]>;
  /** The newest run of every pipeline. */
  lastRuns(): Promise<readonly StoredRunSummary[]>;
  /** Ids of runs whose state is not final, oldest first. */
  listUnfinishedRunIds(): Promise<readonly string[]>;
  readRunEvents(runId: string, after: number, limit: number): Promise<readonly RunEvent[]>;
  /** Appends events, views, the engine's cursor and what was quarantined, all or nothing. False where a run's `after` does not fit. */
  appendRunEvents(progress: {
    readonly runs: readonly RunProgress[];
    readonly cursor?: { readonly engine: string; readonly seq: number } | undefined;
    readonly quarantined?: readonly QuarantinedEvent[] | undefined;
  }): Promise<boolean>;
  /**
   * Goes on with a run under another plan, of another revision: keeps the plan that it had and appends the events. False
   * where the run's view does not stand at `after`.
   */
  resumeRun(next: RunProgress & Pick<StoredRun, 'revision' | 'plan' | 'reuse'>): Promise<boolean>;
  /** The plans that a run had before the one of today, oldest first. */
  readRunPlans(runId: string): Promise<readonly StoredPlan[]>;
  /**
   * For each task wanted what runs of the pipeline have made of it: the newest result with the key, else the newest.
   * `runId` is the run that made it.
   */
  findResults(pipelineId: string, wanted: readonly WantedResult[]): Promise<readonly (StoredResult & { readonly runId: string })[]>;
  readCursor(engine: string): Promise<number>;
  listQuarantined(): Promise<readonly QuarantinedEvent[]>;

  listDatasets(): Promise<readonly StoredDataset[]>;
  readDataset(name: string): Promise<StoredDataset | null>;
  /** False where the name is there already, compared without case. */
  insertDataset(dataset: StoredDataset): Promise<boolean>;
  removeDataset(name: string): Promise<boolean>;

  insertSession(session: StoredSession): Promise<void>;
  /** Null also where it has expired at `now`. */
  readSession(tokenHash: string, now: string): Promise<StoredSession | null>;
  removeSession(tokenHash: string): Promise<void>;

  readChanges(after: number, limit: number): Promise<readonly StoredChange[]>;
  /** The number of the newest change, 0 where there is none. */
  latestChange(): Promise<number>;

  close(): Promise<void>;
}

/** How many tasks are in which state. */
export function countTasks(view: RunView): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const task of Object.values(view.tasks)) counts[task.state] = (counts[task.state] ?? 0) + 1;
  return counts;
}

/** The part of a run that lists show. */
export function toRunSummary(run: StoredRun): StoredRunSummary {
  const { id, pipelineId, pipelineName, revision, createdAt, view } = run;
  return {
    id,
    pipelineId,
    pipelineName,
    revision,
    createdAt,
    state: view.state,
    startedAt: view.startedAt,
    finishedAt: view.finishedAt,
    pausedMs: pausedMsOf(view),
    taskCounts: countTasks(view),
  };
}
