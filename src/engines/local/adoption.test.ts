import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventsUntilOver, nextEvent, statesOf, taskEvents, textOf } from '../engine.contract.ts';
import { buildPlan } from '../plan-builder.ts';
import type { ExecutorSettings } from './executor-settings.ts';
import { createLocalEngine, type LocalEngine } from './local-engine.ts';
import { isAlive, processesWith, sendSignal } from './process-identity.ts';

let dataDir: string;
let engines: LocalEngine[];
let pids: number[];
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'weft-adoption-'));
  engines = [];
  pids = [];
});
afterEach(async () => {
  for (const engine of engines) await engine.close({ stopExecutor: true });
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 });
});

function openEngine(options: Partial<Parameters<typeof createLocalEngine>[0]> = {}): LocalEngine {
  const started = (pid: number | undefined) => void pids.push(pid ?? 0);
  const engine = createLocalEngine({ dataDir, graceMs: 300, cpus: 2, ...options, executor: { started } });
  engines.push(engine);
  return engine;
}

const waitsForFile = 'echo started; while [ ! -e "$1" ]; do sleep 0.05; done; echo "after"; exit 4';

async function startWaitingTask(engine: LocalEngine): Promise<string> {
  const file = join(dataDir, 'go');
  await engine.submit({ runId: 'run', plan: buildPlan([{ id: 'a', command: waitsForFile, arguments: [file] }]), reuse: {} });
  await nextEvent(engine, (event) => event.type === 'task.state' && event.state === 'running');
  return file;
}

function letGo(file: string): void {
  writeFileSync(file, '');
}

describe('a task whose executor ends', () => {
  it('goes on, and its end is seen by the next executor', async () => {
    const engine = openEngine();
    const file = await startWaitingTask(engine);
    sendSignal(pids[0] ?? 0, 'SIGKILL');
    await engine.capabilities();
    letGo(file);
    const events = (await eventsUntilOver(engine, 'run')).map((record) => record.event);
    expect(pids).toHaveLength(2);
    expect(statesOf(events, 'a')).toEqual(['queued', 'preparing', 'running', 'failed']);
    expect(taskEvents(events, 'a').at(-1)).toMatchObject({ exitCode: 4, message: 'after', attempt: 1 });
    expect(textOf((await engine.logs('run', 'a', 0, 0)).bytes)).toBe('started\nafter\n');
  });

  it('may end while no executor is there', async () => {
    const engine = openEngine();
    const file = await startWaitingTask(engine);
    await engine.close({ stopExecutor: true });
    letGo(file);
    const next = openEngine();
    const events = (await eventsUntilOver(next, 'run')).map((record) => record.event);
    expect(taskEvents(events, 'a').at(-1)).toMatchObject({ state: 'failed', exitCode: 4, attempt: 1 });
  });

  it('can be cancelled by the next executor', async () => {
    const engine = openEngine();
    await startWaitingTask(engine);
    sendSignal(pids[0] ?? 0, 'SIGKILL');
    await engine.cancel('run');
    const events = (await eventsUntilOver(engine, 'run')).map((record) => record.event);
    expect(taskEvents(events, 'a').at(-1)).toMatchObject({ state: 'cancelled' });
  });

  it('is found lost, not running for ever, if it dies as well', async () => {
    const engine = openEngine({ isolation: 'paths' });
    await startWaitingTask(engine);
    sendSignal(pids[0] ?? 0, 'SIGKILL');
    for (const pid of processesOfTask()) sendSignal(pid, 'SIGKILL');
    const events = (await eventsUntilOver(engine, 'run')).map((record) => record.event);
    expect(taskEvents(events, 'a').at(-1)).toMatchObject({ state: 'failed', reason: 'lost' });
  });

  it('keeps running when an executor with other settings takes over', async () => {
    const file = await startWaitingTask(openEngine());
    const next = openEngine({ cpus: 3 });
    expect((await next.capabilities()).cpus).toBe(3);
    letGo(file);
    const events = (await eventsUntilOver(next, 'run')).map((record) => record.event);
    expect(taskEvents(events, 'a').at(-1)).toMatchObject({ exitCode: 4, attempt: 1 });
  });
});

describe('an executor', () => {
  it('is alone in its data directory', async () => {
    const engine = openEngine();
    await engine.capabilities();
    const settings: ExecutorSettings = {
      dataDir,
      socketPath: join(dataDir, 'other.sock'),
      binDirs: [],
      httpGitHosts: [],
      httpOssHosts: [],
      cpus: 1,
      isolation: 'paths',
      graceMs: 0,
      idleExitMs: 1000,
      fingerprint: '',
    };
    const second = spawn(process.execPath, [fileURLToPath(import.meta.resolve('./executor-main.ts')), JSON.stringify(settings)]);
    expect(await once(second, 'exit')).toEqual([75, null]);
  });

  it('ends by itself when nobody needs it, and is there again when somebody does', async () => {
    const engine = openEngine({ idleExitMs: 100 });
    await engine.capabilities();
    while (isAlive({ pid: pids[0] ?? 0, startTime: '' })) await delay(50);
    await engine.capabilities();
    expect(pids).toHaveLength(2);
  });

  it('can’t be reached where it can’t be started, which is worth another try', async () => {
    const engine = createLocalEngine({ dataDir, patienceMs: 300, nodePath: '/nonexistent/node' });
    await expect(engine.capabilities()).rejects.toMatchObject({ code: 'E_UNAVAILABLE', retryable: true, cause: { code: 'ENOENT' } });
  });
});

function processesOfTask(): number[] {
  return processesWith('HOME', join(dataDir, 'runs', 'run', 'a', '1', 'home'));
}
