import { describe, expect, it } from 'vitest';
import { contractCommands, describeEngine, eventsUntilOver, runPlan, statesOf, textOf } from '../engine.contract.ts';
import { buildPlan } from '../plan-builder.ts';
import { createScriptedEngine } from './scripted-engine.ts';
import { failTask, type Script } from './task-script.ts';
import { createManualTimer } from './timer.ts';

/** What the real commands of the contract would do. */
const playContract: Script = (task) => {
  const fast = { queuedMs: 1, runningMs: 5 };
  if (task.command === contractCommands.fail) return { ...fast, exitCode: 3, lines: ['first', 'no such column'] };
  if (task.command === contractCommands.slow)
    return { queuedMs: 1, runningMs: 600_000, lines: ['started', ...Array.from({ length: 100_000 }, () => '')] };
  if (task.command === contractCommands.lines) return { ...fast, lines: [1, 2, 3, 4, 5].map((number) => `line ${number}`) };
  return { ...fast, lines: ['hello'], outputs: { out: { 'result.txt': `done with ${task.arguments[0] ?? ''}\n` } } };
};

describeEngine('scripted', async () => {
  const engine = createScriptedEngine({ script: playContract });
  return { engine, end: () => engine.close() };
});

describe('the default script', () => {
  it('shows the arguments in the log and leaves files of the right shape', async () => {
    const engine = createScriptedEngine({ script: () => ({ queuedMs: 0, runningMs: 1 }) });
    await runPlan(engine, [{ id: 'a', arguments: ['--epochs', '10'], outputs: { t: 'table', m: 'model', f: 'files', x: 'any' } }]);
    expect(textOf((await engine.logs('run', 'a', 0, 0)).bytes)).toContain('epochs = 10');
    expect(textOf(await (await engine.artifact('run', 'a', 't')).read('data.csv'))).toMatch(/^id,region,/);
    expect(JSON.parse(textOf(await (await engine.artifact('run', 'a', 'm')).read('card.json')))).toHaveProperty('features');
    expect(JSON.parse(textOf(await (await engine.artifact('run', 'a', 'f')).read('metrics.json')))).toHaveProperty('confusion');
    await engine.close();
  });

  it('takes the time that a timer gives it', async () => {
    const timer = createManualTimer();
    const engine = createScriptedEngine({ timer, script: failTask('b') });
    await engine.submit({ runId: 'run', plan: buildPlan([{ id: 'a' }, { id: 'b', dependsOn: ['a'] }]), reuse: {} });
    timer.advance(60_000);
    const events = (await eventsUntilOver(engine, 'run')).map((record) => record.event);
    expect(statesOf(events, 'a')).toEqual(['queued', 'preparing', 'running', 'succeeded']);
    expect(statesOf(events, 'b')).toEqual(['queued', 'preparing', 'running', 'failed']);
    const tookMs = Date.parse(events.at(-1)?.at ?? '') - Date.parse(events[0]?.at ?? '');
    expect(tookMs).toBeGreaterThan(2490);
    expect(tookMs).toBeLessThanOrEqual(2500);
  });
});
