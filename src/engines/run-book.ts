import type { Facts, IssueCode } from '#domain/issue/issue.ts';
import type { PlanTask, RunPlan } from '#domain/plan/run-plan.ts';
import type { EngineEvent, TaskReason } from '#domain/run/run-event.ts';
import type { TaskState } from '#domain/run/task-state.ts';
import { isFinalRunState, isFinalTaskState } from '#domain/run/transitions.ts';
import { copyFacts } from './copy-facts.ts';
import type { RunJournal, StoredRun, TaskRow } from './run-journal.ts';

/** What changes when a task moves; the rest of its event. */
interface TaskMove {
  readonly state: TaskState;
  readonly attempt?: number;
  readonly tries?: number;
  readonly reason?: TaskReason | undefined;
  readonly exitCode?: number | undefined;
  readonly message?: string | undefined;
  readonly isolation?: string | undefined;
}

/** A run that is not over, in memory. Every change is written to the journal together with its event. */
export interface RunBook {
  readonly runId: string;
  readonly planNumber: number;
  readonly plan: RunPlan;
  readonly reuse: Readonly<Record<string, string>>;
  cancelled(): boolean;
  over(): boolean;
  task(id: string): { readonly row: TaskRow; readonly plan: PlanTask };
  /** Tasks that may start, in the plan's order. */
  ready(): readonly string[];
  /** Moves a task and all that follows from it: successors become ready or are skipped, the run ends with its last task. */
  move(id: string, change: TaskMove): void;
  /** Remarks something about a task; `code` is one of the issue codes. */
  note(id: string, code: IssueCode, facts: Facts): void;
  /** The run as it stands, to go on from. */
  snapshot(): StoredRun;
  /** Ends a run that has no task left. */
  endIfDone(): void;
  /** Records the wish to end: what has not started is cancelled at once. */
  cancel(): void;
}

interface Entry {
  readonly plan: PlanTask;
  readonly position: number;
  readonly successors: string[];
  row: TaskRow;
  /** Dependencies that have not succeeded. */
  missing: number;
}

/** Makes the book of a run from what was written down; `now` gives the time of events. */
export function createRunBook(stored: StoredRun, journal: RunJournal, now: () => Date): RunBook {
  const entries = createEntries(stored);
  const ready: Entry[] = [...entries.values()].filter(mayStart);
  let state = stored.state;
  let cancelled = stored.cancelled;
  let open = [...entries.values()].filter((entry) => !isFinalTaskState(entry.row.state)).length;

  const entryOf = (id: string) => {
    const entry = entries.get(id);
    if (!entry) throw new Error(`run ${stored.id} has no task ${id}`);
    return entry;
  };
  const emit = (event: EngineEvent) => journal.appendEvent(stored.id, event);
  const setRun = (next: typeof state) => {
    state = next;
    journal.updateRun(stored.id, next, { cancelled, over: open === 0 });
    emit({ type: 'run.state', at: now().toISOString(), state: next });
  };
  const write = (entry: Entry, change: TaskMove) => {
    const { state: next, attempt = entry.row.attempt, tries = entry.row.tries, ...said } = change;
    if (isFinalTaskState(entry.row.state)) throw new Error(`task ${entry.row.task} is over`);
    const announced = isAnnounced(entry.row, next, attempt) ? attempt + 1 : attempt;
    entry.row = { task: entry.row.task, state: next, attempt, tries };
    if (isFinalTaskState(next)) open -= 1;
    updateReady(ready, entry);
    journal.saveTask(stored.id, entry.row);
    emit({ type: 'task.state', at: now().toISOString(), task: entry.row.task, attempt: announced, state: next, ...withoutUndefined(said) });
  };
  const follow = (entry: Entry) => {
    if (isDone(entry.row.state)) releaseSuccessors(entry, entryOf, ready);
    else if (isFinalTaskState(entry.row.state)) skipSuccessors(entry, entryOf, write);
  };
  const endIfDone = () => {
    if (open === 0 && !isFinalRunState(state)) setRun(finalRunState([...entries.values()], cancelled));
  };
  return {
    runId: stored.id,
    planNumber: stored.planNumber,
    plan: stored.plan,
    reuse: stored.reuse,
    cancelled: () => cancelled,
    over: () => open === 0,
    task: (id) => entryOf(id),
    ready: () => ready.map((entry) => entry.row.task),
    move: (id, change) => {
      if (state === 'queued') setRun('running');
      const entry = entryOf(id);
      write(entry, change);
      follow(entry);
      endIfDone();
    },
    note: (id, code, facts) =>
      emit({ type: 'run.note', at: now().toISOString(), task: entryOf(id).row.task, code, facts: copyFacts(facts) }),
    snapshot: () => ({ ...stored, state, cancelled, tasks: [...entries.values()].map((entry) => entry.row) }),
    endIfDone,
    cancel: () => {
      if (cancelled || open === 0) return;
      cancelled = true;
      setRun('cancelling');
      for (const entry of entries.values()) {
        if (entry.row.state === 'waiting' || entry.row.state === 'queued') write(entry, { state: 'cancelled', reason: 'run-cancelled' });
      }
      endIfDone();
    },
  };
}

