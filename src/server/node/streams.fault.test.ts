import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createClient } from '#contract/client.ts';
import { parseServerSentEvents } from '#contract/server-sent-events.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { createScriptedEngine } from '#engines/scripted/scripted-engine.ts';
import { copyComponent } from '../http/test-app.ts';
import { startServer } from './start-server.ts';

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

it('shows every follower every event once and in order over 2,000 lost connections', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'weft-streams-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true }));
  const createEngine = () => createScriptedEngine({ script: (task) => ({ queuedMs: 5, runningMs: 20 + (task.id.length % 3) * 10 }) });
  const server = await startServer({ port: 0, dataDir, print: () => undefined, withoutDesigner: true, createEngine });
  onTestFinished(() => server.stop());
  const client = createClient({
    baseUrl: server.origin,
    headers: { authorization: `Bearer ${readFileSync(join(dataDir, 'token'), 'utf8')}` },
  });
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
}, 300_000);
