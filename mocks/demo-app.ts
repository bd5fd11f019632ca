import { parsePipelineFile } from '#domain/pipeline/pipeline-file.ts';
import type { ComponentDefinition } from '#domain/component/component.ts';
import { defaultMachineTypes } from '#domain/tuning/default-machine-types.ts';
import type { Engine } from '#engines/engine.ts';
import { parseYaml } from '#files/parse-yaml.ts';
import { createMemoryBlobs } from '#server/blobs/memory-blobs.ts';
import { createMemoryConnections } from '#server/connections/memory-connections.ts';
import { createApp } from '#server/http/app.ts';
import { noGitFiles } from '#server/git/git-files.ts';
import { createMemoryStorage } from '#server/storage/memory/memory-storage.ts';
import { createTextTableReader } from '#server/tables/text-table-reader.ts';
import { createBell } from '#server/usecases/bell.ts';
import { createPipeline } from '#server/usecases/pipelines.ts';
import { startBackground } from '#server/start-background.ts';
import { now, type Services } from '#server/usecases/services.ts';
import { createLoginTokens } from '#server/usecases/sessions.ts';
import { sha256Hex } from '#domain/plan/sha256-hex.ts';

/** What the demo starts with. */
export interface DemoWorkspace {
  readonly builtIns: readonly ComponentDefinition[];
  /** Custom components. */
  readonly components?: readonly ComponentDefinition[];
  /** Texts of pipeline files. */
  readonly pipelines: readonly string[];
  readonly datasets: readonly {
    readonly name: string;
    readonly content: Blob;
    readonly source: string;
    readonly licence: string;
    readonly description: string;
    readonly labels?: Readonly<Record<string, string>>;
  }[];
}

export interface DemoApp {
  /** Answers a request as the server would, signed in. */
  fetch(request: Request): Promise<Response>;
  close(): void;
}

/** The real portable server over memory and the given engine: all its rules, none of its disks. */
export async function createDemoApp(origin: string, engine: Engine, workspace: DemoWorkspace): Promise<DemoApp> {
  const stopping = new AbortController();
  const services: Services = {
    storage: createMemoryStorage(),
    engine,
    blobs: createMemoryBlobs(),
    connections: createMemoryConnections(),
    gitFiles: noGitFiles,
    tables: createTextTableReader(),
    bell: createBell(),
    clock: () => Date.now(),
    randomId: () => crypto.randomUUID().replaceAll('-', ''),
    machineTypes: defaultMachineTypes,
    version: 'demo',
    log: (line) => console.info(line),
    stopping: stopping.signal,
  };
  const token = services.randomId();
  const app = createApp(services, {
    origins: [origin],
    cookieName: 'weft-demo',
    bearerHash: sha256Hex(token),
    loginTokens: createLoginTokens(services),
    checkReplies: true,
  });
  await fill(services, workspace);
  void startBackground(services);
  return {
    async fetch(request) {
      const headers = new Headers(request.headers);
      headers.set('authorization', `Bearer ${token}`);
      const body = request.method === 'GET' ? {} : { body: await request.arrayBuffer() };
      return app.fetch(new Request(request.url, { method: request.method, headers, signal: request.signal, ...body }));
    },
    close: () => stopping.abort(),
  };
}

async function fill(services: Services, workspace: DemoWorkspace): Promise<void> {
  await services.storage.putBuiltIns(workspace.builtIns.map((definition) => ({ definition, builtIn: true, createdAt: now(services) })));
  for (const definition of workspace.components ?? [])
    await services.storage.insertComponent({ definition, builtIn: false, createdAt: now(services) });
  for (const { content, ...dataset } of workspace.datasets) {
    const bytes = await services.blobs.putDataset(dataset.name, content.stream(), content.size);
    await services.storage.insertDataset({ labels: {}, ...dataset, bytes, createdAt: now(services) });
  }
  for (const text of workspace.pipelines) {
    const yaml = parseYaml(text);
    const parsed = yaml.ok ? parsePipelineFile(yaml.value.value) : yaml;
    if (!parsed.ok) throw new Error(`the demo’s pipeline can’t be read: ${JSON.stringify(parsed.issues)}`);
    await createPipeline(services, parsed.value, services.randomId());
  }
}
