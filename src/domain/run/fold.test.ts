import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../issue/describe-issue.ts';
import { hasResult } from './has-result.ts';
import { emptyRunView, foldEvent, foldEvents } from './fold.ts';
import { runStates, taskReasons, type EngineEvent, type RunEvent, type RunView } from './run-event.ts';
import { taskStates } from './task-state.ts';
import { runStateOf } from './run-state-of.ts';
import { taskReasonTexts } from './task-reason-texts.ts';
import {
  isFinalRunState,
  isFinalTaskState,
  mayMoveRun,
  mayResumeRun,
  mayMoveTask,
  runTransitions,
  taskTransitions,
} from './transitions.ts';

const at = '2026-11-23T10:00:00Z';
const task = fc.constantFrom('a', 'b', 'constructor', 'stranger');
const anyEngineEvent: fc.Arbitrary<EngineEvent> = fc.oneof(
  fc.record({ type: fc.constant('run.state' as const), at: fc.constant(at), state: fc.constantFrom(...runStates) }),
  fc.record(
    {
      type: fc.constant('task.state' as const),
      at: fc.constant(at),
      task,
      attempt: fc.nat(3),
      state: fc.constantFrom(...taskStates),
      reason: fc.constantFrom(...taskReasons),
      exitCode: fc.nat(255),
      isolation: fc.constantFrom('bwrap', 'paths'),
    },
    { requiredKeys: ['type', 'at', 'task', 'attempt', 'state'] },
  ),
  fc.record({
    type: fc.constant('task.progress' as const),
    at: fc.constant(at),
    task,
    fraction: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  fc.record({
    type: fc.constant('run.resumed' as const),
    at: fc.constant(at),
    plan: fc.integer({ min: 2, max: 4 }),
    waiting: fc.uniqueArray(task),
    removed: fc.uniqueArray(task, { maxLength: 1 }),
  }),
  fc.record({ type: fc.constant('run.note' as const), at: fc.constant(at), code: fc.constant('W_X'), facts: fc.constant({}) }),
);
const anyEvents = fc
  .array(anyEngineEvent, { maxLength: 40 })
  .map((events) => events.map((event, position): RunEvent => ({ seq: position + 1, event })));
const empty = emptyRunView(['a', 'b', 'constructor']);
const manyRuns = { numRuns: 1000 };

function fold(...events: readonly EngineEvent[]): RunView {
  return foldEvents(
    emptyRunView(['a', 'b']),
    events.map((event, position) => ({ seq: position + 1, event })),
  );
}

const taskEvent = (state: (typeof taskStates)[number], more: object = {}): EngineEvent => ({
  type: 'task.state',
  at,
  task: 'a',
  attempt: 1,
  state,
  ...more,
});

/** What may never change again while a run isn't resumed. */
function finalPart(view: RunView) {
  const tasks = Object.fromEntries(Object.entries(view.tasks).filter(([, one]) => isFinalTaskState(one.state)));
  return { ...(isFinalRunState(view.state) && { state: view.state, finishedAt: view.finishedAt }), tasks };
}

describe('folding events', () => {
  it('never changes a final state, but for a run that is resumed', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        let view = empty;
        for (const event of events) {
          const next = foldEvent(view, event);
          const resumed = next.resumes.length > view.resumes.length;
          expect(finalPart(next)).toMatchObject(resumed ? {} : finalPart(view));
          view = next;
        }
      }),
      manyRuns,
    );
  });

  it('keeps every result, and resumes only what has failed or was cancelled', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        let view = empty;
        for (const event of events) {
          const next = foldEvent(view, event);
          const made = Object.entries(view.tasks).filter(([id]) => hasResult(view, id));
          expect(next.tasks).toMatchObject(Object.fromEntries(made));
          expect(next.resumes.length === view.resumes.length || mayResumeRun(view.state)).toBe(true);
          view = next;
        }
      }),
      manyRuns,
    );
  });

  it('starts over what a resumed run waits for, with attempts counting on', () => {
    const failed = [
      taskEvent('running', { task: 'b' }),
      taskEvent('succeeded', { task: 'b' }),
      taskEvent('failed', { attempt: 2 }),
      { type: 'run.state', at: 'T1', state: 'failed' } as const,
    ];
    const resumed = { type: 'run.resumed', at: 'T2', plan: 2, waiting: ['a', 'new'], removed: [] } as const;
    const view = fold(...failed, { ...resumed, waiting: [...resumed.waiting], removed: [] });
    expect(view).toMatchObject({
      state: 'queued',
      finishedAt: null,
      tasks: { a: { state: 'waiting', attempt: 2, finishedAt: null }, b: { state: 'succeeded' }, new: { state: 'waiting', attempt: 0 } },
      resumes: [{ plan: 2, at: 'T2', waiting: ['a', 'new'], endedAt: 'T1' }],
    });
    expect(foldEvent(view, { seq: view.seq + 1, event: taskEvent('running', { attempt: 3 }) }).tasks['a']).toMatchObject({ attempt: 3 });
  });

  it('keeps when the attempts before began and ended', () => {
    const first = [taskEvent('running', { at: 'T1' }), taskEvent('failed', { at: 'T2' })];
    const over = { type: 'run.state', at: 'T3', state: 'failed' } as const;
    const resumed: EngineEvent = { type: 'run.resumed', at: 'T9', plan: 2, waiting: ['a', 'b'], removed: [] };
    const view = fold(
      ...first,
      over,
      resumed,
      taskEvent('running', { at: 'T10', attempt: 2 }),
      taskEvent('running', { at: 'T11', attempt: 3 }),
    );
    expect(view.tasks['a']?.earlier).toEqual([
      { attempt: 1, state: 'failed', startedAt: 'T1', finishedAt: 'T2' },
      { attempt: 2, state: 'running', startedAt: 'T10', finishedAt: 'T11' },
    ]);
    expect(view.tasks['b']).not.toHaveProperty('earlier');
  });

  it('makes only legal moves', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        let view = empty;
        for (const event of events) {
          const next = foldEvent(view, event);
          const resumed = next.resumes.length > view.resumes.length;
          expect(resumed || next.state === view.state || mayMoveRun(view.state, next.state)).toBe(true);
          for (const [id, before] of Object.entries(view.tasks)) {
            const after = next.tasks[id] ?? before;
            expect(resumed || (after.state === before.state && after.attempt === before.attempt) || mayMoveTask(before, after)).toBe(true);
          }
          view = next;
        }
      }),
      manyRuns,
    );
  });

  it('gives the same view one by one, all at once, in two parts, or with events told again', () => {
    fc.assert(
      fc.property(anyEvents, fc.nat(40), (events, cut) => {
        const whole = foldEvents(empty, events);
        expect(events.reduce(foldEvent, empty)).toEqual(whole);
        expect(foldEvents(foldEvents(empty, events.slice(0, cut)), events.slice(Math.max(0, cut - 5)))).toEqual(whole);
        expect(foldEvents(whole, events)).toBe(whole);
      }),
      manyRuns,
    );
  });

  it('leaves the view that it started from alone', () => {
    const frozen = Object.freeze({
      ...empty,
      tasks: Object.freeze({ ...empty.tasks }),
      resumes: Object.freeze([]),
      notes: Object.freeze([]),
    });
    fc.assert(fc.property(anyEvents, (events) => void foldEvents(frozen, events)));
    expect(frozen).toEqual(empty);
  });

  it('follows a task from waiting to its end', () => {
    const view = fold(
      { type: 'run.state', at: 'T1', state: 'running' },
      taskEvent('queued', { at: 'T2', reason: 'waiting-for-cpu' }),
      taskEvent('preparing', { at: 'T3', isolation: 'bwrap' }),
      taskEvent('running', { at: 'T4' }),
      { type: 'task.progress', at: 'T5', task: 'a', fraction: 0.5 },
      taskEvent('failed', { at: 'T6', reason: 'command-failed', exitCode: 3, message: 'no such file' }),
      { type: 'run.state', at: 'T7', state: 'failed' },
    );
    expect(view).toMatchObject({ seq: 7, state: 'failed', startedAt: 'T1', finishedAt: 'T7' });
    expect(view.tasks['a']).toEqual({
      id: 'a',
      state: 'failed',
      attempt: 1,
      isolation: 'bwrap',
      progress: { fraction: 0.5 },
      reason: 'command-failed',
      exitCode: 3,
      message: 'no such file',
      startedAt: 'T3',
      finishedAt: 'T6',
    });
  });

  it('starts over with a new attempt, and no longer listens to the old one', () => {
    const view = fold(taskEvent('running'), taskEvent('queued', { attempt: 2 }), taskEvent('failed', { attempt: 1, exitCode: 1 }));
    expect(view.tasks['a']).toMatchObject({ id: 'a', state: 'queued', attempt: 2, startedAt: null, finishedAt: null });
  });

  it('lets a task that was unknown be found again', () => {
    expect(fold(taskEvent('running'), taskEvent('unknown', { reason: 'lost' }), taskEvent('running')).tasks['a']).toMatchObject({
      state: 'running',
    });
    expect(fold(taskEvent('running'), taskEvent('unknown', { reason: 'lost' }), taskEvent('running')).tasks['a']).not.toHaveProperty(
      'reason',
    );
  });

  it('takes a second report of the same state for more detail', () => {
    expect(fold(taskEvent('running', { at: 'T1' }), taskEvent('running', { at: 'T2', message: 'half way' })).tasks['a']).toMatchObject({
      startedAt: 'T1',
      message: 'half way',
    });
  });
});

