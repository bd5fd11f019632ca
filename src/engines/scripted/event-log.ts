import type { EngineEvent } from '#domain/run/run-event.ts';
import type { EngineEventRecord } from '../engine.ts';

/** Events in memory, numbered from 1 over all runs, for any number of readers. */
export interface EventLog {
  append(runId: string, event: EngineEvent): void;
  /** Every event after `since`, then new ones as they come, until the signal aborts. */
  read(since: number, signal: AbortSignal): AsyncGenerator<EngineEventRecord, void>;
}

export function createEventLog(): EventLog {
  const records: EngineEventRecord[] = [];
  const waiting = new Set<() => void>();
  return {
    append: (runId, event) => {
      records.push({ seq: records.length + 1, runId, event });
      for (const wake of waiting) wake();
      waiting.clear();
    },
    read: async function* (since, signal) {
      let cursor = since;
      while (!signal.aborted) {
        const record = records[cursor];
        if (record) {
          cursor = record.seq;
          yield record;
        } else await nextOrAborted(waiting, signal);
      }
    },
  };
}

function nextOrAborted(waiting: Set<() => void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      waiting.delete(wake);
      signal.removeEventListener('abort', wake);
      resolve();
    };
    waiting.add(wake);
    signal.addEventListener('abort', wake, { once: true });
  });
}