function createEntries(stored: StoredRun): Map<string, Entry> {
  const rows = new Map(stored.tasks.map((row) => [row.task, row]));
  const entries = new Map<string, Entry>();
  for (const [position, plan] of stored.plan.tasks.entries()) {
    const row = rows.get(plan.id) ?? { task: plan.id, state: 'waiting' as const, attempt: 0, tries: 0 };
    const missing = plan.dependsOn.filter((id) => !isDone(rows.get(id)?.state ?? 'waiting')).length;
    entries.set(plan.id, { plan, position, row, missing, successors: [] });
    for (const id of plan.dependsOn) entries.get(id)?.successors.push(plan.id);
  }
  return entries;
}

/** Whether a task in this state has a result, made or taken over. */
function isDone(state: TaskState): boolean {
  return state === 'succeeded' || state === 'reused';
}

/** Whether what is told of a task is about its next attempt: from when it queues until that begins. */
function isAnnounced(before: TaskRow, next: TaskState, attempt: number): boolean {
  return next === 'queued' || (before.state === 'queued' && attempt === before.attempt);
}

function mayStart(entry: Entry): boolean {
  return entry.missing === 0 && (entry.row.state === 'waiting' || entry.row.state === 'queued');
}

/** Keeps `ready` what its name says, in the order of positions. */
function updateReady(ready: Entry[], entry: Entry): void {
  const at = ready.indexOf(entry);
  if (mayStart(entry) === at >= 0) return;
  if (at >= 0) ready.splice(at, 1);
  else {
    const after = ready.findIndex((other) => other.position > entry.position);
    ready.splice(after < 0 ? ready.length : after, 0, entry);
  }
}

function releaseSuccessors(entry: Entry, entryOf: (id: string) => Entry, ready: Entry[]): void {
  for (const id of entry.successors) {
    const successor = entryOf(id);
    successor.missing -= 1;
    updateReady(ready, successor);
  }
}

/** Skips everything downstream that has not ended; the message names the task that everything waited for in vain. */
function skipSuccessors(origin: Entry, entryOf: (id: string) => Entry, write: (entry: Entry, change: TaskMove) => void): void {
  const reason = origin.row.state === 'cancelled' ? 'upstream-cancelled' : 'upstream-failed';
  const pending = [...origin.successors];
  for (let id = pending.shift(); id !== undefined; id = pending.shift()) {
    const entry = entryOf(id);
    if (isFinalTaskState(entry.row.state)) continue;
    write(entry, { state: 'skipped', reason, message: origin.plan.label });
    pending.push(...entry.successors);
  }
}

function finalRunState(entries: readonly Entry[], cancelled: boolean): 'succeeded' | 'failed' | 'cancelled' {
  if (entries.every((entry) => isDone(entry.row.state))) return 'succeeded';
  return cancelled ? 'cancelled' : 'failed';
}

function withoutUndefined(said: Omit<TaskMove, 'state' | 'attempt' | 'tries'>) {
  return {
    ...(said.reason === undefined ? {} : { reason: said.reason }),
    ...(said.exitCode === undefined ? {} : { exitCode: said.exitCode }),
    ...(said.message === undefined ? {} : { message: said.message }),
    ...(said.isolation === undefined ? {} : { isolation: said.isolation }),
  };
}

type NewPlan = Pick<StoredRun, 'id' | 'planNumber' | 'plan' | 'reuse'>;

/** Writes a run down for the first time, with every task waiting but those whose results it takes over, and makes its book. */
export function openRunBook(run: NewPlan, journal: RunJournal, now: () => Date): RunBook {
  journal.appendEvent(run.id, { type: 'run.state', at: now().toISOString(), state: 'queued' });
  const tasks = run.plan.tasks.map((task) => ({ task: task.id, state: 'waiting' as const, attempt: 0, tries: 0 }));
  return beginBook(run, tasks, tasks, journal, now);
}

/**
 * Makes the book of a run that was over and goes on with another plan. Tasks with a result keep it; all others start over,
 * their attempts counting on and their tries anew.
 */
export function resumeRunBook(before: StoredRun, run: NewPlan, journal: RunJournal, now: () => Date): RunBook {
  const rows = new Map(before.tasks.map((row) => [row.task, row]));
  const ids = new Set(run.plan.tasks.map((task) => task.id));
  const tasks = run.plan.tasks.map(({ id }) => {
    const row = rows.get(id);
    return row && isDone(row.state) ? row : { task: id, state: 'waiting' as const, attempt: row?.attempt ?? 0, tries: 0 };
  });
  const waiting = tasks.filter((row) => !isDone(row.state));
  const removed = before.plan.tasks.map((task) => task.id).filter((id) => !ids.has(id));
  journal.reopenRun(run);
  journal.appendEvent(run.id, {
    type: 'run.resumed',
    at: now().toISOString(),
    plan: run.planNumber,
    waiting: waiting.map((row) => row.task),
    removed,
  });
  return beginBook(run, tasks, waiting, journal, now);
}

function beginBook(run: NewPlan, tasks: readonly TaskRow[], waiting: readonly TaskRow[], journal: RunJournal, now: () => Date): RunBook {
  for (const row of waiting) journal.saveTask(run.id, row);
  const book = createRunBook({ ...run, state: 'queued', cancelled: false, tasks }, journal, now);
  for (const { task } of waiting) if (Object.hasOwn(run.reuse, task)) book.move(task, { state: 'reused', reason: 'reused-from-run' });
  book.endIfDone();
  return book;
}
