import { createStore } from 'zustand/vanilla';
import { z } from 'zod';
import { isFinalRunState } from '#domain/run/transitions.ts';
import { AppError } from '#domain/issue/app-error.ts';
import type { Run } from '#contract/models.ts';
import { onRunChange, workspaceLine } from '../lib/workspace-events.ts';

const key = 'weft.watched-runs';
const kept = z.array(z.string());

/** The runs whose end somebody in this tab waits for; they survive a reload. */
const watched = createStore<{ readonly ids: readonly string[] }>(() => ({ ids: readKept() }));
watched.subscribe(({ ids }) => sessionStorage.setItem(key, JSON.stringify(ids)));

function readKept(): readonly string[] {
  try {
    return kept.parse(JSON.parse(sessionStorage.getItem(key) ?? '[]'));
  } catch {
    return [];
  }
}

/** From now on the end of a run is told, wherever in Weft one is then. */
export function watchRun(id: string): void {
  watched.setState(({ ids }) => ({ ids: ids.includes(id) ? ids : [...ids, id] }));
}

/** False where nobody has waited. */
function unwatch(id: string): boolean {
  const { ids } = watched.getState();
  if (!ids.includes(id)) return false;
  watched.setState({ ids: ids.filter((one) => one !== id) });
  return true;
}

/**
 * Calls back once for each watched run that is over; gives what ends that. Runs are read when the workspace tells that they
 * changed, and when its stream is there again after it was lost.
 */
export function onWatchedEnd(read: (id: string) => Promise<Run>, onEnd: (run: Run) => void): () => void {
  let isOver = false;
  const look = async (id: string) => {
    if (!watched.getState().ids.includes(id)) return;
    try {
      const run = await read(id);
      if (!isOver && isFinalRunState(run.view.state) && unwatch(id)) onEnd(run);
    } catch (error) {
      // A run that can't be read for now is read again when the stream is back.
      if (error instanceof AppError && !error.retryable) unwatch(id);
    }
  };
  const lookAt = (ids: readonly string[]) => {
    for (const id of ids) void look(id);
  };
  lookAt(watched.getState().ids);
  const stops = [
    onRunChange((id) => void look(id)),
    watched.subscribe(({ ids }, before) => lookAt(ids.filter((id) => !before.ids.includes(id)))),
    workspaceLine.subscribe(({ isLost }, before) => before.isLost && !isLost && lookAt(watched.getState().ids)),
  ];
  return () => {
    isOver = true;
    for (const stop of stops) stop();
  };
}
