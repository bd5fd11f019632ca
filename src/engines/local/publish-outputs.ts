import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { realPath } from './attempt-directory.ts';
import { toLocalPath } from './engine-address.ts';
import type { LiveAttempt } from './live-attempt.ts';

/**
 * Puts outputs that have an address of their own there. A copy beside the target is renamed into its place, so nobody
 * sees half of it; doing it again after a crash gives the same. Rejects where a target can't be written.
 */
export async function publishOutputs(attempt: LiveAttempt): Promise<void> {
  for (const output of attempt.task.outputs) {
    const target = output.uri === undefined ? undefined : toLocalPath(output.uri, '');
    if (target !== undefined) await publish(realPath(attempt.directory, output.path), target, attempt.token.replaceAll('/', '-'));
  }
}

async function publish(source: string, target: string, token: string): Promise<void> {
  const place = target.replace(/\/+$/, '');
  const fresh = join(dirname(place), `.${basename(place)}.${token}.new`);
  const old = join(dirname(place), `.${basename(place)}.${token}.old`);
  await mkdir(dirname(place), { recursive: true });
  await rm(fresh, { recursive: true, force: true });
  await cp(source, fresh, { recursive: true });
  await rename(place, old).catch(ignoreMissing);
  await rename(fresh, place);
  await rm(old, { recursive: true, force: true });
}

function ignoreMissing(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
}
