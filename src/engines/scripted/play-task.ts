import type { EngineEvent } from '#domain/run/run-event.ts';
import type { RunBook } from '../run-book.ts';
import type { TaskScript } from './task-script.ts';
import type { Timer } from './timer.ts';

/** One task on stage: its log so far and the way to end it early. */
export interface PlayedTask {
  log: string;
  readonly script: TaskScript;
  stop(): void;
}

export interface Stage {
  readonly timer: Timer;
  readonly book: RunBook;
  readonly emit: (event: EngineEvent) => void;
  /** Called after the task has ended, however. */
  readonly ended: () => void;
}

/** Plays a task's attempt: queued, preparing, running with its lines, and its end. `log` is what attempts before left. */
export function playTask(stage: Stage, id: string, script: TaskScript, log: string): PlayedTask {
  const { timer, book } = stage;
  const { row } = book.task(id);
  const attempt = row.attempt + 1;
  let calledOff = () => {};
  const played: PlayedTask = { log, script, stop: () => calledOff() };
  const later = (delayMs: number, work: () => void) => (calledOff = timer.after(delayMs, work));
  const stepMs = script.runningMs / (script.lines.length + 1);
  const speak = (index: number) => {
    const line = script.lines[index];
    if (line === undefined) return finish();
    played.log += `${line}\n`;
    stage.emit({ type: 'task.progress', at: timer.now().toISOString(), task: id, fraction: (index + 1) / (script.lines.length + 1) });
    later(stepMs, () => speak(index + 1));
  };
  const finish = () => {
    const { exitCode, reason } = script;
    const message = script.lines.at(-1);
    if (exitCode === 0) book.move(id, { state: 'succeeded', exitCode });
    else
      book.move(id, {
        state: book.task(id).row.tries < book.task(id).plan.retry.maxAttempts ? 'queued' : 'failed',
        reason,
        exitCode,
        message,
      });
    stage.ended();
  };
  if (row.state === 'waiting') book.move(id, { state: 'queued' });
  book.move(id, { state: 'preparing', attempt, tries: row.tries + 1 });
  later(script.queuedMs, () => {
    book.move(id, { state: 'running', isolation: 'none' });
    later(stepMs, () => speak(0));
  });
  return played;
}
