import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventsUntilOver, runPlan, taskEvents, textOf } from '../engine.contract.ts';
import { buildPlan, type TaskSketch } from '../plan-builder.ts';
import type { LocalEngine } from './local-engine.ts';
import { processesWith } from './process-identity.ts';
import { startTestEngine } from './test-engine.ts';

describe.each(['paths', 'bwrap'] as const)('stopping a task under %s', (isolation) => {
  let engine: LocalEngine;
  let dataDir: string;
  let end: () => Promise<void>;
  beforeEach(async (context) => {
    ({ engine, dataDir, end } = await startTestEngine({ isolation, graceMs: 400 }));
    if ((await engine.capabilities()).isolation !== isolation) context.skip(`${isolation} does not work on this machine`);
  });
  afterEach(() => end());

  const processes = () => processesWith('HOME', join(dataDir, 'runs', 'run', 'a', '1', 'home'));
  const log = async () => textOf((await engine.logs('run', 'a', 0, 0)).bytes);

  /** Starts a task, waits for its first line, cancels the run and gives the task's last event. */
  async function cancelAfterStart(sketch: Omit<TaskSketch, 'id'>) {
    await engine.submit({ runId: 'run', plan: buildPlan([{ id: 'a', ...sketch }]), reuse: {} });
    while (!(await log()).includes('started')) await delay(20);
    expect(processes()).not.toEqual([]);
    await engine.cancel('run');
    const events = (await eventsUntilOver(engine, 'run')).map((record) => record.event);
    expect(processes()).toEqual([]);
    expect(events.at(-1)).toMatchObject({ state: 'cancelled' });
    return taskEvents(events, 'a').at(-1);
  }

  it('lets it finish what it does on TERM', async () => {
    const command = 'trap "echo bye; exit 9" TERM; echo started; while :; do sleep 0.05; done';
    expect(await cancelAfterStart({ command })).toMatchObject({ state: 'cancelled', reason: 'run-cancelled', exitCode: 9 });
    expect(await log()).toContain('bye');
  });

  it('kills it after the grace if it ignores TERM', async () => {
    const command = `trap "" TERM; echo started; while :; do sleep 0.05; done`;
    expect(await cancelAfterStart({ command })).toMatchObject({ state: 'cancelled', exitCode: 137 });
  });

  it('reaches children that have left the session', async () => {
    const command = `trap "" TERM; setsid sleep 601 & sh -c 'trap "" TERM; setsid sleep 602 & sleep 603' & echo started; wait; sleep 604`;
    expect(await cancelAfterStart({ command })).toMatchObject({ state: 'cancelled' });
  });

  it('ends a task that takes longer than it may, and says so', async () => {
    const events = await runPlan(engine, [{ id: 'a', command: 'echo started; sleep 600', timeoutSeconds: 1 }]);
    expect(taskEvents(events, 'a').at(-1)).toMatchObject({ state: 'failed', reason: 'timeout' });
    expect(processes()).toEqual([]);
  });

  it('leaves nothing behind when a command ends before its children', async () => {
    const events = await runPlan(engine, [{ id: 'a', command: 'setsid sleep 600 & sleep 601 & exit 0' }]);
    expect(taskEvents(events, 'a').at(-1)).toMatchObject({ state: 'succeeded' });
    expect(processes()).toEqual([]);
  });
});
