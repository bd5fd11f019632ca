import { own } from '../names/own.ts';
import type { EarlierAttempt, EngineEvent, RunEvent, RunState, RunView, TaskView } from './run-event.ts';
import { hasResult } from './has-result.ts';
import { isFinalTaskState, mayMoveRun, mayMoveTask, isFinalRunState, mayResumeRun } from './transitions.ts';

type TaskStateEvent = Extract<EngineEvent, { type: 'task.state' }>;
type RunStateEvent = Extract<EngineEvent, { type: 'run.state' }>;
type ProgressEvent = Extract<EngineEvent, { type: 'task.progress' }>;
type ResumedEvent = Extract<EngineEvent, { type: 'run.resumed' }>;
type NoteEvent = Extract<EngineEvent, { type: 'run.note' }>;

/** The view of a run of which nothing has been heard. */
export function emptyRunView(taskIds: readonly string[]): RunView {
  const tasks = Object.fromEntries(taskIds.map((id) => [id, waitingTask(id)]));
  return { seq: 0, state: 'queued', startedAt: null, finishedAt: null, tasks, resumes: [], notes: [] };
}

/**
 * The view after one more event. An event that was seen before leaves the view as it is; one that is late, illegal or
 * about an unknown task only moves `seq`.
 */
export function foldEvent(view: RunView, event: RunEvent): RunView {
  return foldEvents(view, [event]);
}

/** The view after events in order; the same as folding one by one, but copies the tasks once. */
export function foldEvents(view: RunView, events: readonly RunEvent[]): RunView {
  const fresh = events.filter((event) => event.seq > view.seq);
  if (fresh.length === 0) return view;
  const draft: Draft = { ...view, tasks: { ...view.tasks }, resumes: [...view.resumes], notes: [...view.notes] };
  for (const { seq, event } of fresh) {
    if (seq <= draft.seq) continue;
    draft.seq = seq;
    applyEvent(draft, event);
  }
  return draft;
}

interface Draft extends RunView {
  seq: number;
  state: RunState;
  startedAt: string | null;
  finishedAt: string | null;
  readonly tasks: Record<string, TaskView>;
  readonly resumes: RunView['resumes'][number][];
  readonly notes: RunView['notes'][number][];
}

function applyEvent(draft: Draft, event: EngineEvent): void {
  switch (event.type) {
    case 'run.state':
      return applyRunState(draft, event);
    case 'task.state':
      return applyTaskState(draft, event);
    case 'task.progress':
      return applyProgress(draft, event);
    case 'run.resumed':
      return applyResumed(draft, event);
    case 'run.note':
      draft.notes.push(noteOf(event));
  }
}

function noteOf({ code, facts, task }: NoteEvent): RunView['notes'][number] {
  return { code, facts, ...(task !== undefined && { task }) };
}

/** The number of the plan that a run has now. */
export function planNumberOf({ resumes }: Pick<RunView, 'resumes'>): number {
  return resumes.at(-1)?.plan ?? 1;
}

/** Told by who accepts it and again by the engine; the second has no effect. Results stay, attempts count on. */
function applyResumed(draft: Draft, { plan, at, waiting, removed }: ResumedEvent): void {
  if (plan <= planNumberOf(draft) || !mayResumeRun(draft.state)) return;
  draft.resumes.push({ plan, at, waiting, ...(draft.finishedAt !== null && { endedAt: draft.finishedAt }) });
  draft.state = 'queued';
  draft.finishedAt = null;
  for (const id of removed) if (!hasResult(draft, id)) Reflect.deleteProperty(draft.tasks, id);
  for (const id of waiting) {
    if (!hasResult(draft, id)) draft.tasks[id] = startedOver(id, own(draft.tasks, id), at);
  }
}

function waitingTask(id: string, attempt = 0): TaskView {
  return { id, state: 'waiting', attempt, startedAt: null, finishedAt: null };
}

function startedOver(id: string, task: TaskView | undefined, at: string): TaskView {
  return { ...waitingTask(id, task?.attempt), ...(task && earlierOf(task, at)) };
}

/** The attempts before the next one: those before and, where it began, the one that is over now. */
function earlierOf(task: TaskView, at: string): { readonly earlier?: readonly EarlierAttempt[] } {
  const { attempt, state, startedAt, finishedAt, earlier = [] } = task;
  const all = startedAt === null ? earlier : [...earlier, { attempt, state, startedAt, finishedAt: finishedAt ?? at }];
  return all.length === 0 ? {} : { earlier: all };
}

function applyRunState(draft: Draft, event: RunStateEvent): void {
  if (!mayMoveRun(draft.state, event.state)) return;
  draft.state = event.state;
  if (event.state === 'running') draft.startedAt ??= event.at;
  if (isFinalRunState(event.state)) draft.finishedAt = event.at;
}

function applyTaskState(draft: Draft, event: TaskStateEvent): void {
  const task = own(draft.tasks, event.task);
  if (!task) return;
  const repeated = event.state === task.state && event.attempt === task.attempt && !isFinalTaskState(task.state);
  if (!repeated && !mayMoveTask(task, event)) return;
  const next = repeated ? { ...task, ...detailsOf(event) } : movedTask(task, event);
  draft.startedAt ??= next.startedAt;
  draft.tasks[task.id] = next;
}

/** Details belong to one state; isolation, progress and the start belong to one attempt. */
function movedTask(task: TaskView, event: TaskStateEvent): TaskView {
  const same = event.attempt === task.attempt;
  const begins = event.state === 'preparing' || event.state === 'running';
  return {
    id: task.id,
    state: event.state,
    attempt: event.attempt,
    ...(same && task.isolation !== undefined && { isolation: task.isolation }),
    ...(same && task.progress && { progress: task.progress }),
    ...(same ? task.earlier && { earlier: task.earlier } : earlierOf(task, event.at)),
    ...detailsOf(event),
    startedAt: (same ? task.startedAt : null) ?? (begins ? event.at : null),
    finishedAt: isFinalTaskState(event.state) ? event.at : null,
  };
}

function detailsOf({ reason, exitCode, message, isolation }: TaskStateEvent) {
  return {
    ...(reason !== undefined && { reason }),
    ...(exitCode !== undefined && { exitCode }),
    ...(message !== undefined && { message }),
    ...(isolation !== undefined && { isolation }),
  };
}

function applyProgress(draft: Draft, { task: id, fraction, note }: ProgressEvent): void {
  const task = own(draft.tasks, id);
  if (!task || isFinalTaskState(task.state)) return;
  draft.tasks[id] = { ...task, progress: { fraction, ...(note !== undefined && { note }) } };
}
