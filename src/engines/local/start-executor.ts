import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { ExecutorSettings } from './executor-settings.ts';

/** How an executor process ended; `failed` says that it would only do so again. */
export interface ExecutorEnd {
  readonly failed: boolean;
  readonly error?: Error;
}

export interface ExecutorStart {
  readonly settings: ExecutorSettings;
  readonly nodePath: string;
  /** The program: `executor-main.ts`, or what a test puts in its place. */
  readonly programPath: string;
  readonly environment?: Readonly<Record<string, string>> | undefined;
  /** Called once, when the process has ended or could not be started. */
  readonly ended: (end: ExecutorEnd) => void;
}

const keptVariables = /^(?:PATH|HOME|LANG|TZ|TMPDIR|SSH_AUTH_SOCK|WEFT_FAILPOINT|PIP_.*|https?_proxy|no_proxy|SSL_CERT_(?:FILE|DIR))$/i;

/**
 * Starts an executor that outlives this process, with its output appended to `executor.log`. It gets a few variables
 * only: tasks run under the same user and can read the environment of their ancestors. Gives its process id.
 */
export function startExecutor(start: ExecutorStart): number | undefined {
  const { settings } = start;
  mkdirSync(settings.dataDir, { recursive: true, mode: 0o700 });
  const log = openSync(join(settings.dataDir, 'executor.log'), 'a', 0o600);
  const kept = Object.entries(process.env).filter(([name]) => keptVariables.test(name));
  // Compiled once, the program needs half the memory, and with it half the time to fork.
  const cache = { NODE_COMPILE_CACHE: join(settings.dataDir, 'compile-cache') };
  const environment = { ...Object.fromEntries(kept), ...cache, ...start.environment };
  try {
    const child = spawn(start.nodePath, [start.programPath, JSON.stringify(settings)], {
      cwd: settings.dataDir,
      env: environment,
      detached: true,
      stdio: ['ignore', log, log],
    });
    child.once('error', (error) => start.ended({ failed: true, error }));
    child.once('exit', (code) => start.ended({ failed: code !== null && code !== 0 }));
    child.unref();
    return child.pid;
  } finally {
    closeSync(log);
  }
}
