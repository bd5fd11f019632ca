import { AppError } from '#domain/issue/app-error.ts';
import type { EngineEvent } from '#domain/run/run-event.ts';
import { foldEvents, planNumberOf } from '#domain/run/fold.ts';
import { isFinalRunState } from '#domain/run/transitions.ts';
import type { RunSubmission } from '#engines/engine.ts';
import type { StoredRun } from '../storage/storage.ts';
import { changesTopic, runTopic } from './bell.ts';
import { now, type Services } from './services.ts';

const longestPauseMs = 30_000;

/** A run as the engine takes it, with the plan that it has now. */
export function toSubmission({ id, plan, reuse, view }: StoredRun): RunSubmission {
  return { runId: id, planNumber: planNumberOf(view), plan, reuse };
}

/**
 * Hands an accepted run to the engine and tries until the engine has it. A run that the engine refuses for good ends
 * as failed, with a note that says why.
 */
async function handOver(services: Services, run: StoredRun, signal: AbortSignal): Promise<void> {
  for (let tries = 0; !signal.aborted; tries++) {
    try {
      return await services.engine.submit(toSubmission(run));
    } catch (error) {
      if (error instanceof AppError && !error.retryable && error.code !== 'E_UNAVAILABLE') return failRun(services, run.id, error);
      services.log(`run ${run.id}: the engine did not take it (${String(error)}), trying again`);
      const pauseMs = Math.min(longestPauseMs, 250 * 2 ** tries);
      await services.bell.wait(`hand-over:${run.id}`, 0, pauseMs, signal);
    }
  }
}

/** Hands a run over beside the request that started it, until the server stops. */
export function handOverSoon(services: Services, run: StoredRun): void {
  void handOver(services, run, services.stopping).catch((error: unknown) => services.log(`run ${run.id}: ${String(error)}`));
}

/** Hands over again what was not finished when the server stopped; the engine knows what it has already. */
export async function handOverUnfinished(services: Services, signal: AbortSignal): Promise<void> {
  const ids = await services.storage.listUnfinishedRunIds();
  await Promise.all(ids.map((id) => handOverAgain(services, id, signal)));
}

/** One run that can't be read must not hold up the others. */
async function handOverAgain(services: Services, id: string, signal: AbortSignal): Promise<void> {
  try {
    const run = await services.storage.readRun(id);
    if (run !== null) await handOver(services, run, signal);
  } catch (error) {
    services.log(`run ${id}: can’t be taken up again (${String(error)})`);
  }
}

async function failRun(services: Services, runId: string, error: AppError): Promise<void> {
  services.log(`run ${runId}: refused by the engine (${error.code})`);
  for (;;) {
    const run = await services.storage.readRun(runId);
    if (run === null || isFinalRunState(run.view.state)) return;
    const at = now(services);
    const facts = Object.fromEntries(
      Object.entries(error.facts).map(([name, fact]) => [name, typeof fact === 'object' ? [...fact] : fact]),
    );
    const told: EngineEvent[] = [
      { type: 'run.note', at, code: error.code, facts },
      { type: 'run.state', at, state: 'failed' },
    ];
    const events = told.map((event, index) => ({ seq: run.view.seq + index + 1, event }));
    const progress = { runId, after: run.view.seq, events, view: foldEvents(run.view, events) };
    if (await services.storage.appendRunEvents({ runs: [progress] })) break;
  }
  services.bell.ring(runTopic(runId));
  services.bell.ring(changesTopic);
}
