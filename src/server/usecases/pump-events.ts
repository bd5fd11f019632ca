import { z } from 'zod';
import { own } from '#domain/names/own.ts';
import { foldEvents } from '#domain/run/fold.ts';
import { engineEventSchema, type RunEvent } from '#domain/run/run-event.ts';
import type { EngineEventRecord } from '#engines/engine.ts';
import type { QuarantinedEvent, RunProgress, StoredRun } from '../storage/storage.ts';
import { changesTopic, runTopic } from './bell.ts';
import type { Services } from './services.ts';

const largestBatch = 500;
const longestPauseMs = 5_000;

/**
 * Brings the engine's events into the storage, from where it stopped the last time, until the signal aborts. Each
 * batch is one transaction: events, views and cursor. A record that can't be applied is put aside and passed.
 */
export async function pumpEvents(services: Services, signal: AbortSignal): Promise<void> {
  for (let failures = 0; !signal.aborted; failures++) {
    const attempt = new AbortController();
    const stop = () => attempt.abort();
    signal.addEventListener('abort', stop, { once: true });
    try {
      const { name } = await services.engine.capabilities();
      const cursor = await services.storage.readCursor(name);
      for await (const batch of inBatches(services.engine.events(cursor, attempt.signal))) {
        await applyBatch(services, name, batch);
        failures = 0;
      }
    } catch (error) {
      if (!signal.aborted) services.log(`events of the engine: ${String(error)}, trying again`);
    } finally {
      stop();
      signal.removeEventListener('abort', stop);
    }
    await services.bell.wait('pump', 0, Math.min(longestPauseMs, 100 * 2 ** failures), signal);
  }
}

/** What has come so far, at least one record, at most `largestBatch`; in order. */
async function* inBatches(records: AsyncIterable<EngineEventRecord>): AsyncGenerator<EngineEventRecord[]> {
  const iterator = records[Symbol.asyncIterator]();
  let next = iterator.next();
  try {
    for (;;) {
      const first = await next;
      if (first.done === true) return;
      const batch = [first.value];
      next = iterator.next();
      while (batch.length < largestBatch) {
        const more = await Promise.race([next, afterThisTurn()]);
        if (more === undefined || more.done === true) break;
        batch.push(more.value);
        next = iterator.next();
      }
      yield batch;
    }
  } finally {
    void next.catch(() => undefined);
    void iterator.return?.();
  }
}

function afterThisTurn(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), 0));
}

async function applyBatch(services: Services, engine: string, batch: readonly EngineEventRecord[]): Promise<void> {
  const last = batch.at(-1);
  if (last === undefined) return;
  for (;;) {
    const runs: RunProgress[] = [];
    const quarantined: QuarantinedEvent[] = [];
    for (const [runId, records] of Map.groupBy(batch, (record) => record.runId)) {
      const applied = await applyToRun(services, runId, records);
      quarantined.push(...applied.quarantined);
      if (applied.progress !== null) runs.push(applied.progress);
    }
    if (!(await services.storage.appendRunEvents({ runs, cursor: { engine, seq: last.seq }, quarantined }))) continue;
    for (const { seq, reason } of quarantined) services.log(`event ${seq} of the engine is put aside: ${reason}`);
    for (const { runId } of runs) services.bell.ring(runTopic(runId));
    services.bell.ring(changesTopic);
    return;
  }
}

interface AppliedToRun {
  readonly progress: RunProgress | null;
  readonly quarantined: readonly QuarantinedEvent[];
}

async function applyToRun({ storage, log }: Services, runId: string, records: readonly EngineEventRecord[]): Promise<AppliedToRun> {
  const putAside = (record: EngineEventRecord, reason: string) => ({
    seq: record.seq,
    runId,
    record: JSON.stringify(record.event) ?? '',
    reason,
  });
  try {
    const run = await storage.readRun(runId);
    if (run === null) {
      log(`${records.length} events of a run that was not started here are passed over: ${runId}`);
      return { progress: null, quarantined: [] };
    }
    const parsed = records.map((record) => ({ record, event: engineEventSchema.safeParse(record.event) }));
    const good = parsed.flatMap(({ event }) => (event.success ? [event.data] : []));
    const events = good.map((event, index): RunEvent => ({ seq: run.view.seq + index + 1, event }));
    const quarantined = parsed.flatMap(({ record, event }) => (event.success ? [] : [putAside(record, event.error.message)]));
    return { progress: events.length === 0 ? null : progressOf(run, events), quarantined };
  } catch (error) {
    if (!(error instanceof z.ZodError || error instanceof SyntaxError)) throw error;
    return { progress: null, quarantined: records.map((record) => putAside(record, `the run can’t be read: ${error.message}`)) };
  }
}

function progressOf(run: StoredRun, events: readonly RunEvent[]): RunProgress {
  const view = foldEvents(run.view, events);
  const results = run.plan.tasks.flatMap(({ id, cacheKey }) => {
    const [before, after] = [own(run.view.tasks, id), own(view.tasks, id)];
    const made = after?.state === 'succeeded' && before?.state !== 'succeeded';
    return made ? [{ task: id, cacheKey, madeAt: after.finishedAt ?? run.createdAt }] : [];
  });
  return { runId: run.id, after: run.view.seq, events, view, results };
}
