import { describe, expect, it } from 'vitest';
import type { TaskState } from '#domain/run/task-state.ts';
import { cardTaskOf, cardTasksOf, isEarlierTask } from './card-tasks.ts';
import { makeRun } from './make-run.fixture.ts';
import { readEarlierTasks, readLastResults } from './read-earlier-tasks.ts';

/** A run of tasks in these states. */
function runOf(id: string, states: Readonly<Record<string, TaskState>>) {
  const tasks = Object.entries(states).map(([task, state]) => ({ id: task, state, attempt: 1, startedAt: null, finishedAt: null }));
  return { ...makeRun([], { tasks: Object.fromEntries(tasks.map((task) => [task.id, task])) }), id };
}

const older = [
  runOf('third', { b: 'cancelled', c: 'failed' }),
  runOf('second', { b: 'succeeded', c: 'succeeded' }),
  runOf('first', { a: 'succeeded', b: 'failed', d: 'succeeded' }),
];

function readFrom(runs: typeof older) {
  const read: string[] = [];
  const source = {
    before: async () => runs.map(({ id }) => id),
    read: async (id: string) => {
      read.push(id);
      const run = runs.find((one) => one.id === id);
      if (!run) throw new Error(id);
      return run;
    },
  };
  return { read, source };
}

describe('what a run of a part leaves as it was', () => {
  it('is how each other node ended last, whether well or not', async () => {
    const { source } = readFrom(older);
    const earlier = await readEarlierTasks(runOf('now', { a: 'running' }), ['a', 'b', 'c', 'new'], source);
    const said = Object.entries(earlier).map(([id, { task, run }]) => [id, task.state, run.id]);
    expect(said).toEqual([
      ['c', 'failed', 'third'],
      ['b', 'succeeded', 'second'],
    ]);
  });

  it('is read from no more runs than it takes', async () => {
    const { read, source } = readFrom(older);
    await readEarlierTasks(runOf('now', { a: 'running' }), ['a', 'c'], source);
    expect(read).toEqual(['third']);
    await readEarlierTasks(runOf('now', { a: 'running', c: 'waiting' }), ['a', 'c'], source);
    expect(read).toEqual(['third']);
  });

  it('shows beside the run, which goes before it', async () => {
    const now = runOf('now', { a: 'running' });
    const live = { view: now.view, earlier: await readEarlierTasks(now, ['a', 'b'], readFrom(older).source) };
    expect([cardTaskOf(live, 'a')?.state, cardTaskOf(live, 'b')?.state, cardTaskOf(live, 'd')?.state]).toEqual([
      'running',
      'succeeded',
      undefined,
    ]);
    expect([isEarlierTask(live, 'a'), isEarlierTask(live, 'b'), isEarlierTask(live, 'd')]).toEqual([false, true, false]);
    expect(Object.keys(cardTasksOf(live)).sort()).toEqual(['a', 'b']);
    expect(cardTasksOf(live)).toBe(cardTasksOf({ ...live }));
  });
});

describe('the last results before a run', () => {
  it('are those of the newest runs that have them, however these ended', async () => {
    const { read, source } = readFrom(older);
    const now = runOf('now', { a: 'failed', b: 'skipped', c: 'skipped' });
    expect(await readLastResults(now, ['b', 'c'], source)).toEqual({ b: 'second', c: 'second' });
    expect(read).toEqual(['third', 'second']);
    expect(await readLastResults(now, ['a', 'none'], source)).toEqual({ a: 'first' });
  });
});
