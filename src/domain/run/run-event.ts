import { z } from 'zod';
import { taskStates, type TaskState } from './task-state.ts';

/** States of a run. The last three are final. */
export const runStates = ['queued', 'running', 'cancelling', 'succeeded', 'failed', 'cancelled'] as const;
export type RunState = (typeof runStates)[number];

/** Why a task is in its state, where that is not obvious. */
export const taskReasons = [
  'upstream-failed',
  'upstream-cancelled',
  'run-cancelled',
  'waiting-for-cpu',
  'command-failed',
  'killed',
  'out-of-memory',
  'timeout',
  'requirements-failed',
  'code-unavailable',
  'login-refused',
  'input-unavailable',
  'lost',
  'engine-error',
  'reused-from-run',
] as const;
export type TaskReason = (typeof taskReasons)[number];

/** What an engine reports. `at` is ISO 8601 in UTC; `attempt` counts from 1. */
export const engineEventSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('run.state'), at: z.string(), state: z.enum(runStates) }),
  z.strictObject({
    type: z.literal('task.state'),
    at: z.string(),
    task: z.string(),
    attempt: z.int().min(0),
    state: z.enum(taskStates),
    reason: z.enum(taskReasons).optional(),
    exitCode: z.int().optional(),
    /** The first line that says why, e.g. the last line of the log of a failed command. */
    message: z.string().optional(),
    /** How the attempt is isolated: `bwrap`, `unshare` (a true `/ml`), or `paths` (variables carry real paths). */
    isolation: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('task.progress'),
    at: z.string(),
    task: z.string(),
    fraction: z.number().min(0).max(1),
    note: z.string().optional(),
  }),
  /** A run that was over goes on with another plan: what has succeeded stays, what is `waiting` starts over. */
  z.strictObject({
    type: z.literal('run.resumed'),
    at: z.string(),
    /** The number of the plan; the run began with 1. */
    plan: z.int().min(2),
    waiting: z.array(z.string()),
    /** Tasks that the new plan no longer has. */
    removed: z.array(z.string()),
  }),
  z.strictObject({
    type: z.literal('run.note'),
    at: z.string(),
    code: z.string(),
    facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
    task: z.string().optional(),
  }),
]);
export type EngineEvent = z.infer<typeof engineEventSchema>;

/** An engine event with its number in the run, counted from 1 without gaps. */
export const runEventSchema = z.strictObject({ seq: z.int().min(1), event: engineEventSchema });
export type RunEvent = z.infer<typeof runEventSchema>;

/** An attempt of a task that another one followed. Times are ISO 8601. */
export interface EarlierAttempt {
  readonly attempt: number;
  readonly state: TaskState;
  readonly startedAt: string;
  readonly finishedAt: string;
}

/** What is known of a task after folding its events. Times are ISO 8601, `null` until known. */
export interface TaskView {
  readonly id: string;
  readonly state: TaskState;
  readonly attempt: number;
  readonly reason?: TaskReason | undefined;
  readonly exitCode?: number | undefined;
  readonly message?: string | undefined;
  readonly isolation?: string | undefined;
  readonly progress?: { readonly fraction: number; readonly note?: string | undefined } | undefined;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  /** The attempts before this one that began, oldest first. */
  readonly earlier?: readonly EarlierAttempt[] | undefined;
}

/** What is known of a run after folding its events up to `seq`. `startedAt` is its first start, `finishedAt` its last end. */
export interface RunView {
  readonly seq: number;
  readonly state: RunState;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly tasks: Readonly<Record<string, TaskView>>;
  /** When the run went on after its end, oldest first, with which plan, which tasks started over, and when that end was. */
  readonly resumes: readonly {
    readonly plan: number;
    readonly at: string;
    readonly waiting: readonly string[];
    /** Not known of runs that were resumed before it was kept. */
    readonly endedAt?: string | undefined;
  }[];
  readonly notes: readonly {
    readonly code: string;
    readonly facts: Readonly<Record<string, string | number | boolean | string[]>>;
    readonly task?: string | undefined;
  }[];
}
