import type { Client } from '#contract/client.ts';
import { AppError } from '#domain/issue/app-error.ts';

/** Which log: of a task's replica in a run. */
export interface LogName {
  readonly runId: string;
  readonly task: string;
  readonly replica: number;
}

export interface LogChunk {
  readonly bytes: Uint8Array;
  readonly nextOffset: number;
  /** Nothing will be added after `nextOffset`. */
  readonly ended: boolean;
}

export type LogRead = (offset: number, signal: AbortSignal) => Promise<LogChunk>;

/** Reads a log of the server piece by piece. */
export function createLogRead(client: Client, { runId, task, replica }: LogName): LogRead {
  return async (offset, signal) => {
    const response = await client.call('readLog', { params: { id: runId, task }, query: { offset, replica }, signal });
    const bytes = new Uint8Array(await response.arrayBuffer());
    const nextOffset = Number(response.headers.get('weft-next-offset') ?? offset + bytes.length);
    return { bytes, nextOffset, ended: response.headers.get('weft-log-ended') === 'true' };
  };
}

export interface LogFollower {
  readonly signal: AbortSignal;
  /** Whether more may still be written; false after the task has ended. */
  readonly live: () => boolean;
  readonly onBytes: (bytes: Uint8Array) => void;
  /** `null` once reading works again. */
  readonly onError: (error: unknown) => void;
  readonly onEnd: () => void;
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>;
}

const quietMs = 700;

/** Reads a log from its start to its end, following it while the task runs. A log that is not there yet is waited for. */
export async function followLog(read: LogRead, follower: LogFollower): Promise<void> {
  const { signal, live, onBytes, onError, onEnd, wait = pause } = follower;
  let offset = 0;
  while (!signal.aborted) {
    try {
      const wasLive = live();
      const chunk = await read(offset, signal);
      if (signal.aborted) return;
      onError(null);
      if (chunk.bytes.length > 0) onBytes(chunk.bytes);
      const moved = chunk.nextOffset > offset;
      offset = chunk.nextOffset;
      if (chunk.ended || (!wasLive && !moved)) return onEnd();
      if (!moved) await wait(quietMs, signal);
    } catch (error) {
      if (signal.aborted) return;
      if (!isTemporary(error, live())) {
        onError(error);
        return onEnd();
      }
      onError(isMissing(error) ? null : error);
      await wait(2 * quietMs, signal);
    }
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof AppError && error.code === 'E_NOT_FOUND';
}

/** A log that is missing while the task lives comes later; a server that can't be reached comes back. */
function isTemporary(error: unknown, live: boolean): boolean {
  return (live && isMissing(error)) || !(error instanceof AppError) || error.retryable;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done, { once: true });
  });
}
