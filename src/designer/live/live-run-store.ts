import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Run } from '#contract/models.ts';
import { foldEvents } from '#domain/run/fold.ts';
import type { RunEvent, RunView, TaskView } from '#domain/run/run-event.ts';
import { isFinalRunState } from '#domain/run/transitions.ts';

/** How fresh what is shown is. `ended`: the run is over and nothing more will come. */
export type Connection = 'none' | 'loading' | 'live' | 'reconnecting' | 'ended' | 'failed';

/** How a task ended in a run before the one that is shown. */
export interface EarlierTask {
  readonly task: TaskView;
  readonly run: Run;
}

export interface LiveRun {
  /** The run that is shown, without its state: that is in `view`. */
  readonly run: Run | null;
  readonly view: RunView | null;
  /** Of nodes that are not in the run: how they ended last before it. Empty where nobody has looked. */
  readonly earlier: Readonly<Record<string, EarlierTask>>;
  readonly connection: Connection;
  /** Why the connection failed or is being made again. */
  readonly error: Error | null;
}

export type LiveRunStore = StoreApi<LiveRun>;

export const noRun: LiveRun = { run: null, view: null, earlier: {}, connection: 'none', error: null };

export function createLiveRunStore(): LiveRunStore {
  return createStore<LiveRun>(() => noRun);
}

/** Shows a run as the server knows it now. */
export function showRun(store: LiveRunStore, run: Run): void {
  store.setState({ run, view: run.view, connection: isFinalRunState(run.view.state) ? 'ended' : 'live', error: null });
}

/**
 * Folds the next events. Those that are folded already are ignored. False where events between are missing: then the
 * run must be read again.
 */
export function receiveEvents(store: LiveRunStore, events: readonly RunEvent[]): boolean {
  const { view } = store.getState();
  if (view === null) return false;
  const fresh = events.filter((event) => event.seq > view.seq);
  const gap = fresh.findIndex((event, at) => event.seq > (fresh[at - 1]?.seq ?? view.seq) + 1);
  const next = foldEvents(view, gap < 0 ? fresh : fresh.slice(0, gap));
  if (next !== view) store.setState({ view: next, connection: isFinalRunState(next.state) ? 'ended' : 'live', error: null });
  return gap < 0;
}
