import { expect, it } from 'vitest';
import type { TaskView } from '#domain/run/run-event.ts';
import { makeRun } from './make-run.fixture.ts';
import { nodeRunOf } from './use-node-run.ts';

it('gives the task of a node with the run that has it: the one that is shown, else an earlier one', () => {
  const run = makeRun(['a']);
  const before = { ...makeRun(['a', 'b']), id: 'run-0' };
  const task: TaskView = { id: 'b', state: 'succeeded', attempt: 1, startedAt: null, finishedAt: null };
  const live = { run, view: run.view, earlier: { b: { task, run: before } } };
  expect(nodeRunOf(live, 'a')).toEqual({ run, view: run.view.tasks['a'], isEarlier: false });
  expect(nodeRunOf(live, 'b')).toEqual({ run: before, view: task, isEarlier: true });
  expect(nodeRunOf(live, 'c')).toBeNull();
  expect(nodeRunOf({ ...live, run: null, view: null }, 'b')).toBeNull();
});
