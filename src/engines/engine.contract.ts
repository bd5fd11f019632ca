import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '#domain/issue/app-error.ts';
import { emptyRunView, foldEvents } from '#domain/run/fold.ts';
import type { EngineEvent, RunEvent } from '#domain/run/run-event.ts';
import { isFinalRunState } from '#domain/run/transitions.ts';
import type { Engine, EngineEventRecord } from './engine.ts';
import { buildPlan, type TaskSketch } from './plan-builder.ts';

/**
 * What every engine must do. The tasks' commands are real ones; an engine that runs nothing must understand the four of
 * `contractCommands`.
 */
export const contractCommands = {
  succeed: 'echo hello; echo "done with $1" > "$PAI_OUTPUT_OUT/result.txt"',
  fail: 'echo first; echo no such column; exit 3',
  slow: 'echo started; sleep 600',
  lines: 'for i in 1 2 3 4 5; do echo line $i; done',
} as const;

export function describeEngine(name: string, createEngine: () => Promise<{ engine: Engine; end: () => Promise<void> }>): void {
  describe(`the ${name} engine`, () => {
    let engine: Engine;
    let end: () => Promise<void>;
    beforeEach(async () => {
      ({ engine, end } = await createEngine());
    });
    afterEach(() => end());

    it('takes over the results of another run: nothing of it runs, and what reads them does', async () => {
      await runPlan(engine, [succeeding('a'), succeeding('b')], 'first');
      const plan = buildPlan([succeeding('a'), succeeding('b'), succeeding('c', ['a', 'b'])]);
      await engine.submit({ runId: 'second', plan, reuse: { a: 'first', b: 'first' } });
      const events = await eventsOf(engine, 'second');
      expect(taskEvents(events, 'a')).toMatchObject([{ state: 'reused', reason: 'reused-from-run' }]);
      expect(statesOf(events, 'c').at(-1)).toBe('succeeded');
      expect(runStatesOf(events).at(-1)).toBe('succeeded');
      expect(textOf(await (await engine.artifact('second', 'a', 'out')).read('result.txt'))).toBe('done with a\n');
      expect(textOf((await engine.logs('second', 'a', 0, 0)).bytes)).toBe(textOf((await engine.logs('first', 'a', 0, 0)).bytes));
    });

    it('ends a run that takes over everything', async () => {
      await runPlan(engine, [succeeding('a')], 'first');
      await engine.submit({ runId: 'second', plan: buildPlan([succeeding('a')]), reuse: { a: 'first' } });
      expect(runStatesOf(await eventsOf(engine, 'second'))).toEqual(['queued', 'running', 'succeeded']);
    });

    it('knows which results are still there', async () => {
      await runPlan(engine, [succeeding('a'), { ...succeeding('bad'), command: contractCommands.fail }], 'first');
      const outputs = ['out'];
      const results = [
        { runId: 'first', task: 'a', outputs },
        { runId: 'first', task: 'bad', outputs },
        { runId: 'first', task: 'none', outputs },
        { runId: 'none', task: 'a', outputs },
      ];
      expect(await engine.keeps(results)).toEqual([true, false, false, false]);
    });

    describe('going on with a run that is over', () => {
      const bad = { ...succeeding('bad', ['a']), command: contractCommands.fail };
      const before = [succeeding('a'), bad, succeeding('after', ['bad'])];
      const mended = [succeeding('a'), succeeding('bad', ['a']), succeeding('after', ['bad'])];
      const goOn = (tasks: readonly TaskSketch[], planNumber = 2) =>
        engine.submit({ runId: 'run', planNumber, plan: buildPlan(tasks), reuse: {} });

      it('keeps what has succeeded and starts everything else over with the new plan', async () => {
        const earlier = await runPlan(engine, before);
        await goOn(mended);
        const events = await eventsOf(engine, 'run', 2);
        expect(events.slice(0, earlier.length)).toEqual(earlier);
        const later = events.slice(earlier.length);
        expect(later[0]).toMatchObject({ type: 'run.resumed', plan: 2, waiting: ['bad', 'after'], removed: [] });
        expect(statesOf(later, 'a')).toEqual([]);
        expect(statesOf(later, 'bad')).toEqual(['queued', 'preparing', 'running', 'succeeded']);
        expect(statesOf(later, 'after')).toEqual(['queued', 'preparing', 'running', 'succeeded']);
        expect(runStatesOf(later)).toEqual(['running', 'succeeded']);
        expect(foldEvents(emptyRunView(['a', 'bad', 'after']), numbered(events))).toMatchObject({
          state: 'succeeded',
          tasks: {
            a: { state: 'succeeded', attempt: 1 },
            bad: { state: 'succeeded', attempt: 2 },
            after: { state: 'succeeded', attempt: 1 },
          },
        });
        expect(textOf(await (await engine.artifact('run', 'after', 'out')).read('result.txt'))).toBe('done with after\n');
      });

      it('counts attempts on and tries anew', async () => {
        const twice = { ...bad, retry: { maxAttempts: 2 } };
        const earlier = await runPlan(engine, [succeeding('a'), twice]);
        await goOn([succeeding('a'), twice]);
        const later = (await eventsOf(engine, 'run', 2)).slice(earlier.length);
        const attempts = taskEvents(later, 'bad').filter((event) => event.state === 'running');
        expect(attempts.map((event) => event.attempt)).toEqual([3, 4]);
        expect(taskEvents(later, 'bad').at(-1)).toMatchObject({ state: 'failed', attempt: 4 });
        expect(textOf((await engine.logs('run', 'bad', 0, 0)).bytes).match(/no such column/g)).toHaveLength(4);
      });

      it('goes on once for each plan number, however often it is submitted', async () => {
        await runPlan(engine, before);
        await Promise.all([goOn(mended), goOn(mended)]);
        await eventsOf(engine, 'run', 2);
        await goOn(mended);
        await goOn(before, 1);
        await runPlan(engine, [], 'last');
        const events = (await eventsUntilOver(engine, 'last')).filter(({ runId }) => runId === 'run').map(({ event }) => event);
        expect(events.filter((event) => event.type === 'run.resumed')).toHaveLength(1);
        expect(taskEvents(events, 'bad').filter((event) => event.state === 'succeeded')).toHaveLength(1);
      });

      it('goes on with a cancelled run as well', async () => {
        await engine.submit({ runId: 'run', plan: buildPlan([slow('a'), succeeding('b', ['a'])]), reuse: {} });
        await nextEvent(engine, (event) => event.type === 'task.state' && event.state === 'running');
        await engine.cancel('run');
        await eventsOf(engine, 'run');
        await goOn([succeeding('a'), succeeding('b', ['a'])]);
        const events = await eventsOf(engine, 'run', 2);
        expect(taskEvents(events, 'a').at(-1)).toMatchObject({ state: 'succeeded', attempt: 2 });
        expect(runStatesOf(events).at(-1)).toBe('succeeded');
      });

      it('may bring new tasks and leave others out', async () => {
        const earlier = await runPlan(engine, before);
        await goOn([succeeding('a'), succeeding('new', ['a']), succeeding('after', ['new'])]);
        const later = (await eventsOf(engine, 'run', 2)).slice(earlier.length);
        expect(later[0]).toMatchObject({ waiting: ['new', 'after'], removed: ['bad'] });
        expect(runStatesOf(later).at(-1)).toBe('succeeded');
      });

      it('can be cancelled again', async () => {
        const earlier = await runPlan(engine, before);
        await goOn([succeeding('a'), slow('bad'), succeeding('after', ['bad'])]);
        await nextEvent(
          engine,
          (event) => event.type === 'task.state' && event.task === 'bad' && event.attempt === 2 && event.state === 'running',
        );
        await engine.cancel('run');
        const later = (await eventsOf(engine, 'run', 2)).slice(earlier.length);
        expect(statesOf(later, 'bad').at(-1)).toBe('cancelled');
        expect(runStatesOf(later).at(-1)).toBe('cancelled');
      });

      it('is refused while the run goes on', async () => {
        await engine.submit({ runId: 'run', plan: buildPlan([slow('a')]), reuse: {} });
        expect(await codeOf(goOn([succeeding('a')]))).toBe('E_RUN_NOT_OVER');
        await engine.cancel('run');
        await eventsOf(engine, 'run');
      });

      it('starts a run that the engine never had', async () => {
        await goOn([succeeding('a')], 3);
        expect(runStatesOf(await eventsOf(engine, 'run'))).toEqual(['queued', 'running', 'succeeded']);
      });
    });

    it('says what it can do', async () => {
      expect(await engine.capabilities()).toMatchObject({ cpus: expect.any(Number), isolation: expect.any(String) });
    });

    it('finds nothing wrong with a plain plan, and runs nothing to find out', async () => {
      const issues = await engine.check(buildPlan([succeeding('a')]));
      expect(issues.filter((issue) => issue.severity === 'error')).toEqual([]);
      await engine.submit({ runId: 'after', plan: buildPlan([succeeding('b')]), reuse: {} });
      expect((await eventsUntilOver(engine, 'after')).map((record) => record.runId)).not.toContain('a');
    });

    it('takes a task through its states to success, each with its time and attempt', async () => {
      const events = await runPlan(engine, [succeeding('a')]);
      expect(runStatesOf(events)).toEqual(['queued', 'running', 'succeeded']);
      expect(statesOf(events, 'a')).toEqual(['queued', 'preparing', 'running', 'succeeded']);
      expect(events.every((event) => !Number.isNaN(Date.parse(event.at)))).toBe(true);
      expect(taskEvents(events, 'a').map((event) => event.attempt)).toEqual([1, 1, 1, 1]);
    });

    it('runs a submitted run once, however often it is submitted', async () => {
      const run = { runId: 'once', plan: buildPlan([succeeding('a')]), reuse: {} };
      await Promise.all([engine.submit(run), engine.submit(run)]);
      await eventsUntilOver(engine, 'once');
      await engine.submit(run);
      await engine.submit({ runId: 'last', plan: buildPlan([succeeding('b')]), reuse: {} });
      const records = await eventsUntilOver(engine, 'last');
      const once = records.filter((record) => record.runId === 'once').map((record) => record.event);
      expect(statesOf(once, 'a')).toEqual(['queued', 'preparing', 'running', 'succeeded']);
    });

    it('ends a run of no tasks at once', async () => {
      expect(runStatesOf(await runPlan(engine, []))).toEqual(['queued', 'succeeded']);
    });

    it('starts the tasks of a diamond only after those they depend on', async () => {
      const tasks = [succeeding('a'), succeeding('b', ['a']), succeeding('c', ['a']), succeeding('d', ['b', 'c'])];
      const events = await runPlan(engine, tasks);
      const at = (task: string, state: string) =>
        events.findIndex((event) => event.type === 'task.state' && event.task === task && event.state === state);
      for (const [before, after] of [
        ['a', 'b'],
        ['a', 'c'],
        ['b', 'd'],
        ['c', 'd'],
      ] as const) {
        expect(at(before, 'succeeded')).toBeLessThan(at(after, 'running'));
      }
    });

    it('skips what is downstream of a failure, with the reason, and finishes the rest', async () => {
      const tasks = [
        { id: 'bad', command: contractCommands.fail },
        succeeding('after', ['bad']),
        succeeding('last', ['after']),
        succeeding('other'),
      ];
      const events = await runPlan(engine, tasks);
      expect(taskEvents(events, 'bad').at(-1)).toMatchObject({
        state: 'failed',
        reason: 'command-failed',
        exitCode: 3,
        message: 'no such column',
      });
      expect(taskEvents(events, 'after')).toMatchObject([{ state: 'skipped', reason: 'upstream-failed', message: 'bad' }]);
      expect(statesOf(events, 'last')).toEqual(['skipped']);
      expect(statesOf(events, 'other').at(-1)).toBe('succeeded');
      expect(runStatesOf(events).at(-1)).toBe('failed');
    });

    it('tries a failed task again as often as it is allowed', async () => {
      const events = await runPlan(engine, [{ id: 'a', command: contractCommands.fail, retry: { maxAttempts: 2 } }]);
      expect(
        taskEvents(events, 'a')
          .filter((event) => event.state === 'running')
          .map((event) => event.attempt),
      ).toEqual([1, 2]);
      expect(taskEvents(events, 'a').at(-1)).toMatchObject({ state: 'failed', attempt: 2 });
    });

    it('cancels a run: what runs is ended, what waits never starts', async () => {
      await engine.submit({ runId: 'run', plan: buildPlan([slow('a'), succeeding('b', ['a'])]), reuse: {} });
      await nextEvent(engine, (event) => event.type === 'task.state' && event.state === 'running');
      await engine.cancel('run');
      await engine.cancel('run');
      const events = (await eventsUntilOver(engine, 'run')).map((record) => record.event);
      expect(statesOf(events, 'a')).toEqual(['queued', 'preparing', 'running', 'cancelling', 'cancelled']);
      expect(statesOf(events, 'b')).toEqual(['cancelled']);
      expect(runStatesOf(events).slice(-2)).toEqual(['cancelling', 'cancelled']);
    });

    it('leaves a finished run as it is when it is cancelled', async () => {
      const events = await runPlan(engine, [succeeding('a')]);
      await engine.cancel('run');
      await engine.submit({ runId: 'last', plan: buildPlan([]), reuse: {} });
      const records = await eventsUntilOver(engine, 'last');
      expect(records.filter((record) => record.runId === 'run').map((record) => record.event)).toEqual(events);
    });

    it('tells events in order, and goes on from any of them without a gap', async () => {
      await runPlan(engine, [succeeding('a'), succeeding('b', ['a'])]);
      const all = await eventsUntilOver(engine, 'run');
      expect(all.map((record) => record.seq)).toEqual(all.map((_, index) => (all[0]?.seq ?? 0) + index));
      for (const [index, { seq }] of all.slice(0, -1).entries()) {
        expect(await eventsUntilOver(engine, 'run', seq)).toEqual(all.slice(index + 1));
      }
    });

    it('gives the log from any byte on, while the task runs and after', async () => {
      await engine.submit({ runId: 'run', plan: buildPlan([slow('a'), { id: 'b', command: contractCommands.lines }]), reuse: {} });
      const started = await readUntil(engine, 'a', 'started');
      expect(started.ended).toBe(false);
      await engine.cancel('run');
      await eventsUntilOver(engine, 'run');
      expect((await engine.logs('run', 'a', 0, started.nextOffset)).ended).toBe(true);
    });

    it('gives a finished log in parts that fit together', async () => {
      await runPlan(engine, [{ id: 'a', command: contractCommands.lines }]);
      const whole = await engine.logs('run', 'a', 0, 0);
      expect(whole.ended).toBe(true);
      expect(textOf(whole.bytes)).toMatch(/line 1\nline 2\nline 3\nline 4\nline 5\n/);
      const rest = await engine.logs('run', 'a', 0, 7);
      expect(textOf(rest.bytes)).toBe(textOf(whole.bytes).slice(7));
      expect(rest.nextOffset).toBe(whole.nextOffset);
      expect((await engine.logs('run', 'a', 0, whole.nextOffset)).bytes).toHaveLength(0);
    });

    it('lists and reads what a task left, whole or in part', async () => {
      await runPlan(engine, [succeeding('a')]);
      const artifact = await engine.artifact('run', 'a', 'out');
      expect(artifact.files).toEqual([{ path: 'result.txt', bytes: 12 }]);
      expect(textOf(await artifact.read('result.txt'))).toBe('done with a\n');
      expect(textOf(await artifact.read('result.txt', { start: 5, end: 9 }))).toBe('with');
    });

    it('refuses files outside an output, and outputs that are not there', async () => {
      await runPlan(engine, [succeeding('a'), { ...succeeding('bad'), command: contractCommands.fail }]);
      const artifact = await engine.artifact('run', 'a', 'out');
      for (const path of ['../../log', '/etc/passwd', 'result.txt/../../x', 'nothing', ''])
        expect(await codeOf(artifact.read(path))).toBe('E_NOT_FOUND');
      for (const output of ['none', '..', '../usercode', 'constructor'])
        expect(await codeOf(engine.artifact('run', 'a', output))).toBe('E_NOT_FOUND');
      expect(await codeOf(engine.artifact('run', 'bad', 'out'))).toBe('E_NOT_FOUND');
      expect(await codeOf(engine.artifact('run', 'nobody', 'out'))).toBe('E_NOT_FOUND');
      expect(await codeOf(engine.logs('run', '../a', 0, 0))).toBe('E_NOT_FOUND');
      expect(await codeOf(engine.cancel('nothing'))).toBe('E_NOT_FOUND');
    });
  });
}

