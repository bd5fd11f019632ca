import { own } from '../names/own.ts';
import type { RunView } from './run-event.ts';

/** Whether a run has the result of a task, made or taken over. */
export function hasResult({ tasks }: Pick<RunView, 'tasks'>, task: string): boolean {
  const state = own(tasks, task)?.state;
  return state === 'succeeded' || state === 'reused';
}
