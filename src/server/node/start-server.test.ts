import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createClient, type Client } from '#contract/client.ts';
import { parseServerSentEvents } from '#contract/server-sent-events.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { createScriptedEngine } from '#engines/scripted/scripted-engine.ts';
import { copyComponent } from '../http/test-app.ts';
import { startServer, type RunningServer } from './start-server.ts';

let dataDir = '';
let server: RunningServer;
let client: Client;

const start = () => {
  const createEngine = () => createScriptedEngine({ script: (task) => ({ queuedMs: 5, runningMs: 20 + (task.id.length % 3) * 10 }) });
  return startServer({ port: 0, dataDir, print: () => undefined, withoutDesigner: true, createEngine });
};

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'weft-server-'));
  server = await start();
  client = createClient({ baseUrl: server.origin, headers: { authorization: `Bearer ${readFileSync(join(dataDir, 'token'), 'utf8')}` } });
});
afterAll(async () => {
  await server.stop();
  rmSync(dataDir, { recursive: true });
});

/** Chains of nodes, one below the other. */
function grid(width: number, length: number): PipelineDocument {
  const names = Array.from({ length: width * length }, (_none, index) => ({ chain: index % width, step: Math.floor(index / width) }));
  const nodes = names.map(({ chain, step }) => ({
    id: `n${chain}-${step}`,
    component: 'copy@1.0.0',
    parameters: {},
    inputs: step === 0 ? {} : { in: { from: `n${chain}-${step - 1}.out` } },
    outputs: {},
    position: { x: chain, y: step },
  }));
  return { metadata: { name: 'grid' }, variables: [], nodes };
}

it('begins with the sample workspace, for its owner’s eyes only', async () => {
  expect((await client.call('listPipelines')).items.map((pipeline) => pipeline.name)).toContain('penguins');
  expect((await client.call('listDatasets')).items.map((dataset) => dataset.name)).toContain('penguins.json');
  expect((await client.call('listComponents')).items.map((component) => component.name)).toContain('penguin-report');
  for (const name of ['', 'token', 'weft.db', 'datasets']) expect([name, statSync(join(dataDir, name)).mode & 0o077]).toEqual([name, 0]);
  const page = await client.call('readDatasetTable', { params: { name: 'penguins.json' }, query: { limit: 1 } });
  expect(page).toMatchObject({
    rowCount: 344,
    columns: expect.arrayContaining([expect.objectContaining({ name: 'Species', distinct: 3 })]),
  });
});

it('lets nobody else work in its directory', async () => {
  await expect(start()).rejects.toMatchObject({ code: 'E_ALREADY_RUNNING', facts: { pid: String(process.pid) } });
});

it('refuses a taken port and lets go of the directory', async () => {
  const other = mkdtempSync(join(tmpdir(), 'weft-server-'));
  const options = { dataDir: other, print: () => undefined, withoutDesigner: true, createEngine: () => createScriptedEngine() };
  await expect(startServer({ ...options, port: Number(new URL(server.origin).port) })).rejects.toMatchObject({ code: 'E_PORT_TAKEN' });
  const second = await startServer({ ...options, port: 0 });
  await second.stop();
  rmSync(other, { recursive: true });
});

it('answers raw requests that no browser sends', async () => {
  const { port } = new URL(server.origin);
  const status = (path: string, headers: [string, string][]) =>
    new Promise<number | undefined>((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, path, headers: headers.flat() }, (response) => resolve(response.resume().statusCode));
      sent.on('error', reject).end();
    });
  const host: [string, string] = ['Host', `127.0.0.1:${port}`];
  expect(await status('/api/session', [host])).toBe(401);
  expect(await status('/api/session', [['Host', 'evil.example']])).toBe(403);
  expect(await status('/api/session', [host, ['Host', 'evil.example']])).toBe(400);
  expect(await status('http://evil.example/api/session', [host])).toBeGreaterThanOrEqual(400);
  for (const path of ['/../../etc/passwd', '/..%2f..%2fetc/passwd', '//etc/passwd'])
    expect(await status(path, [host])).toBeGreaterThanOrEqual(400);
});

it('shows every follower every event once and in order over 2,000 lost connections', async () => {
  await client.call('publishComponent', { body: { definition: copyComponent() } });
  const { id: pipelineId } = await client.call('createPipeline', { body: { document: grid(6, 8), saveId: 'grid' } });
  const run = await client.call('startRun', { body: { pipelineId, revision: 1, key: 'grid' } });
  let connections = 0;

  /** Reads a few frames of a connection and drops it, until the server says that nothing follows. */
  const follow = async (pace: number): Promise<number[]> => {
    const seen: number[] = [];
    for (;;) {
      connections += 1;
      const lost = new AbortController();
      const response = await client.open('followRun', { params: { id: run.id }, signal: lost.signal }, seen.at(-1));
      let left = 1 + ((connections * 7 + pace) % 5);
      for await (const frame of parseServerSentEvents(response.body ?? new ReadableStream())) {
        if (frame.event === 'end') return seen;
        if (frame.event !== 'run') continue;
        seen.push(Number(frame.id));
        if (--left === 0) break;
      }
      lost.abort();
    }
  };
  const followers = await Promise.all(Array.from({ length: 20 }, (_none, index) => follow(index)));
  const { view } = await client.call('readRun', { params: { id: run.id } });
  expect(view.state).toBe('succeeded');
  const everything = Array.from({ length: view.seq }, (_none, index) => index + 1);
  for (const seen of followers) expect(seen).toEqual(everything);
  expect(connections).toBeGreaterThan(2000);
}, 120_000);

it('holds no more than 40 streams open for one session, and counts those that are gone', async () => {
  const openAll = async () => {
    const end = new AbortController();
    for (let count = 0; ; count++) {
      const refused = await client.open('followWorkspace', { signal: end.signal }, undefined).then(
        () => null,
        (error: unknown) => error,
      );
      if (refused === null) continue;
      end.abort();
      expect(refused).toMatchObject({ code: 'E_TOO_MANY_STREAMS', status: 429 });
      return count;
    }
  };
  for (let round = 0; round < 3; round++)
    await vi.waitFor(async () => expect(await openAll()).toBe(40), { timeout: 10_000, interval: 200 });
});

it('ends open streams and keeps everything when it is stopped and started', async () => {
  const stream = await vi.waitFor(() => client.open('followWorkspace', {}, undefined));
  const before = await client.call('listPipelines');
  await server.stop();
  await stream.text().catch(() => undefined);
  server = await start();
  client = createClient({ baseUrl: server.origin, headers: { authorization: `Bearer ${readFileSync(join(dataDir, 'token'), 'utf8')}` } });
  expect((await client.call('listPipelines')).items).toEqual(before.items);
});