function succeeding(id: string, dependsOn: readonly string[] = []): TaskSketch {
  return { id, command: contractCommands.succeed, arguments: [id], dependsOn: [...dependsOn], outputs: { out: 'any' } };
}

function slow(id: string): TaskSketch {
  return { id, command: contractCommands.slow };
}

/** The events of a run up to its `times`th end. */
async function eventsOf(engine: Engine, runId: string, times = 1): Promise<EngineEvent[]> {
  let ends = 0;
  const over = ({ runId: id, event }: EngineEventRecord) => {
    if (id === runId && event.type === 'run.state' && isFinalRunState(event.state)) ends += 1;
    return ends === times;
  };
  return (await collectUntil(engine, 0, over)).filter((record) => record.runId === runId).map(({ event }) => event);
}

function numbered(events: readonly EngineEvent[]): RunEvent[] {
  return events.map((event, index) => ({ seq: index + 1, event }));
}

/** Runs a plan under the id `run` and gives its events. */
export async function runPlan(engine: Engine, tasks: readonly TaskSketch[], runId = 'run'): Promise<EngineEvent[]> {
  await engine.submit({ runId, plan: buildPlan(tasks), reuse: {} });
  return (await eventsUntilOver(engine, runId)).filter((record) => record.runId === runId).map((record) => record.event);
}

