import { isFinalRunState } from '#domain/run/transitions.ts';
import type { RunEvent } from '#domain/run/run-event.ts';
import { isTrialPipeline } from '#domain/run/trial.ts';
import {
  toRunSummary,
  type QuarantinedEvent,
  type RunProgress,
  type Storage,
  type StoredChange,
  type StoredComponent,
  type StoredDataset,
  type StoredPipeline,
  type StoredPlan,
  type StoredResult,
  type StoredRun,
  type StoredSession,
} from '../storage.ts';
import { isSameSave, weighSave } from '../weigh-save.ts';
import { draftMethods } from './memory-drafts.ts';
import { usageOf } from './memory-usage.ts';

interface State {
  readonly components: Map<string, StoredComponent>;
  readonly names: Map<string, string>;
  readonly pipelines: Map<
    string,
    {
      readonly revisions: StoredPipeline[];
      readonly names: Map<number, string>;
      removedAt: string | null;
      touched: number;
    }
  >;
  readonly runs: Map<string, StoredRun>;
  readonly runIdByKey: Map<string, string>;
  readonly events: Map<string, RunEvent[]>;
  readonly plans: Map<string, StoredPlan[]>;
  /** Oldest first. */
  readonly results: (StoredResult & { readonly pipelineId: string; readonly runId: string })[];
  readonly cursors: Map<string, number>;
  readonly quarantined: QuarantinedEvent[];
  readonly datasets: Map<string, StoredDataset>;
  readonly sessions: Map<string, StoredSession>;
  readonly changes: StoredChange[];
}

/** A storage that lives as long as the page or process; the twin of the SQLite one, for mocks and tests. */
export function createMemoryStorage(): Storage {
  const state: State = {
    components: new Map(),
    names: new Map(),
    pipelines: new Map(),
    runs: new Map(),
    runIdByKey: new Map(),
    events: new Map(),
    plans: new Map(),
    results: [],
    cursors: new Map(),
    quarantined: [],
    datasets: new Map(),
    sessions: new Map(),
    changes: [],
  };
  const changed = (what: StoredChange['what'], id: string, revision?: number) => {
    const change = { seq: state.changes.length + 1, what, id };
    state.changes.push(revision === undefined ? change : { ...change, revision });
    return change.seq;
  };
  return {
    ...componentMethods(state, changed),
    ...draftMethods(changed),
    ...pipelineMethods(state, changed),
    ...runMethods(state, changed),
    ...datasetMethods(state, changed),
    insertSession: async (session) => void state.sessions.set(session.tokenHash, session),
    readSession: async (tokenHash, now) => {
      const session = state.sessions.get(tokenHash);
      return session !== undefined && session.expiresAt > now ? session : null;
    },
    removeSession: async (tokenHash) => void state.sessions.delete(tokenHash),
    readChanges: async (after, limit) => state.changes.slice(after, after + limit),
    latestChange: async () => state.changes.length,
    close: async () => undefined,
  };
}

export type Changed = (what: StoredChange['what'], id: string, revision?: number) => number;

type ComponentMethods = Pick<
  Storage,
  'listComponents' | 'readComponent' | 'insertComponent' | 'putBuiltIns' | 'deprecateComponent' | 'readUsage' | 'removeComponent'
>;

function componentMethods(state: State, changed: Changed): ComponentMethods {
  const readUsage = (name: string) => {
    const kept = [...state.pipelines.values()].filter((pipeline) => pipeline.removedAt === null);
    return usageOf(
      name,
      kept.toSorted((a, b) => b.touched - a.touched).flatMap((pipeline) => pipeline.revisions.slice(-1)),
      [...state.runs.values()].toReversed(),
    );
  };
  const insert = (component: StoredComponent) => {
    const { name, version } = component.definition.metadata;
    state.names.set(name.toLowerCase(), name);
    state.components.set(`${name}@${version}`, component);
    changed('component', name);
  };
  return {
    listComponents: async () => [...state.components.values()],
    readComponent: async (name, version) => state.components.get(`${name}@${version}`) ?? null,
    async insertComponent(component) {
      const { name, version } = component.definition.metadata;
      if ((state.names.get(name.toLowerCase()) ?? name) !== name) return 'name-taken';
      if (state.components.has(`${name}@${version}`)) return 'exists';
      insert(component);
      return 'inserted';
    },
    async putBuiltIns(components) {
      for (const component of components) {
        const { name, version } = component.definition.metadata;
        const there = state.components.get(`${name}@${version}`);
        if (there === undefined) insert(component);
        else state.components.set(`${name}@${version}`, { ...component, createdAt: there.createdAt });
      }
    },
    async deprecateComponent(name, version, reason) {
      const there = state.components.get(`${name}@${version}`);
      if (there === undefined) return null;
      const deprecated = { ...there, deprecated: reason };
      state.components.set(`${name}@${version}`, deprecated);
      changed('component', name);
      return deprecated;
    },
    readUsage: async (name) => readUsage(name),
    async removeComponent(name, version) {
      if (!state.components.has(`${name}@${version}`)) return 'missing';
      const { pipelines, runs } = readUsage(name);
      if ([...pipelines, ...runs].some((use) => use.version === version)) return 'used';
      state.components.delete(`${name}@${version}`);
      if (![...state.components.values()].some(({ definition }) => definition.metadata.name === name))
        state.names.delete(name.toLowerCase());
      changed('component', name);
      return 'removed';
    },
  };
}

