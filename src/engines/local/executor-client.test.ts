import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, expect, it } from 'vitest';
import { createExecutorClient } from './executor-client.ts';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** An executor that takes requests for events and leaves them to the test. */
async function openExecutor() {
  const directory = mkdtempSync(path.join(tmpdir(), 'weft-client-'));
  const socketPath = path.join(directory, 'executor.sock');
  const asked = Promise.withResolvers<ServerResponse>();
  const capabilities = { name: 'local', cpus: 1, memoryGiB: 1, isolation: 'paths', multiReplica: false };
  const server = createServer((request, response) => {
    if (request.method === 'GET') return asked.resolve(response);
    void text(request).then(() => response.end(JSON.stringify({ ok: true, value: { fingerprint: '', pid: 1, engine: capabilities } })));
  });
  server.listen(socketPath);
  await once(server, 'listening');
  ends.push(() => {
    server.closeAllConnections();
    server.close();
    rmSync(directory, { recursive: true, force: true });
  });
  const client = createExecutorClient({ socketPath, start: () => undefined, accept: () => true, patienceMs: 1000 });
  return { client, asked: asked.promise };
}

it('events end where whoever asked has stopped before the executor answered', async () => {
  const { client, asked } = await openExecutor();
  const stopping = new AbortController();
  const next = client.events(0, stopping.signal).next();
  const answer = await asked;
  stopping.abort();
  answer.writeHead(200).flushHeaders();
  expect(await next).toEqual({ done: true, value: undefined });
});