/** All records after `since` up to the one that ends the run. */
export async function eventsUntilOver(engine: Pick<Engine, 'events'>, runId: string, since = 0): Promise<EngineEventRecord[]> {
  const over = ({ runId: id, event }: EngineEventRecord) =>
    id === runId && event.type === 'run.state' && ['succeeded', 'failed', 'cancelled'].includes(event.state);
  return collectUntil(engine, since, over);
}

/** Waits for an event that there is or will be. */
export async function nextEvent(
  engine: Pick<Engine, 'events'>,
  wanted: (event: EngineEvent, runId: string) => boolean,
): Promise<EngineEvent | undefined> {
  return (await collectUntil(engine, 0, (record) => wanted(record.event, record.runId))).at(-1)?.event;
}

async function collectUntil(
  engine: Pick<Engine, 'events'>,
  since: number,
  last: (record: EngineEventRecord) => boolean,
): Promise<EngineEventRecord[]> {
  const stop = new AbortController();
  const records: EngineEventRecord[] = [];
  for await (const record of engine.events(since, stop.signal)) {
    records.push(record);
    if (last(record)) stop.abort();
  }
  return records;
}

export function taskEvents(events: readonly EngineEvent[], task: string) {
  return events.filter((event) => event.type === 'task.state').filter((event) => event.task === task);
}

export function statesOf(events: readonly EngineEvent[], task: string): string[] {
  return taskEvents(events, task).map((event) => event.state);
}

function runStatesOf(events: readonly EngineEvent[]): string[] {
  return events.filter((event) => event.type === 'run.state').map((event) => event.state);
}

async function readUntil(engine: Engine, task: string, text: string) {
  for (;;) {
    const chunk = await engine.logs('run', task, 0, 0);
    if (textOf(chunk.bytes).includes(text)) return chunk;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** The code of the AppError that a promise rejects with; undefined where it does not. */
async function codeOf(promise: Promise<unknown>): Promise<string | undefined> {
  try {
    await promise;
    return undefined;
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}
