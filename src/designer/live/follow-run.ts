import type { Client } from '#contract/client.ts';
import { followEvents } from '#contract/follow-events.ts';
import type { Run } from '#contract/models.ts';
import { AppError } from '#domain/issue/app-error.ts';
import type { RunEvent } from '#domain/run/run-event.ts';
import { isFinalRunState } from '#domain/run/transitions.ts';
import { inBatches } from './in-batches.ts';
import { type LiveRunStore, receiveEvents, showRun } from './live-run-store.ts';

/** Where a run is read from. Both fail with AppError; retryable ones are tried again. */
export interface RunSource {
  read(runId: string, signal: AbortSignal): Promise<Run>;
  /** Every event after `after`, then new ones as they come, across lost connections. */
  follow(runId: string, after: number, signal: AbortSignal, onState: (state: 'live' | 'waiting') => void): AsyncIterable<RunEvent>;
}

/** Runs as the server has them. */
export function createRunSource(client: Client): RunSource {
  return {
    read: (id, signal) => client.call('readRun', { params: { id }, signal }),
    async *follow(id, after, signal, onState) {
      for await (const frame of followEvents(client, 'followRun', { params: { id } }, { after, signal, onState })) yield frame.value;
    },
  };
}

const pausesMs = [500, 1000, 2000, 4000, 8000];

/**
 * Keeps the store at the state of a run: reads it, then folds its events from there on. Where events are missing it
 * reads the run again. Resolves when the run is over, the signal aborts, or trying again won't help.
 */
export async function followRun(source: RunSource, store: LiveRunStore, runId: string, signal: AbortSignal, wait = pause): Promise<void> {
  for (let tries = 0; !signal.aborted; tries++) {
    try {
      if (await followOnce(source, store, runId, signal)) return;
    } catch (cause) {
      if (signal.aborted) return;
      const error = cause instanceof AppError ? cause : new AppError('E_UNAVAILABLE', { what: 'Weft' }, { cause, retryable: true });
      store.setState({ connection: error.retryable ? 'reconnecting' : 'failed', error });
      if (!error.retryable) return;
    }
    await wait(pausesMs[Math.min(tries, pausesMs.length - 1)] ?? 8000, signal);
  }
}

/** True when there is nothing more to follow. */
async function followOnce(source: RunSource, store: LiveRunStore, runId: string, signal: AbortSignal): Promise<boolean> {
  const run = await source.read(runId, signal);
  if (signal.aborted) return true;
  showRun(store, run);
  if (isFinalRunState(run.view.state)) return true;
  const onState = (state: 'live' | 'waiting') => store.setState({ connection: state === 'live' ? 'live' : 'reconnecting' });
  for await (const events of inBatches(source.follow(runId, run.view.seq, signal, onState))) {
    if (signal.aborted) return true;
    if (!receiveEvents(store, events)) return false;
    if (store.getState().connection === 'ended') return true;
  }
  return false;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => (clearTimeout(timer), resolve());
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done, { once: true });
  });
}
