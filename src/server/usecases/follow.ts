import { endFrame, eventStreams, heartbeatMs, startFrame, type Change } from '#contract/event-frames.ts';
import type { ServerSentEvent } from '#contract/server-sent-events.ts';
import type { RunEvent } from '#domain/run/run-event.ts';
import { isFinalRunState } from '#domain/run/transitions.ts';
import type { StoredChange } from '../storage/storage.ts';
import { changesTopic, runTopic } from './bell.ts';
import { found } from './not-found.ts';
import type { Services } from './services.ts';

/** How many frames are read at first, and at most: who lost the connection often needs a few only. */
const firstFrames = 16;
const mostFrames = 512;

/** A frame to send, or null for a comment that keeps the connection open. */
export type Beat = ServerSentEvent | null;

/** A run's events after `after`, then new ones as they come; ends when the run is over and everything is told. Throws E_NOT_FOUND at once. */
export async function followRun(services: Services, runId: string, after: number, signal: AbortSignal): Promise<AsyncGenerator<Beat>> {
  const { seq } = found(await services.storage.readRunPosition(runId), 'run', runId);
  return follow<RunEvent>({
    services,
    signal,
    after: Math.min(after, seq),
    topic: runTopic(runId),
    read: (from, limit) => services.storage.readRunEvents(runId, from, limit),
    toFrame: (event) => ({ id: String(event.seq), event: eventStreams.followRun.event, data: JSON.stringify(event) }),
    isOver: async (from) => {
      const position = await services.storage.readRunPosition(runId);
      return position === null || (isFinalRunState(position.state) && from >= position.seq);
    },
  });
}

/** Changes of the workspace after `after` (absent: from now on), then new ones as they come, for ever. */
export async function followWorkspace(services: Services, after: number | undefined, signal: AbortSignal): Promise<AsyncGenerator<Beat>> {
  const latest = await services.storage.latestChange();
  return follow<StoredChange>({
    services,
    signal,
    after: Math.min(after ?? latest, latest),
    topic: changesTopic,
    read: (from, limit) => services.storage.readChanges(from, limit),
    toFrame: ({ seq, ...change }) => ({
      id: String(seq),
      event: eventStreams.followWorkspace.event,
      data: JSON.stringify(change satisfies Change),
    }),
    isOver: async () => false,
  });
}

interface Following<T> {
  readonly services: Pick<Services, 'bell'>;
  readonly signal: AbortSignal;
  readonly after: number;
  readonly topic: string;
  read(after: number, limit: number): Promise<readonly T[]>;
  toFrame(item: T): ServerSentEvent;
  isOver(after: number): Promise<boolean>;
}

/** The ring count is taken before the storage is read: what comes in between is found by the next round. */
async function* follow<T extends { readonly seq: number }>({
  services,
  signal,
  after,
  topic,
  ...stream
}: Following<T>): AsyncGenerator<Beat> {
  yield { id: String(after), event: startFrame, data: '{}' };
  let at = after;
  let limit = firstFrames;
  while (!signal.aborted) {
    const rung = services.bell.count(topic);
    const items = await stream.read(at, limit);
    limit = Math.min(2 * limit, mostFrames);
    for (const item of items) {
      yield stream.toFrame(item);
      at = item.seq;
    }
    if (items.length > 0) continue;
    if (await stream.isOver(at)) {
      yield { id: String(at), event: endFrame, data: '{}' };
      return;
    }
    await services.bell.wait(topic, rung, heartbeatMs, signal);
    if (services.bell.count(topic) === rung) yield null;
  }
}
