import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Isolation } from './executor-settings.ts';
import { sandboxProgram } from './isolation.ts';

/** The first rung of the ladder that works here, found by running it; `paths` always works. The wanted rung is tried first. */
export async function probeIsolation(scratchDirectory: string, wanted: Isolation | null = null): Promise<Isolation> {
  if (wanted !== null && (await probeRung(wanted, scratchDirectory))) return wanted;
  if (wanted !== null) console.error(`The isolation “${wanted}” does not work here.`);
  if (await probeRung('bwrap', scratchDirectory)) return 'bwrap';
  if (await probeRung('unshare', scratchDirectory)) return 'unshare';
  return 'paths';
}

/** Whether a program under this rung sees an attempt's files at `/ml`, and can't write to its inputs. */
export async function probeRung(rung: Isolation, scratchDirectory: string): Promise<boolean> {
  if (rung === 'paths') return true;
  if (process.platform !== 'linux' || (rung === 'unshare' && process.getuid?.() !== 0)) return false;
  const createdMl = rung === 'unshare' && createHostMl();
  const works = await runProbe(rung, scratchDirectory);
  if (!works && createdMl) rmdirSync('/ml');
  return works;
}

async function runProbe(rung: Isolation, scratchDirectory: string): Promise<boolean> {
  mkdirSync(scratchDirectory, { recursive: true, mode: 0o700 });
  const directory = mkdtempSync(join(scratchDirectory, 'probe-'));
  const secret = randomBytes(12).toString('hex');
  const place = join(directory, 'ml', 'input', 'data', 'probe');
  for (const path of [join(directory, 'ml', 'usercode'), join(directory, 'source'), place]) mkdirSync(path, { recursive: true });
  writeFileSync(join(directory, 'source', 'text'), secret);
  const inputs = [{ source: join(directory, 'source'), target: '/ml/input/data/probe' }];
  const program = ['/bin/sh', '-c', 'cat ../input/data/probe/text; true > ../input/data/probe/new || pwd'];
  const [file = '', ...args] = sandboxProgram(rung, { directory, inputs, program });
  try {
    const { stdout } = await promisify(execFile)(file, args, { timeout: 10_000 });
    return stdout === `${secret}/ml/usercode\n`;
  } catch {
    return false;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** A mount namespace needs the directory to be there. Root makes an empty one; true if it did. */
function createHostMl(): boolean {
  if (existsSync('/ml')) return false;
  try {
    mkdirSync('/ml', { mode: 0o755 });
    return true;
  } catch {
    return false;
  }
}
