import type { Issue } from '#domain/issue/issue.ts';
import type { RunPlan } from '#domain/plan/run-plan.ts';
import type { EngineEvent } from '#domain/run/run-event.ts';

/** What an engine can do, for the designer to show before a run. */
export interface EngineCapabilities {
  readonly name: 'local' | 'scripted' | 'kubernetes';
  readonly cpus: number;
  readonly memoryGiB: number;
  /** How tasks see `/ml`: truly (`bwrap`, `unshare`) or through variables that carry real paths (`paths`). */
  readonly isolation: 'bwrap' | 'unshare' | 'paths' | 'none';
  readonly multiReplica: boolean;
}

/**
 * A run to start, or to go on with. The id names the run for ever. Submitting a plan number again, or one before, has no
 * effect; a higher one takes a run that is over up again: what has succeeded stays, everything else starts over with the
 * new plan, attempts counting on.
 */
export interface RunSubmission {
  readonly runId: string;
  /** Counts the plans of the run from 1, which it is by default. */
  readonly planNumber?: number;
  readonly plan: RunPlan;
  /**
   * Tasks whose results are taken over, with the run that made them: tasks of the plan, which become `reused`, and tasks
   * outside of it whose outputs the plan reads.
   */
  readonly reuse: Readonly<Record<string, string>>;
}

/** A result by the run that made it, with the outputs that are wanted. */
export interface ResultRef {
  readonly runId: string;
  readonly task: string;
  readonly outputs: readonly string[];
}

/** An event of one run. `seq` counts over all runs of the engine and only grows; it is the cursor of `events`. */
export interface EngineEventRecord {
  readonly seq: number;
  readonly runId: string;
  readonly event: EngineEvent;
}

/** A part of a log. Offsets are bytes; `ended` says that nothing will be added after `nextOffset`. */
export interface LogChunk {
  readonly bytes: Uint8Array;
  readonly nextOffset: number;
  readonly ended: boolean;
}

/** What a finished task left in one output. */
export interface Artifact {
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
  /** Reads one of `files`; throws AppError E_NOT_FOUND for anything else. */
  read(path: string, range?: { readonly start: number; readonly end: number }): Promise<Uint8Array>;
  /** The directory on this machine, where there is one. */
  readonly directory: string | null;
}

/** The port that every engine implements. Methods throw AppError E_UNAVAILABLE (retryable) while the engine can't be reached. */
export interface Engine {
  capabilities(): Promise<EngineCapabilities>;
  /** What this engine can't do with the plan (errors) or does differently (warnings). Runs nothing. */
  check(plan: RunPlan): Promise<Issue[]>;
  /** Resolves when the run is durably accepted. Idempotent by run id and plan number. Throws E_RUN_NOT_OVER for a new plan of a run that goes on. */
  submit(run: RunSubmission): Promise<void>;
  /** Resolves when the intent is durably recorded; the run's events tell when it took effect. Idempotent. */
  cancel(runId: string): Promise<void>;
  /** Every event after `since`, in order, then new ones as they come, until the signal aborts. */
  events(since: number, signal: AbortSignal): AsyncIterable<EngineEventRecord>;
  logs(runId: string, task: string, replica: number, offset: number): Promise<LogChunk>;
  /** Of a reused task, what it took over. Throws AppError E_NOT_FOUND where the task has no result or has no such output. */
  artifact(runId: string, task: string, output: string): Promise<Artifact>;
  /** For each result whether all of it is still there. */
  keeps(results: readonly ResultRef[]): Promise<boolean[]>;
  /** Lets go of processes, sockets and files. Running tasks go on. */
  close(): Promise<void>;
}
