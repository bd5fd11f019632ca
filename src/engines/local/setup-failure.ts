import type { TaskReason } from '#domain/run/run-event.ts';

/** Why an attempt can't start; `message` is for the person who reads the task. */
export class SetupFailure extends Error {
  readonly reason: TaskReason;

  constructor(reason: TaskReason, message: string, cause?: unknown) {
    super(message, { cause });
    this.reason = reason;
  }
}
