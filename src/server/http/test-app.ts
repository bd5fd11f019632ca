import type { Hono } from 'hono';
import { createClient, type Client } from '#contract/client.ts';
import type { ComponentDefinition } from '#domain/component/component.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { sha256Hex } from '#domain/plan/sha256-hex.ts';
import { defaultMachineTypes } from '#domain/tuning/default-machine-types.ts';
import type { Engine } from '#engines/engine.ts';
import { createScriptedEngine } from '#engines/scripted/scripted-engine.ts';
import { createMemoryBlobs } from '../blobs/memory-blobs.ts';
import { createMemoryConnections } from '../connections/memory-connections.ts';
import { noGitFiles } from '../git/git-files.ts';
import { randomId } from '../random-id.ts';
import { startBackground } from '../start-background.ts';
import { createMemoryStorage } from '../storage/memory/memory-storage.ts';
import type { Storage } from '../storage/storage.ts';
import { createTextTableReader } from '../tables/text-table-reader.ts';
import { createBell } from '../usecases/bell.ts';
import type { Services } from '../usecases/services.ts';
import { createLoginTokens, type LoginTokens } from '../usecases/sessions.ts';
import type { AppOptions } from './app-options.ts';
import { createApp } from './app.ts';

export const testOrigin = 'http://127.0.0.1:4321';
export const testBearer = 'the-bearer-of-the-tests';

/** The whole app over memory, with what tests want to look at. */
export interface TestApp {
  readonly app: Hono;
  readonly services: Services;
  readonly loginTokens: LoginTokens;
  /** A client that is signed in. */
  readonly client: Client;
  readonly logged: string[];
  /** Starts what goes on beside requests. */
  start(): void;
  stop(): Promise<void>;
}

/** Makes the app with memory storage and an engine that plays everything at once. */
export function createTestApp(
  parts: { readonly engine?: Engine; readonly storage?: Storage } & Pick<AppOptions, 'fallback'> = {},
): TestApp {
  const stopping = new AbortController();
  const logged: string[] = [];
  const services: Services = {
    storage: parts.storage ?? createMemoryStorage(),
    engine: parts.engine ?? createScriptedEngine({ script: () => ({ queuedMs: 0, runningMs: 1 }) }),
    blobs: createMemoryBlobs(),
    connections: createMemoryConnections(),
    gitFiles: noGitFiles,
    tables: createTextTableReader(),
    bell: createBell(),
    clock: Date.now,
    randomId,
    machineTypes: defaultMachineTypes,
    version: '0.0.0',
    stopping: stopping.signal,
    log: (line) => void logged.push(line),
  };
  const loginTokens = createLoginTokens(services);
  const app = createApp(services, {
    origins: [testOrigin, 'http://localhost:4321'],
    cookieName: 'weft_4321',
    bearerHash: sha256Hex(testBearer),
    loginTokens,
    checkReplies: true,
    fallback: parts.fallback,
  });
  const client = createClient({
    baseUrl: testOrigin,
    headers: { authorization: `Bearer ${testBearer}` },
    fetch: async (input, init) => app.request(input, init),
  });
  let background: Promise<void> | undefined;
  return {
    app,
    services,
    loginTokens,
    client,
    logged,
    start() {
      background = startBackground(services);
    },
    async stop() {
      stopping.abort();
      await background;
      await services.engine.close();
    },
  };
}

/** A component with one input and one output, both tables, and a parameter. */
export function copyComponent(version = '1.0.0', name = 'copy'): ComponentDefinition {
  return {
    metadata: { name, version },
    spec: {
      execution: { jobType: 'Container', image: { source: 'official', uri: 'weft/builtin:1' }, command: 'weft-op copy' },
      inputs: [{ name: 'in', sources: ['OSS'], required: false, format: 'table' }],
      outputs: [{ name: 'out', storage: 'OSS', format: 'table' }],
      parameters: [{ name: 'rows', type: 'Int', default: '3' }],
    },
  };
}

/** Two nodes in a row. */
export function twoNodes(name = 'two'): PipelineDocument {
  const node = { component: 'copy@1.0.0', parameters: {}, outputs: {}, position: { x: 0, y: 0 } };
  return {
    metadata: { name },
    variables: [],
    nodes: [
      { ...node, id: 'a', inputs: {} },
      { ...node, id: 'b', inputs: { in: { from: 'a.out' } } },
    ],
  };
}
