import { AppError } from '#domain/issue/app-error.ts';
import type { EngineEvent } from '#domain/run/run-event.ts';
import { isFinalTaskState } from '#domain/run/transitions.ts';
import type { Artifact, Engine, EngineCapabilities, RunSubmission } from '../engine.ts';
import { openRunBook, resumeRunBook, type RunBook } from '../run-book.ts';
import type { RunJournal } from '../run-journal.ts';
import { createEventLog } from './event-log.ts';
import { playTask, type PlayedTask } from './play-task.ts';
import { createDefaultScript, type Script } from './task-script.ts';
import { realTimer, type Timer } from './timer.ts';

export interface ScriptedEngineOptions {
  /** What is to be different from the default, task by task. */
  readonly script?: Script;
  readonly timer?: Timer;
}

interface ScriptedRun {
  readonly book: RunBook;
  readonly played: Map<string, PlayedTask>;
}

const capabilities: EngineCapabilities = { name: 'scripted', cpus: 8, memoryGiB: 16, isolation: 'none', multiReplica: true };

/** An engine that runs nothing and plays every run through, in memory, wherever JavaScript runs. */
export function createScriptedEngine({ script = () => ({}), timer = realTimer }: ScriptedEngineOptions = {}): Engine {
  const log = createEventLog();
  const runs = new Map<string, ScriptedRun>();
  const closing = new AbortController();
  const journal: RunJournal = {
    reopenRun: () => {},
    updateRun: () => {},
    saveTask: () => {},
    appendEvent: (runId, event) => log.append(runId, event),
  };

  const playReady = (run: ScriptedRun) => {
    for (const id of run.book.ready()) {
      const { plan, row } = run.book.task(id);
      const wanted = { ...createDefaultScript(plan), ...script(plan, row.attempt + 1) };
      const emit = (event: EngineEvent) => log.append(run.book.runId, event);
      const stage = { timer, book: run.book, emit, ended: () => playReady(run) };
      run.played.set(id, playTask(stage, id, wanted, run.played.get(id)?.log ?? ''));
    }
  };
  return {
    capabilities: async () => capabilities,
    check: async () => [],
    submit: async (submission: RunSubmission) => {
      const { runId: id, planNumber = 1, plan, reuse } = submission;
      const known = runs.get(id);
      if (known && known.book.planNumber >= planNumber) return;
      if (known && !known.book.over()) throw new AppError('E_RUN_NOT_OVER', { name: id });
      const next = { id, planNumber, plan, reuse };
      const now = () => timer.now();
      const book = known ? resumeRunBook(known.book.snapshot(), next, journal, now) : openRunBook(next, journal, now);
      const run = { book, played: playedOf(known, book) };
      runs.set(id, run);
      playReady(run);
    },
    cancel: async (runId) => cancelRun(requireRun(runs, runId)),
    events: (since, signal) => log.read(since, AbortSignal.any([signal, closing.signal])),
    logs: async (runId, task, _replica, offset) => {
      const run = makerOf(runs, requireRun(runs, runId), task);
      const bytes = new TextEncoder().encode(run.played.get(task)?.log ?? '').subarray(offset);
      return { bytes, nextOffset: offset + bytes.length, ended: isFinalTaskState(requireTask(run, task).row.state) };
    },
    artifact: async (runId, task, output) => createArtifact(makerOf(runs, requireRun(runs, runId), task), task, output),
    keeps: async (results) => results.map(({ runId, task }) => hasMade(runs.get(runId), task)),
    close: async () => {
      closing.abort();
      for (const run of runs.values()) for (const played of run.played.values()) played.stop();
    },
  };
}

function cancelRun({ book, played }: ScriptedRun): void {
  if (book.over() || book.cancelled()) return;
  book.cancel();
  for (const [id, task] of played) {
    if (isFinalTaskState(book.task(id).row.state)) continue;
    task.stop();
    book.move(id, { state: 'cancelling' });
    book.move(id, { state: 'cancelled', reason: 'run-cancelled' });
  }
}

function createArtifact(run: ScriptedRun, task: string, output: string): Artifact {
  const files = new Map(Object.entries(run.played.get(task)?.script.outputs[output] ?? {}));
  const { plan, row } = requireTask(run, task);
  const known = plan.outputs.some(({ channel }) => channel === output);
  if (row.state !== 'succeeded' || !known) throw new AppError('E_NOT_FOUND', { what: 'output', name: `${task}.${output}` });
  const encode = (text: string) => new TextEncoder().encode(text);
  return {
    files: [...files].map(([path, text]) => ({ path, bytes: encode(text).length })).toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    directory: null,
    read: async (path, range) => {
      const text = files.get(path);
      if (text === undefined) throw new AppError('E_NOT_FOUND', { what: 'file', name: path });
      return encode(text).subarray(range?.start, range?.end);
    },
  };
}

function requireRun(runs: ReadonlyMap<string, ScriptedRun>, runId: string): ScriptedRun {
  const run = runs.get(runId);
  if (!run) throw new AppError('E_NOT_FOUND', { what: 'run', name: runId });
  return run;
}

/** What was played before of the tasks that the plan still has: their logs go on. */
function playedOf(known: ScriptedRun | undefined, { plan }: RunBook): Map<string, PlayedTask> {
  const ids = new Set(plan.tasks.map(({ id }) => id));
  return new Map([...(known?.played ?? [])].filter(([id]) => ids.has(id)));
}

/** The run that made what the task has: another than its own where the result was taken over. */
function makerOf(runs: ReadonlyMap<string, ScriptedRun>, run: ScriptedRun, task: string): ScriptedRun {
  if (requireTask(run, task).row.state !== 'reused') return run;
  const maker = runs.get(run.book.reuse[task] ?? '');
  return maker && maker !== run ? makerOf(runs, maker, task) : run;
}

function hasMade(run: ScriptedRun | undefined, task: string): boolean {
  return run !== undefined && run.book.plan.tasks.some(({ id }) => id === task) && run.book.task(task).row.state === 'succeeded';
}

function requireTask(run: ScriptedRun, task: string) {
  if (!run.book.plan.tasks.some(({ id }) => id === task)) throw new AppError('E_NOT_FOUND', { what: 'task', name: task });
  return run.book.task(task);
}
