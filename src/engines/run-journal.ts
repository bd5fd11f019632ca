import type { RunPlan } from '#domain/plan/run-plan.ts';
import type { EngineEvent, RunState } from '#domain/run/run-event.ts';
import type { TaskState } from '#domain/run/task-state.ts';

/** What is kept of a task. `tries` counts the attempts whose command may have started; the retry limit is about those. */
export interface TaskRow {
  readonly task: string;
  readonly state: TaskState;
  readonly attempt: number;
  readonly tries: number;
}

/** A run with its tasks, as it was last written down. */
export interface StoredRun {
  readonly id: string;
  readonly planNumber: number;
  readonly plan: RunPlan;
  readonly reuse: Readonly<Record<string, string>>;
  readonly state: RunState;
  readonly cancelled: boolean;
  readonly tasks: readonly TaskRow[];
}

/** Where a book writes its changes down. */
export interface RunJournal {
  /** Opens a run that was over again, with another plan. */
  reopenRun(run: Pick<StoredRun, 'id' | 'planNumber' | 'plan' | 'reuse'>): void;
  updateRun(runId: string, state: RunState, flags: { readonly cancelled: boolean; readonly over: boolean }): void;
  saveTask(runId: string, row: TaskRow): void;
  appendEvent(runId: string, event: EngineEvent): void;
}
