import { describe, expect, it } from 'vitest';
import type { RunEvent } from '#domain/run/run-event.ts';
import { followRun, type RunSource } from './follow-run.ts';
import { createLiveRunStore, receiveEvents, showRun } from './live-run-store.ts';
import { AppError } from '#domain/issue/app-error.ts';
import { makeRun } from './make-run.fixture.ts';

const at = '2026-11-23T10:00:00.000Z';
const taskEvent = (seq: number, task: string, state: 'queued' | 'running' | 'succeeded'): RunEvent => ({
  seq,
  event: { type: 'task.state', at, task, attempt: 1, state },
});
const runEvent = (seq: number, state: 'running' | 'succeeded'): RunEvent => ({ seq, event: { type: 'run.state', at, state } });

describe('the live run store', () => {
  it('folds events on top of the run that was read', () => {
    const store = createLiveRunStore();
    showRun(store, makeRun(['a', 'b']));
    expect(receiveEvents(store, [runEvent(1, 'running')])).toBe(true);
    expect(receiveEvents(store, [taskEvent(2, 'a', 'running')])).toBe(true);
    expect(store.getState().view?.tasks['a']?.state).toBe('running');
    expect(store.getState().view?.state).toBe('running');
  });

  it('leaves the views of other tasks as they are, so that only one card renders', () => {
    const store = createLiveRunStore();
    showRun(store, makeRun(['a', 'b']));
    const before = store.getState().view?.tasks['b'];
    receiveEvents(store, [taskEvent(1, 'a', 'queued')]);
    expect(store.getState().view?.tasks['b']).toBe(before);
  });

  it('ignores an event that comes twice and refuses one after a gap', () => {
    const store = createLiveRunStore();
    showRun(store, makeRun(['a']));
    receiveEvents(store, [taskEvent(1, 'a', 'running')]);
    const { view } = store.getState();
    expect(receiveEvents(store, [taskEvent(1, 'a', 'queued')])).toBe(true);
    expect(store.getState().view).toBe(view);
    expect(receiveEvents(store, [taskEvent(3, 'a', 'succeeded')])).toBe(false);
  });
});

describe('following a run', () => {
  const noWait = () => Promise.resolve();

  it('reads the run again after a gap and ends with the run', async () => {
    const store = createLiveRunStore();
    let reads = 0;
    const source: RunSource = {
      read: () => Promise.resolve(++reads === 1 ? makeRun(['a']) : makeRun(['a'], { seq: 2, state: 'running' })),
      async *follow(_id, after) {
        if (after === 0) yield taskEvent(2, 'a', 'running');
        else yield runEvent(after + 1, 'succeeded');
      },
    };
    await followRun(source, store, 'run-1', new AbortController().signal, noWait);
    expect(reads).toBe(2);
    expect(store.getState()).toMatchObject({ connection: 'ended', view: { state: 'succeeded', seq: 3 } });
  });

  it('tries again when the server cannot be reached, and says so meanwhile', async () => {
    const store = createLiveRunStore();
    const seen: string[] = [];
    store.subscribe(({ connection }) => seen.push(connection));
    let reads = 0;
    const source: RunSource = {
      read: () =>
        ++reads < 3
          ? Promise.reject(new AppError('E_UNAVAILABLE', { what: 'Weft' }, { retryable: true }))
          : Promise.resolve(makeRun(['a'], { seq: 4, state: 'failed' })),
      async *follow() {},
    };
    await followRun(source, store, 'run-1', new AbortController().signal, noWait);
    expect(seen).toContain('reconnecting');
    expect(store.getState()).toMatchObject({ connection: 'ended', error: null });
  });

  it('stops where trying again is of no use', async () => {
    const store = createLiveRunStore();
    const source: RunSource = {
      read: () => Promise.reject(new AppError('E_NOT_FOUND', { what: 'run', name: 'run-1' })),
      async *follow() {},
    };
    await followRun(source, store, 'run-1', new AbortController().signal, noWait);
    expect(store.getState()).toMatchObject({ connection: 'failed', run: null });
    expect(store.getState().error).toMatchObject({ code: 'E_NOT_FOUND' });
  });
});
