import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { builtinComponents } from '#catalog/builtin-components.ts';
import { catalogBin } from '#catalog/catalog-bin.ts';
import { sampleWorkspace } from '#catalog/sample/sample-workspace.ts';
import { sha256Hex } from '#domain/plan/sha256-hex.ts';
import { defaultMachineTypes } from '#domain/tuning/default-machine-types.ts';
import type { Engine } from '#engines/engine.ts';
import { createLocalEngine } from '#engines/local/local-engine.ts';
import { createApp } from '../http/app.ts';
import { randomId } from '../random-id.ts';
import { startBackground } from '../start-background.ts';
import { openSqliteStorage } from '../storage/sqlite/sqlite-storage.ts';
import { createBell } from '../usecases/bell.ts';
import { now, type Services } from '../usecases/services.ts';
import { createLoginTokens, type LoginTokens } from '../usecases/sessions.ts';
import { prepareDesigner } from './build-designer.ts';
import { openDataDirectory } from './data-directory.ts';
import { createDesignerFiles } from './designer-files.ts';
import { openDirectoryBlobs, type DirectoryBlobs } from './directory-blobs.ts';
import { listen, type Listening } from './listen.ts';
import { createSealedConnections } from './sealed-connections.ts';
import { seedWorkspace } from './seed-workspace.ts';
import { createSystemGitFiles } from './system-git-files.ts';
import { createDuckdbTableReader } from './table/duckdb-table-reader.ts';
import { writeTokenFile } from './token-file.ts';

export interface ServerOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** Created if need be; nobody else may look into it. */
  readonly dataDir: string;
  readonly print: (line: string) => void;
  /** For tests of the interface alone: no designer. */
  readonly withoutDesigner?: boolean;
  /** Another engine than the local one; it is closed with the server. */
  readonly createEngine?: ((dataDir: string) => Engine) | undefined;
}

export interface RunningServer {
  readonly origin: string;
  /** A new one-time link. */
  link(): string;
  stop(): Promise<void>;
}

const root = resolve(import.meta.dirname, '../../..');
const graceMs = 3000;

/** Starts everything; resolves when requests are answered. Stops what it has started if it can't go on. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  process.umask(0o077);
  const cleanUp = new AsyncDisposableStack();
  try {
    const data = await openDataDirectory(options.dataDir);
    cleanUp.defer(() => data.release());
    const stopping = new AbortController();
    const services = await openServices(options, data.path, cleanUp, stopping.signal);
    const listening = await listen(options.port);
    cleanUp.defer(() => listening.close(graceMs));
    const loginTokens = createLoginTokens(services);
    const fallback = prepareFiles(options, services.log);
    await prepareWorkspace(services, data.path);
    await openApp(services, listening, loginTokens, data.path, fallback);
    const background = startBackground(services);
    cleanUp.defer(async () => {
      stopping.abort();
      await background;
    });
    const origin = `http://127.0.0.1:${listening.port}`;
    return { origin, link: () => `${origin}/#token=${loginTokens.issue()}`, stop: () => cleanUp.disposeAsync() };
  } catch (error) {
    await cleanUp.disposeAsync();
    throw error;
  }
}

type DesignerFiles = (request: Request) => Promise<Response | null>;
type NodeServices = Services & { readonly blobs: DirectoryBlobs };

async function openServices(
  options: ServerOptions,
  dataDir: string,
  cleanUp: AsyncDisposableStack,
  stopping: AbortSignal,
): Promise<NodeServices> {
  const storage = await openSqliteStorage(join(dataDir, 'weft.db'));
  cleanUp.defer(() => storage.close());
  const tables = createDuckdbTableReader();
  cleanUp.defer(() => tables.close());
  const isIdle = async () => (await storage.listUnfinishedRunIds()).length === 0;
  const engine = options.createEngine?.(dataDir) ?? createOwnEngine(dataDir, isIdle);
  cleanUp.defer(() => engine.close());
  const blobs = await openDirectoryBlobs(dataDir);
  const version = await readVersion();
  const log = (line: string) => console.error(`${new Date().toISOString()} ${line}`);
  return {
    storage,
    tables,
    engine,
    blobs,
    connections: createSealedConnections(dataDir),
    gitFiles: createSystemGitFiles(dataDir),
    version,
    log,
    randomId,
    bell: createBell(),
    clock: Date.now,
    machineTypes: defaultMachineTypes,
    stopping,
  };
}

/** The local engine. While a run goes on its executor does too; without one nothing of ours stays behind. */
function createOwnEngine(dataDir: string, isIdle: () => Promise<boolean>): Engine {
  const engine = createLocalEngine({ dataDir, binDirs: [catalogBin] });
  return { ...engine, close: async () => engine.close({ stopExecutor: await isIdle() }) };
}

async function readVersion(): Promise<string> {
  const text = await readFile(join(root, 'package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}

/** The designer's files. Where they are still being built, requests for them wait, and nothing else does. */
function prepareFiles({ withoutDesigner, print }: ServerOptions, log: (line: string) => void): DesignerFiles | undefined {
  if (withoutDesigner === true) return undefined;
  const files = prepareDesigner(root, print).then(createDesignerFiles);
  files.catch((error: unknown) => log(`the designer: ${String(error)}`));
  return async (request) => (await files)(request);
}

async function prepareWorkspace(services: NodeServices, dataDir: string): Promise<void> {
  const createdAt = now(services);
  await services.storage.putBuiltIns(builtinComponents.map((definition) => ({ definition, builtIn: true, createdAt })));
  await seedWorkspace(services, dataDir, sampleWorkspace());
}

async function openApp(
  services: Services,
  listening: Listening,
  loginTokens: LoginTokens,
  dataDir: string,
  fallback: DesignerFiles | undefined,
): Promise<void> {
  const token = randomId();
  await writeTokenFile(dataDir, `http://127.0.0.1:${listening.port}`, token);
  const { port } = listening;
  const app = createApp(services, {
    origins: ['127.0.0.1', 'localhost', '[::1]'].map((host) => `http://${host}:${port}`),
    cookieName: `weft_${port}`,
    bearerHash: sha256Hex(token),
    loginTokens,
    checkReplies: process.env['WEFT_CHECK_REPLIES'] === '1',
    fallback,
  });
  listening.open((request) => app.fetch(request));
}
