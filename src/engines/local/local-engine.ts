import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Engine } from '../engine.ts';
import { checkLocalPlan } from './check-local-plan.ts';
import { createExecutorClient } from './executor-client.ts';
import { executorAnswers } from './executor-protocol.ts';
import { isolationNames, type ExecutorSettings, type Isolation } from './executor-settings.ts';
import { createMaskOf } from './mask.ts';
import { readArtifact } from './read-artifact.ts';
import { readLog } from './read-log.ts';
import { createSocketPath } from './socket-path.ts';
import { startExecutor } from './start-executor.ts';
import { readHosts } from './read-hosts.ts';

export interface LocalEngineOptions {
  /** Holds all state: `runs/`, `code/<sha256 hex>/`, `datasets/`, `environments/` and the executor's own files. */
  readonly dataDir: string;
  /** Directories put before PATH for every task, e.g. where `weft-op` is. */
  readonly binDirs?: readonly string[];
  /** Hosts that Git repositories may be fetched from over plain http. By default those in WEFT_HTTP_GIT_HOSTS, split at commas. */
  readonly httpGitHosts?: readonly string[];
  /** OSS endpoints that are spoken to over plain http. By default those in WEFT_HTTP_OSS_HOSTS. */
  readonly httpOssHosts?: readonly string[];
  /** CPUs that tasks share; this machine's by default. */
  readonly cpus?: number;
  /** The rung to use if it works here. By default WEFT_ISOLATION, else the first that works. */
  readonly isolation?: Isolation | undefined;
  /** Between TERM and KILL; 5 s by default. */
  readonly graceMs?: number;
  /** How long a method tries to reach the executor; 15 s by default. */
  readonly patienceMs?: number;
  /** Without runs and clients for so long, the executor ends; 10 minutes by default. */
  readonly idleExitMs?: number;
  readonly nodePath?: string;
  /** Images whose programs are on `binDirs`. */
  readonly providedImages?: readonly string[];
  /** For tests: another program in the executor's place, variables for it at each start, and who it is. */
  readonly executor?: {
    readonly programPath?: string;
    readonly environment?: () => Readonly<Record<string, string>>;
    readonly started?: (pid: number | undefined) => void;
  };
}

/** The local engine, and the way to end its executor as well. */
export interface LocalEngine extends Omit<Engine, 'close'> {
  close(options?: { readonly stopExecutor?: boolean }): Promise<void>;
}

const protocolVersion = 2;

/** Runs tasks as processes of this machine, through an executor process that is started when needed and outlives this one. */
export function createLocalEngine(options: LocalEngineOptions): LocalEngine {
  const settings = createSettings(options);
  const client = createExecutorClient({
    socketPath: settings.socketPath,
    patienceMs: options.patienceMs ?? 15_000,
    accept: createJudge(settings.fingerprint),
    start: (ended) => {
      const pid = startExecutor({
        settings,
        nodePath: options.nodePath ?? process.execPath,
        programPath: options.executor?.programPath ?? fileURLToPath(import.meta.resolve('./executor-main.ts')),
        environment: options.executor?.environment?.(),
        ended,
      });
      options.executor?.started?.(pid);
    },
  });
  const capabilities = async () => (await client.call({ method: 'capabilities' }, executorAnswers.capabilities)).engine;
  return {
    capabilities,
    check: async (plan) => {
      const { isolation } = await capabilities();
      const { dataDir, httpGitHosts } = settings;
      return checkLocalPlan(plan, { isolation, dataDir, httpGitHosts, providedImages: options.providedImages ?? ['weft/builtin:1'] });
    },
    submit: async (run) => {
      const { runId, planNumber = 1, plan, reuse } = run;
      await client.call({ method: 'submit', run: { runId, planNumber, plan, reuse: { ...reuse } } }, executorAnswers.submit);
    },
    cancel: async (runId) => {
      await client.call({ method: 'cancel', runId }, executorAnswers.cancel);
    },
    events: (since, signal) => client.events(since, signal),
    logs: async (runId, task, _replica, offset) => {
      const { files, ended } = await client.call({ method: 'logs', runId, task }, executorAnswers.logs);
      return readLog(files, { offset, ended }, createMaskOf(settings.dataDir));
    },
    artifact: async (runId, task, output) => {
      const found = await client.call({ method: 'output', runId, task, output }, executorAnswers.output);
      return readArtifact(found.directory);
    },
    keeps: async (results) => {
      const wanted = results.map(({ outputs, ...rest }) => ({ ...rest, outputs: [...outputs] }));
      return results.length === 0 ? [] : client.call({ method: 'keeps', results: wanted }, executorAnswers.keeps);
    },
    close: async ({ stopExecutor = false } = {}) => {
      if (stopExecutor) await client.stop();
      client.close();
    },
  };
}

/** Has another executor replaced once, not for ever: two programs on one directory must not take turns in ending it. */
function createJudge(fingerprint: string): (found: { readonly fingerprint: string }) => boolean {
  let replaced = false;
  return (found) => {
    const same = found.fingerprint === fingerprint || replaced;
    replaced ||= !same;
    return same;
  };
}

function createSettings(options: LocalEngineOptions): ExecutorSettings {
  const dataDir = resolve(options.dataDir);
  const settings = {
    dataDir,
    socketPath: createSocketPath(dataDir),
    binDirs: [...(options.binDirs ?? [])],
    httpGitHosts: [...(options.httpGitHosts ?? readHosts(process.env['WEFT_HTTP_GIT_HOSTS']))],
    httpOssHosts: [...(options.httpOssHosts ?? readHosts(process.env['WEFT_HTTP_OSS_HOSTS']))],
    cpus: options.cpus ?? cpus().length,
    isolation: options.isolation ?? isolationNames.find((name) => name === process.env['WEFT_ISOLATION']) ?? null,
    graceMs: options.graceMs ?? 5_000,
    idleExitMs: options.idleExitMs ?? 600_000,
  };
  return { ...settings, fingerprint: createFingerprint(settings) };
}

/** Changes with the settings and with the executor's program, so that an upgrade replaces a running executor. */
function createFingerprint(settings: Omit<ExecutorSettings, 'fingerprint'>): string {
  const files = readdirSync(import.meta.dirname).filter((name) => !name.includes('.test.'));
  const program = files.map((name) => [name, statSync(join(import.meta.dirname, name)).mtimeMs]);
  return createHash('sha256')
    .update(JSON.stringify([protocolVersion, process.env['PATH'], settings, program]))
    .digest('hex');
}
