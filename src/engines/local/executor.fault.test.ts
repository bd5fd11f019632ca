import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { eventsUntilOver, nextEvent } from '../engine.contract.ts';
import { buildPlan, type TaskSketch } from '../plan-builder.ts';
import type { Isolation } from './executor-settings.ts';
import { countLedger, createFaultGraph, createLedger, createRandom, drawFault, expectedExitCode, lastTaskEvents } from './fault-harness.ts';
import type { LocalEngine } from './local-engine.ts';
import { openDatabase } from './open-database.ts';
import { probeIsolation } from './probe-isolation.ts';
import { sendSignal } from './process-identity.ts';
import { startTestEngine } from './test-engine.ts';

const killsPerIsolation = 26;
const graphSize = 12;

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'weft-fault-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true, maxRetries: 5 }));

/** An engine whose executor is killed over and over, by a fault of its own or from outside at a random time. */
async function startFaultyEngine(random: () => number, isolation: Isolation, killsWanted: number) {
  let kills = -1;
  let pid: number | undefined;
  const started = (next: number | undefined) => {
    kills += 1;
    pid = next;
  };
  const environment = (): Record<string, string> => (kills + 1 < killsWanted ? { WEFT_FAILPOINT: drawFault(random) } : {});
  const dataDir = join(directory, isolation);
  const { engine } = await startTestEngine({ dataDir, isolation, patienceMs: 60_000, executor: { started, environment } });
  const killAtRandomTimes = async () => {
    while (kills < killsWanted) {
      await engine.capabilities();
      await delay(random() * 800);
      if (pid !== undefined && kills < killsWanted) sendSignal(pid, 'SIGKILL');
    }
  };
  return { engine, dataDir, kills: () => kills, killAtRandomTimes };
}

describe('an executor that is killed again and again', () => {
  it.each(['paths', 'as probed'] as const)(
    'runs every task exactly once, and once more what failed and is resumed (isolation %s)',
    async (wanted) => {
      const seed = Number(process.env['WEFT_SEED'] ?? 20_261_123) + wanted.length;
      const random = createRandom(seed);
      const isolation = wanted === 'paths' ? 'paths' : await probeIsolation(join(directory, 'probe'));
      const ledger = createLedger(directory);
      const { engine, dataDir, kills, killAtRandomTimes } = await startFaultyEngine(random, isolation, killsPerIsolation);
      const killing = killAtRandomTimes();
      const graphs = new Map<string, TaskSketch[]>();
      while (kills() < killsPerIsolation) {
        const runId = `run${graphs.size}`;
        graphs.set(runId, createFaultGraph(random, runId, ledger, graphSize));
        await runGraph(engine, runId, graphs.get(runId) ?? []);
        await resumeGraph(engine, runId, graphs.get(runId) ?? []);
      }
      await killing;
      await engine.close({ stopExecutor: true });
      const failed = new Set(
        [...graphs].flatMap(([runId, graph]) => graph.filter((task) => expectedExitCode(task) > 0).map((task) => `${runId}/${task.id}`)),
      );
      const wrong = [...countLedger(ledger)].filter(([line, count]) => count !== (failed.has(line) ? 2 : 1));
      expect(wrong, `seed ${seed}: tasks that ran more than once`).toEqual([]);
      expect(countLedger(ledger).size, `seed ${seed}: tasks that ran`).toBe(graphs.size * graphSize);
      expect(checkDatabase(dataDir)).toBe('ok');
      console.info(`${kills()} kills over ${graphs.size} runs (${isolation}): ${graphs.size * graphSize} tasks, each once`);
    },
  );

  it('would run tasks twice without the start fence', async () => {
    const ledger = createLedger(directory);
    const executor = {
      programPath: fileURLToPath(import.meta.resolve('./unfenced-executor.ts')),
      environment: () => ({ WEFT_FAILPOINT: starts < 3 ? 'after-spawn:kill' : '' }),
      started: () => (starts += 1),
    };
    let starts = 0;
    const { engine } = await startTestEngine({ dataDir: join(directory, 'data'), isolation: 'paths', executor });
    const graph = createFaultGraph(createRandom(1), 'run', ledger, 4);
    await engine.submit({ runId: 'run', plan: buildPlan(graph), reuse: {} });
    await eventsUntilOver(engine, 'run');
    await engine.close({ stopExecutor: true });
    expect(starts).toBeGreaterThan(3);
    expect([...countLedger(ledger).values()].some((count) => count > 1)).toBe(true);
  });
});

async function runGraph(engine: LocalEngine, runId: string, graph: TaskSketch[]): Promise<void> {
  await engine.submit({ runId, plan: buildPlan(graph), reuse: {} });
  const events = (await eventsUntilOver(engine, runId)).filter((record) => record.runId === runId).map((record) => record.event);
  const last = lastTaskEvents(events);
  const ended = Object.fromEntries(graph.map((task) => [task.id, last.get(task.id)?.exitCode ?? last.get(task.id)]));
  expect(ended, `exit codes of ${runId}`).toEqual(Object.fromEntries(graph.map((task) => [task.id, expectedExitCode(task)])));
  expect(events.at(-1)).toMatchObject({ type: 'run.state', state: 'failed' });
}

/** Goes on with the run, in which now nothing fails any more. */
async function resumeGraph(engine: LocalEngine, runId: string, graph: readonly TaskSketch[]): Promise<void> {
  const mended = graph.map((task) => ({ ...task, arguments: [...(task.arguments ?? []).slice(0, 3), '0'] }));
  await engine.submit({ runId, planNumber: 2, plan: buildPlan(mended), reuse: {} });
  await nextEvent(engine, (event, id) => id === runId && event.type === 'run.state' && event.state === 'succeeded');
}

function checkDatabase(dataDir: string): string {
  const db = openDatabase(join(dataDir, 'executor.db'));
  const { integrity_check: verdict } = z.object({ integrity_check: z.string() }).parse(db.prepare('PRAGMA integrity_check').get());
  db.close();
  return verdict;
}
