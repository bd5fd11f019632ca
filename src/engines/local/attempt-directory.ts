import { closeSync, existsSync, linkSync, mkdirSync, openSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ProcessIdentity } from './process-identity.ts';

/** Names one attempt of one task. */
export interface AttemptKey {
  readonly runId: string;
  readonly task: string;
  readonly attempt: number;
}

/** What the marker files of an attempt say. */
export interface Markers {
  readonly claimed: boolean;
  readonly identity: ProcessIdentity | null;
  readonly exitCode: number | null;
}

function taskDirectory(dataDir: string, runId: string, task: string): string {
  return join(dataDir, 'runs', runId, task);
}

export function attemptDirectory(dataDir: string, key: AttemptKey): string {
  return join(taskDirectory(dataDir, key.runId, key.task), String(key.attempt));
}

export function logFile(dataDir: string, key: AttemptKey): string {
  return join(attemptDirectory(dataDir, key), 'log');
}

/** The real place of a path of the contract (`/ml/…`) in an attempt. */
export function realPath(directory: string, contractPath: string): string {
  return join(directory, contractPath);
}

/** The number for the next attempt: the first above `last` whose directory does not exist, so that none is used twice. */
export function nextAttempt(dataDir: string, runId: string, task: string, last: number): number {
  let attempt = last + 1;
  while (existsSync(attemptDirectory(dataDir, { runId, task, attempt }))) attempt += 1;
  return attempt;
}

/** Makes the attempt's directory with an empty `/ml` and a home; fails if it exists already. */
export function createAttemptDirectory(dataDir: string, key: AttemptKey): string {
  const directory = attemptDirectory(dataDir, key);
  mkdirSync(taskDirectory(dataDir, key.runId, key.task), { recursive: true, mode: 0o700 });
  mkdirSync(directory, { mode: 0o700 });
  mkdirSync(join(directory, 'home'), { mode: 0o700 });
  mkdirSync(join(directory, 'ml', 'usercode'), { recursive: true, mode: 0o700 });
  return directory;
}

/** Reads the markers; `null` where the directory was never made. */
export function readMarkers(directory: string): Markers | null {
  const names = readNames(directory);
  if (!names) return null;
  const exit = names.find((name) => /^exit\.\d{1,3}$/.test(name));
  const pid = names.find((name) => /^pid\.\d+\.\d*$/.test(name));
  return {
    claimed: names.includes('claim'),
    identity: pid ? { pid: Number(pid.split('.')[1]), startTime: pid.split('.')[2] ?? '' } : null,
    exitCode: exit ? Number(exit.slice('exit.'.length)) : null,
  };
}

/**
 * Takes the fence in the shim's place. True: the shim can never start any more. False: it has started. Our claim is a
 * second name of the file `fence`, so that a recovery that was cut short, or its successor, knows it for ours.
 */
export function takeClaim(directory: string): boolean {
  const [fence, claim] = [join(directory, 'fence'), join(directory, 'claim')];
  closeSync(openSync(fence, 'a', 0o600));
  try {
    linkSync(fence, claim);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return statSync(claim).ino === statSync(fence).ino;
    throw error;
  }
}

function readNames(directory: string): string[] | null {
  try {
    return readdirSync(directory);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