describe('the state machine', () => {
  it('knows which states are final, and leads nowhere from them', () => {
    expect(taskStates.filter(isFinalTaskState)).toEqual(['succeeded', 'reused', 'failed', 'skipped', 'cancelled']);
    expect(runStates.filter(isFinalRunState)).toEqual(['succeeded', 'failed', 'cancelled']);
    for (const state of taskStates.filter(isFinalTaskState)) {
      for (const next of taskStates) expect(mayMoveTask({ state, attempt: 1 }, { state: next, attempt: 2 })).toBe(false);
    }
  });

  it('reaches a final state from every other', () => {
    const open = taskStates.filter((state) => !isFinalTaskState(state)).map((state) => taskTransitions[state].some(isFinalTaskState));
    const openRuns = runStates.filter((state) => !isFinalRunState(state)).map((state) => runTransitions[state].some(isFinalRunState));
    expect([...open, ...openRuns]).not.toContain(false);
  });

  it('never goes back to waiting', () => {
    for (const state of taskStates) expect(mayMoveTask({ state, attempt: 1 }, { state: 'waiting', attempt: 2 })).toBe(false);
  });
});

describe('the state of a run', () => {
  it.each([
    [[], 'succeeded'],
    [['waiting', 'queued'], 'queued'],
    [['succeeded', 'waiting'], 'running'],
    [['running', 'failed'], 'running'],
    [['cancelling', 'running'], 'cancelling'],
    [['unknown'], 'running'],
    [['succeeded', 'reused'], 'succeeded'],
    [['succeeded', 'failed', 'skipped'], 'failed'],
    [['succeeded', 'cancelled'], 'cancelled'],
    [['failed', 'cancelled'], 'failed'],
  ] as const)('with tasks %j is %s', (states, expected) => {
    expect(runStateOf(states.map((state) => ({ state })))).toBe(expected);
  });

  it('is final exactly when every task’s is', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...taskStates)), (states) => {
        expect(isFinalRunState(runStateOf(states.map((state) => ({ state }))))).toBe(states.every(isFinalTaskState));
      }),
    );
  });
});

describe('reasons', () => {
  it('have a text in every language', () => {
    for (const reason of taskReasons) for (const language of languages) expect(taskReasonTexts[reason][language]).not.toBe('');
  });
});
