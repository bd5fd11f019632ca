import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createClient, type Client } from '#contract/client.ts';
import { createScriptedEngine } from '#engines/scripted/scripted-engine.ts';
import { startServer, type RunningServer } from './start-server.ts';

let dataDir = '';
let server: RunningServer;
let client: Client;

const start = () => {
  return startServer({ port: 0, dataDir, print: () => undefined, withoutDesigner: true, createEngine: () => createScriptedEngine() });
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
