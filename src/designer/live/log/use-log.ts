import { useEffect, useRef, useState } from 'react';
import { followLog, type LogRead } from './follow-log.ts';
import { createLogReader, type LogLines } from './log-lines.ts';

export interface ShownLog extends LogLines {
  readonly bytes: number;
  readonly phase: 'loading' | 'following' | 'ended';
  readonly error: unknown;
}

const nothing: ShownLog = { lines: [], first: 0, bytes: 0, phase: 'loading', error: null };

/** Reads one log from the start and follows it while `live`. What comes within one frame is shown at once. */
export function useLog(read: LogRead, live: boolean): ShownLog {
  const [log, setLog] = useState<ShownLog>(nothing);
  const latest = useRef({ read, live });
  useEffect(() => {
    latest.current = { read, live };
  });
  useEffect(() => {
    const stop = new AbortController();
    const reader = createLogReader();
    let frame = 0;
    let bytes = 0;
    let phase: ShownLog['phase'] = 'loading';
    let error: unknown = null;
    const show = () => {
      frame = 0;
      setLog({ ...reader.read(), bytes, phase, error });
    };
    const showSoon = () => {
      if (frame === 0) frame = requestAnimationFrame(show);
    };
    void followLog((offset, signal) => latest.current.read(offset, signal), {
      signal: stop.signal,
      live: () => latest.current.live,
      onBytes: (chunk) => {
        reader.push(chunk);
        bytes += chunk.length;
        phase = 'following';
        showSoon();
      },
      onError: (next) => {
        if (next === null && phase === 'loading') phase = 'following';
        if (next !== error || phase === 'following') showSoon();
        error = next;
      },
      onEnd: () => {
        phase = 'ended';
        showSoon();
      },
    });
    return () => {
      stop.abort();
      cancelAnimationFrame(frame);
    };
  }, []);
  return log;
}
