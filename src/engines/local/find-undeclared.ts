import { readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { outputsDirectory } from '#domain/channel/paths.ts';
import { realPath } from './attempt-directory.ts';
import type { LiveAttempt } from './live-attempt.ts';

/** What a task left beside its declared outputs, where nobody will find it; names in order, 20 at most. */
export async function findUndeclared({ directory, task }: LiveAttempt): Promise<string[]> {
  const declared = new Set(task.outputs.map(({ path }) => basename(path)));
  const found = await readdir(realPath(directory, outputsDirectory)).catch(() => []);
  return found
    .filter((name) => !declared.has(name))
    .toSorted()
    .slice(0, 20);
}
