import { expect, it } from 'vitest';
import { makeRun } from '../../live/make-run.fixture.ts';
import { runWithResult } from './use-result-tables.ts';

const view = (state: 'succeeded' | 'failed') => ({
  tasks: { a: { id: 'a', state, attempt: 1, startedAt: null, finishedAt: null } },
});

it('the run that is shown has the result of a node, else a run before it, else none', () => {
  const [now, before] = [
    { ...makeRun(['a'], view('failed')), id: 'now' },
    { ...makeRun(['a'], view('succeeded')), id: 'before' },
  ];
  const task = before.view.tasks['a'];
  if (!task) throw new Error('no task');
  expect(runWithResult({ run: before, view: before.view, earlier: {} }, 'a')).toBe('before');
  expect(runWithResult({ run: now, view: now.view, earlier: { a: { task, run: before } } }, 'a')).toBe('before');
  expect(runWithResult({ run: now, view: now.view, earlier: {} }, 'a')).toBeNull();
});
