import { useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { followLog, type LogRead } from './follow-log.ts';
import { createLogReader, type LogLines } from './log-lines.ts';

export interface ShownLog extends LogLines {
  readonly bytes: number;
  readonly phase: 'loading' | 'following' | 'ended';
  readonly error: unknown;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const nothing: ShownLog = { lines: [], first: 0, bytes: 0, phase: 'loading', error: null };

/** Where what is read of one log is kept. */
function createLogStore(name: string): StoreApi<ShownLog> & { readonly name: string } {
  return { ...createStore<ShownLog>(() => nothing), name };
}

/**
 * Reads a log from the start and follows it while `live`. `name` says which log it is: a change of it starts anew.
 * What comes within one frame is shown at once.
 */
export function useLog(name: string, read: LogRead, live: boolean): ShownLog {
  const store = useMemo(() => createLogStore(name), [name]);
  const latest = useRef({ read, live });
  useEffect(() => {
    latest.current = { read, live };
  });
  useEffect(() => {
    const reader = createLogReader();
    const state: Mutable<Pick<ShownLog, 'bytes' | 'phase' | 'error'>> & { frame: number } = {
      bytes: 0,
      phase: 'loading',
      error: null,
      frame: 0,
    };
    const stop = new AbortController();
    const show = () => {
      state.frame = 0;
      store.setState({ ...reader.read(), bytes: state.bytes, phase: state.phase, error: state.error });
    };
    const change = (next: Partial<typeof state>) => {
      Object.assign(state, next);
      if (state.frame === 0) state.frame = requestAnimationFrame(show);
    };
    void followLog((offset, signal) => latest.current.read(offset, signal), {
      signal: stop.signal,
      live: () => latest.current.live,
      onBytes: (chunk) => {
        reader.push(chunk);
        change({ bytes: state.bytes + chunk.length });
      },
      onError: (error) => {
        if (error !== state.error || state.phase === 'loading') change({ error, phase: error === null ? 'following' : state.phase });
      },
      onEnd: () => change({ phase: 'ended' }),
    });
    return () => {
      stop.abort();
      cancelAnimationFrame(state.frame);
    };
  }, [store]);
  return useStore(store);
}
