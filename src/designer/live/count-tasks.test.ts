import { expect, it } from 'vitest';
import type { TaskState } from '#domain/run/task-state.ts';
import { countTasks } from './count-tasks.ts';

const task = (id: string, state: TaskState) => ({ id, state, attempt: 1, startedAt: null, finishedAt: null });

it('counts what has a result, and of those what was reused', () => {
  const tasks = {
    a: task('a', 'succeeded'),
    b: task('b', 'reused'),
    c: task('c', 'reused'),
    d: task('d', 'failed'),
    e: task('e', 'waiting'),
  };
  expect(countTasks({ tasks })).toEqual({ total: 5, done: 3, reused: 2, running: 0, failed: 1 });
});
