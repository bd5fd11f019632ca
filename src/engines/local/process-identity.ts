import { readFileSync, readdirSync, readlinkSync } from 'node:fs';

/** What tells a process apart from a later one with the same id. Empty text where the system does not say. */
export interface ProcessIdentity {
  readonly pid: number;
  /** Clock ticks after boot, as `/proc/<pid>/stat` prints them. */
  readonly startTime: string;
}

/** A random id of the system's current boot; empty where the system has none. */
export function readBootId(): string {
  return readText('/proc/sys/kernel/random/boot_id')?.trim() ?? '';
}

/** Whether that very process still runs; a zombie does not. */
export function isAlive(identity: ProcessIdentity): boolean {
  const stat = readText(`/proc/${identity.pid}/stat`);
  if (stat === undefined) return process.platform !== 'linux' && answersSignals(identity.pid);
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const state = fields[0] ?? 'X';
  return state !== 'Z' && state !== 'X' && (identity.startTime === '' || fields[19] === identity.startTime);
}

/** Ids of all living processes that were started with the variable `name=value`, zombies left out. */
export function processesWith(name: string, value: string): number[] {
  const wanted = Buffer.from(`${name}=${value}\0`);
  return allProcesses().filter((pid) => readBytes(`/proc/${pid}/environ`)?.includes(wanted) ?? false);
}

/** Ids, as seen from here, of all processes in the pid namespace named by `link` (`pid:[…]`). */
export function processesInNamespace(link: string): number[] {
  return allProcesses().filter((pid) => pidNamespace(pid) === link);
}

/** The name of a process's pid namespace; undefined where it is gone or the system has none. */
export function pidNamespace(pid: number | 'self'): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/ns/pid`);
  } catch {
    return undefined;
  }
}

/** Whether the process is the first of its pid namespace, with whom all others in it end. */
export function isNamespaceInit(pid: number): boolean {
  return /^NSpid:.*\s1$/m.test(readText(`/proc/${pid}/status`) ?? '');
}

/** Sends a signal; a process that is gone already is fine. */
export function sendSignal(pid: number, signal: 'SIGTERM' | 'SIGKILL'): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

function allProcesses(): number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  } catch {
    return [];
  }
}

function answersSignals(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function readText(path: string): string | undefined {
  return readBytes(path)?.toString('utf8');
}

function readBytes(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
