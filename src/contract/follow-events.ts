import { AppError } from '#domain/issue/app-error.ts';
import type { CallArguments, EventRouteName } from './client-types.ts';
import type { Client } from './client.ts';
import { endFrame, eventStreams, heartbeatMs, startFrame, type FrameTypes } from './event-frames.ts';
import { parseServerSentEvents } from './server-sent-events.ts';

/** A frame with the number to resume after. */
export interface Followed<T> {
  readonly id: number;
  readonly value: T;
}

export interface FollowOptions {
  /** Frames up to this number are known already. Absent: from the start of a run, from now on in the workspace. */
  readonly after?: number | undefined;
  readonly signal: AbortSignal;
  /** Told when the stream is connected and when it is lost and will be tried again. */
  readonly onState?: ((state: 'live' | 'waiting') => void) | undefined;
  /** Milliseconds before the next try, by the count of tries that failed in a row. */
  readonly delayMs?: ((failures: number) => number) | undefined;
}

/**
 * Follows an event stream across lost connections: every frame once, in order. Ends when the server says that nothing
 * will follow or the signal aborts. Throws what can't be mended by trying again (e.g. E_NOT_FOUND, E_SESSION_REQUIRED).
 */
export async function* followEvents<N extends EventRouteName>(
  client: Client,
  name: N,
  given: CallArguments<N>,
  options: FollowOptions,
): AsyncGenerator<Followed<FrameTypes[N]>> {
  const delayMs = options.delayMs ?? ((failures) => Math.min(10_000, 250 * 2 ** failures) * (0.5 + Math.random() / 2));
  let last = options.after;
  let failures = 0;
  while (!options.signal.aborted) {
    try {
      for await (const frame of connect(client, name, given, last, options)) {
        if (frame === endFrame) return;
        failures = 0;
        last = frame.id;
        if ('value' in frame) yield frame;
      }
    } catch (error) {
      if (options.signal.aborted) return;
      if (error instanceof AppError && !error.retryable) throw error;
    }
    if (options.signal.aborted) return;
    options.onState?.('waiting');
    await pause(delayMs(failures++), options.signal);
  }
}

async function* connect<N extends EventRouteName>(
  client: Client,
  name: N,
  given: CallArguments<N>,
  last: number | undefined,
  options: FollowOptions,
): AsyncGenerator<Followed<FrameTypes[N]> | { readonly id: number } | typeof endFrame> {
  const { event, schema } = eventStreams[name];
  const quiet = new AbortController();
  const stop = () => quiet.abort();
  let timer = setTimeout(stop, 3 * heartbeatMs);
  options.signal.addEventListener('abort', stop, { once: true });
  try {
    const response = await client.open(name, { ...given, signal: quiet.signal }, last);
    options.onState?.('live');
    const onBytes = () => {
      clearTimeout(timer);
      timer = setTimeout(stop, 3 * heartbeatMs);
    };
    if (response.body === null) return;
    for await (const frame of parseServerSentEvents(response.body, onBytes)) {
      if (frame.event === endFrame) yield endFrame;
      else if (frame.event === startFrame) yield { id: Number(frame.id) };
      else if (frame.event === event) yield { id: Number(frame.id), value: schema.parse(JSON.parse(frame.data)) };
    }
  } finally {
    clearTimeout(timer);
    options.signal.removeEventListener('abort', stop);
    quiet.abort();
  }
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