function pipelineMethods(
  state: State,
  changed: Changed,
): Pick<
  Storage,
  | 'listPipelines'
  | 'readPipeline'
  | 'readRevision'
  | 'createPipeline'
  | 'saveRevision'
  | 'keepAside'
  | 'removePipeline'
  | 'listRevisions'
  | 'nameRevision'
> {
  const kept = (id: string) => {
    const pipeline = state.pipelines.get(id);
    return pipeline?.removedAt === null ? pipeline : undefined;
  };
  return {
    async listPipelines() {
      const all = [...state.pipelines.values()].filter((pipeline) => pipeline.removedAt === null);
      return all.toSorted((a, b) => b.touched - a.touched).flatMap((pipeline) => pipeline.revisions.slice(-1));
    },
    readPipeline: async (id) => kept(id)?.revisions.at(-1) ?? null,
    readRevision: async (id, revision) => state.pipelines.get(id)?.revisions[revision - 1] ?? null,
    async createPipeline(pipeline) {
      for (const { revisions } of state.pipelines.values())
        if (revisions[0] !== undefined && isSameSave(revisions[0], pipeline)) return revisions[0];
      const first = { ...pipeline, revision: 1 };
      state.pipelines.set(pipeline.id, {
        revisions: [first],
        names: new Map(),
        removedAt: null,
        touched: changed('pipeline', pipeline.id, 1),
      });
      return first;
    },
    async saveRevision(save) {
      const pipeline = kept(save.id);
      const outcome = weighSave(save, pipeline?.revisions.at(-1) ?? null, pipeline?.revisions[save.base] ?? null);
      if (pipeline === undefined || outcome.kind !== 'saved') return outcome;
      pipeline.revisions.push(outcome.pipeline);
      pipeline.touched = changed('pipeline', save.id, outcome.pipeline.revision);
      return outcome;
    },
    async keepAside({ name, ...aside }) {
      const pipeline = kept(aside.id);
      const newest = pipeline?.revisions.at(-1);
      if (pipeline === undefined || newest === undefined) return null;
      if (pipeline.revisions.some((revision) => isSameSave(revision, aside))) return newest;
      const again = { ...newest, revision: newest.revision + 2, updatedAt: aside.updatedAt };
      pipeline.revisions.push({ ...aside, revision: newest.revision + 1 }, again);
      pipeline.names.set(newest.revision + 1, name);
      pipeline.touched = changed('pipeline', aside.id, again.revision);
      return again;
    },
    async removePipeline(id, removedAt) {
      const pipeline = kept(id);
      if (pipeline === undefined) return false;
      pipeline.removedAt = removedAt;
      changed('pipeline', id);
      return true;
    },
    async listRevisions(id, { named, before = Infinity, limit }) {
      const { revisions = [], names = new Map<number, string>() } = state.pipelines.get(id) ?? {};
      const all = revisions.map(({ revision, updatedAt }) => ({ revision, updatedAt, name: names.get(revision) ?? null }));
      const wanted = all.filter(({ revision, name }) => revision < before && (!named || name !== null));
      return wanted.toReversed().slice(0, limit);
    },
    async nameRevision(id, revision, name) {
      const pipeline = kept(id);
      const there = pipeline?.revisions[revision - 1];
      if (pipeline === undefined || there === undefined) return null;
      if (name === null) pipeline.names.delete(revision);
      else pipeline.names.set(revision, name);
      changed('pipeline', id);
      return { revision, updatedAt: there.updatedAt, name };
    },
  };
}

type RunMethods = Pick<
  Storage,
  | 'insertRun'
  | 'readRun'
  | 'readRunByKey'
  | 'readRunPosition'
  | 'listRuns'
  | 'lastRuns'
  | 'listUnfinishedRunIds'
  | 'readRunEvents'
  | 'appendRunEvents'
  | 'resumeRun'
  | 'readRunPlans'
  | 'findResults'
  | 'readCursor'
  | 'listQuarantined'
>;

