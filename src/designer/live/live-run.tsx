import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { Client } from '#contract/client.ts';
import type { Run } from '#contract/models.ts';
import { own } from '#domain/names/own.ts';
import type { RunState, TaskView } from '#domain/run/run-event.ts';
import { pausedMsOf } from '#domain/run/run-pauses.ts';
import { api } from '../lib/api.ts';
import { onRunChange } from '../lib/workspace-events.ts';
import { activeTasksOf, cardTaskOf, isEarlierTask } from './card-tasks.ts';
import { createRunSource, followRun } from './follow-run.ts';
import { type Connection, createLiveRunStore, type LiveRun, type LiveRunStore, noRun } from './live-run-store.ts';

const LiveRunContext = createContext<LiveRunStore>(createLiveRunStore());

interface LiveRunProviderProps {
  /** Null: there is none; undefined: which one it is, is not known yet. */
  readonly runId: string | null | undefined;
  /** Why that can't be known. */
  readonly error?: Error | null;
  readonly client?: Client;
  readonly children: ReactNode;
}

/** Follows a run and gives its state to everything inside. Changing `runId` changes the run that is followed. */
export function LiveRunProvider({ runId, error = null, client = api, children }: LiveRunProviderProps) {
  const [store] = useState(createLiveRunStore);
  const turn = useResumes(store, runId);
  useEffect(() => {
    if (runId === null || runId === undefined) {
      store.setState(runId === null ? noRun : { ...noRun, connection: 'loading', error });
      return;
    }
    if (store.getState().run?.id !== runId) store.setState({ ...noRun, connection: 'loading' });
    const stop = new AbortController();
    void followRun(createRunSource(client), store, runId, stop.signal);
    return () => stop.abort();
  }, [store, runId, error, client, turn]);
  return <LiveRunContext value={store}>{children}</LiveRunContext>;
}

/** The live run itself, for what follows it outside of React. */
export function useLiveRunStore(): LiveRunStore {
  return useContext(LiveRunContext);
}

/** Counts up when a run that was over is told to have changed: it may have been resumed. */
function useResumes(store: LiveRunStore, runId: string | null | undefined): number {
  const [turn, setTurn] = useState(0);
  useEffect(
    () =>
      onRunChange((changed) => {
        if (changed === runId && store.getState().connection === 'ended') setTurn((before) => before + 1);
      }),
    [store, runId],
  );
  return turn;
}

/** A selected part of the live run; the component renders again only when that part changes. */
export function useLiveRunPart<T>(select: (live: LiveRun) => T): T {
  return useStore(useContext(LiveRunContext), select);
}

/** What changes seldom: which run it is, its state and the connection. Tasks are read with `useTaskView`. */
export interface LiveRunHead {
  readonly run: Run | null;
  readonly state: RunState | null;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  /** How long it stood still between an end and going on. */
  readonly pausedMs: number;
  readonly connection: Connection;
}

export function useLiveRun(): LiveRunHead {
  return useLiveRunPart(
    useShallow(({ run, view, connection }) => ({
      run,
      state: view?.state ?? null,
      startedAt: view?.startedAt ?? null,
      finishedAt: view?.finishedAt ?? null,
      pausedMs: view === null ? 0 : pausedMsOf(view),
      connection,
    })),
  );
}

/** The state of one task of the run that is shown; undefined where there is no run or it has no such task. */
export function useTaskView(nodeId: string): TaskView | undefined {
  return useLiveRunPart(({ view }) => (view === null ? undefined : own(view.tasks, nodeId)));
}

/** What the card of a node shows: its task in the run that is shown, else how it ended last in a run before. */
export function useCardTask(nodeId: string): { readonly task: TaskView | undefined; readonly isEarlier: boolean } {
  return useLiveRunPart(useShallow((live) => ({ task: cardTaskOf(live, nodeId), isEarlier: isEarlierTask(live, nodeId) })));
}

/** The task of a node in the run that is shown, as long as that goes on. */
export function useActiveTask(nodeId: string): TaskView | undefined {
  return useLiveRunPart((live) => own(activeTasksOf(live), nodeId));
}
