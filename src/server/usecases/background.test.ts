import { expect, it, onTestFinished, vi } from 'vitest';
import { AppError } from '#domain/issue/app-error.ts';
import { createScriptedEngine } from '#engines/scripted/scripted-engine.ts';
import type { Engine, EngineEventRecord } from '#engines/engine.ts';
import { copyComponent, createTestApp, twoNodes, type TestApp } from '../http/test-app.ts';
import { createMemoryStorage } from '../storage/memory/memory-storage.ts';

const playing = () => createScriptedEngine({ script: () => ({ queuedMs: 0, runningMs: 1 }) });

async function begin(engine: Engine, storage = createMemoryStorage()): Promise<TestApp> {
  const test = createTestApp({ engine, storage });
  onTestFinished(() => test.stop());
  await test.client.call('publishComponent', { body: { definition: copyComponent() } });
  return test;
}

async function startRun({ client }: TestApp, key = 'k') {
  const { id } = await client.call('createPipeline', { body: { document: twoNodes(), saveId: 's' } });
  return client.call('startRun', { body: { pipelineId: id, revision: 1, key } });
}

const stateOf = async ({ client }: TestApp, id: string) => (await client.call('readRun', { params: { id } })).state;

it('a run that the engine can’t take yet is handed over until it can', async () => {
  const engine = playing();
  let refusals = 3;
  const test = await begin({
    ...engine,
    submit: async (run) => {
      if (refusals-- > 0) throw new AppError('E_UNAVAILABLE', { what: 'engine' }, { retryable: true });
      await engine.submit(run);
    },
  });
  test.start();
  const run = await startRun(test);
  await vi.waitFor(async () => expect(await stateOf(test, run.id)).toBe('succeeded'), 10_000);
});

it('a run that the engine refuses for good ends as failed, with the reason', async () => {
  const test = await begin({
    ...playing(),
    submit: async () => {
      throw new AppError('E_ENGINE_CODE_MISSING', { digest: 'x' });
    },
  });
  test.start();
  const run = await startRun(test);
  await vi.waitFor(async () => expect(await stateOf(test, run.id)).toBe('failed'));
  expect((await test.client.call('readRun', { params: { id: run.id } })).view.notes).toMatchObject([{ code: 'E_ENGINE_CODE_MISSING' }]);
});

it('a run that was accepted before a restart is taken up by the next server', async () => {
  const storage = createMemoryStorage();
  const first = await begin({ ...playing(), submit: () => new Promise(() => undefined) }, storage);
  const run = await startRun(first);
  await first.stop();
  const second = await begin(playing(), storage);
  second.start();
  await vi.waitFor(async () => expect(await stateOf(second, run.id)).toBe('succeeded'), 10_000);
});

it('an event that can’t be read is put aside, and the ones after it are taken', async () => {
  const engine = playing();
  const spoil = (record: EngineEventRecord): EngineEventRecord =>
    record.seq === 2 ? { ...record, event: JSON.parse('{"type":"nonsense"}') } : record;
  const test = await begin({
    ...engine,
    events: async function* (since, signal) {
      for await (const record of engine.events(since, signal)) yield spoil(record);
    },
  });
  test.start();
  const run = await startRun(test);
  await vi.waitFor(async () => expect(await stateOf(test, run.id)).toBe('succeeded'), 10_000);
  expect(await test.services.storage.listQuarantined()).toMatchObject([{ seq: 2, runId: run.id }]);
});

it('a stream of events that breaks is taken up where it was', async () => {
  const engine = playing();
  let breaks = 0;
  const test = await begin({
    ...engine,
    events: async function* (since, signal) {
      for await (const record of engine.events(since, signal)) {
        yield record;
        if (record.seq % 4 === 0 && breaks++ < 3) throw new AppError('E_UNAVAILABLE', { what: 'engine' }, { retryable: true });
      }
    },
  });
  test.start();
  const run = await startRun(test);
  await vi.waitFor(async () => expect(await stateOf(test, run.id)).toBe('succeeded'), 10_000);
  const events = await test.services.storage.readRunEvents(run.id, 0, 1000);
  expect(events.map((event) => event.seq)).toEqual(events.map((_event, index) => index + 1));
  expect(breaks).toBeGreaterThan(1);
  expect(await test.services.storage.readCursor('scripted')).toBe(events.length);
});