function runMethods(state: State, changed: Changed): RunMethods {
  const append = ({ runId, events, view, results = [] }: RunProgress) => {
    const run = state.runs.get(runId);
    if (run === undefined) return;
    state.events.get(runId)?.push(...events);
    state.runs.set(runId, { ...run, view });
    state.results.push(...results.map((result) => ({ ...result, pipelineId: run.pipelineId, runId })));
    if (run.view.state !== view.state) changed('run', runId);
  };
  const newestFirst = () => [...state.runs.values()].toReversed();
  return {
    async insertRun(given) {
      const there = state.runs.get(state.runIdByKey.get(given.key) ?? '');
      if (there !== undefined) return { run: there, inserted: false };
      const before = [...state.runs.values()].filter(({ pipelineId }) => pipelineId === given.pipelineId);
      const run = isTrialPipeline(given.pipelineId) ? { ...given, revision: before.length + 1 } : given;
      state.runs.set(run.id, run);
      state.runIdByKey.set(run.key, run.id);
      state.events.set(run.id, []);
      changed('run', run.id);
      return { run, inserted: true };
    },
    readRun: async (id) => state.runs.get(id) ?? null,
    readRunByKey: async (key) => state.runs.get(state.runIdByKey.get(key) ?? '') ?? null,
    async readRunPosition(id) {
      const run = state.runs.get(id);
      return run === undefined ? null : { state: run.view.state, seq: run.view.seq };
    },
    async listRuns({ pipelineId, state: runState, before, limit }) {
      const all = newestFirst();
      const from = before === undefined ? 0 : all.findIndex((run) => run.id === before) + 1;
      if (before !== undefined && from === 0) return [];
      const fits = (run: StoredRun) =>
        (pipelineId === undefined || run.pipelineId === pipelineId) && (runState === undefined || run.view.state === runState);
      return all.slice(from).filter(fits).slice(0, limit).map(toRunSummary);
    },
    async lastRuns() {
      const last = new Map<string, StoredRun>();
      for (const run of state.runs.values()) last.set(run.pipelineId, run);
      return [...last.values()].map(toRunSummary);
    },
    listUnfinishedRunIds: async () => [...state.runs.values()].filter((run) => !isFinalRunState(run.view.state)).map((run) => run.id),
    readRunEvents: async (runId, after, limit) => (state.events.get(runId) ?? []).slice(after, after + limit),
    async appendRunEvents({ runs, cursor, quarantined }) {
      if (runs.some(({ runId, after }) => state.runs.get(runId)?.view.seq !== after)) return false;
      for (const progress of runs) append(progress);
      if (cursor !== undefined) state.cursors.set(cursor.engine, cursor.seq);
      state.quarantined.push(...(quarantined ?? []));
      return true;
    },
    async resumeRun(next) {
      const run = state.runs.get(next.runId);
      if (run?.view.seq !== next.after) return false;
      const { revision, plan, reuse } = next;
      const plans = state.plans.get(run.id) ?? [];
      state.plans.set(run.id, [...plans, { number: plans.length + 1, revision: run.revision, plan: run.plan }]);
      append(next);
      const document = state.pipelines.get(run.pipelineId)?.revisions[revision - 1]?.document ?? run.document;
      state.runs.set(run.id, { ...run, view: next.view, revision, document, plan, reuse });
      return true;
    },
    readRunPlans: async (runId) => state.plans.get(runId) ?? [],
    async findResults(pipelineId, wanted) {
      return wanted.flatMap(({ task, cacheKey }) => {
        const made = state.results.filter((result) => result.pipelineId === pipelineId && result.task === task);
        const found = made.findLast((result) => result.cacheKey === cacheKey) ?? made.at(-1);
        return found === undefined ? [] : [{ task, cacheKey: found.cacheKey, runId: found.runId, madeAt: found.madeAt }];
      });
    },
    readCursor: async (engine) => state.cursors.get(engine) ?? 0,
    listQuarantined: async () => [...state.quarantined],
  };
}

function datasetMethods(state: State, changed: Changed): Pick<Storage, 'listDatasets' | 'readDataset' | 'insertDataset' | 'removeDataset'> {
  const key = (name: string) => name.toLowerCase();
  return {
    listDatasets: async () => [...state.datasets.values()],
    async readDataset(name) {
      const dataset = state.datasets.get(key(name));
      return dataset?.name === name ? dataset : null;
    },
    async insertDataset(dataset) {
      if (state.datasets.has(key(dataset.name))) return false;
      state.datasets.set(key(dataset.name), dataset);
      changed('dataset', dataset.name);
      return true;
    },
    async removeDataset(name) {
      if (state.datasets.get(key(name))?.name !== name) return false;
      state.datasets.delete(key(name));
      changed('dataset', name);
      return true;
    },
  };
}
