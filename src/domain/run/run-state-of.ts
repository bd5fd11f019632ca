import type { RunState } from './run-event.ts';
import type { TaskState } from './task-state.ts';
import { isFinalTaskState } from './transitions.ts';

/**
 * What the states of a run's tasks make of the run. While a task may still change: cancelling where one is, queued
 * where none has begun, else running. When none may: failed before cancelled before succeeded.
 */
export function runStateOf(tasks: Iterable<{ readonly state: TaskState }>): RunState {
  const states = new Set<TaskState>();
  for (const task of tasks) states.add(task.state);
  const active = [...states].filter((state) => !isFinalTaskState(state));
  if (active.length > 0) {
    if (states.has('cancelling')) return 'cancelling';
    return [...states].every((state) => state === 'waiting' || state === 'queued') ? 'queued' : 'running';
  }
  if (states.has('failed')) return 'failed';
  return states.has('cancelled') || states.has('skipped') ? 'cancelled' : 'succeeded';
}
