import { cp } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { codeDirectory } from './engine-address.ts';
import type { ExecutorContext, LiveAttempt } from './live-attempt.ts';
import { SetupFailure } from './setup-failure.ts';

/** Copies the component's code into the attempt's usercode, so that no attempt can change what the next one finds. */
export async function stageCode(context: ExecutorContext, attempt: LiveAttempt): Promise<void> {
  const { code } = attempt.task;
  if (!code) return;
  const source = findCode(context, code);
  if (source === undefined) throw new SetupFailure('code-unavailable', `This engine can’t fetch code of type ${code.type}.`);
  try {
    await cp(source, join(attempt.directory, 'ml', 'usercode'), { recursive: true, verbatimSymlinks: true });
  } catch (error) {
    throw new SetupFailure('code-unavailable', `The code at ${source} can’t be copied.`, error);
  }
}

function findCode(context: ExecutorContext, code: NonNullable<LiveAttempt['task']['code']>): string | undefined {
  if (code.type === 'bundle') return codeDirectory(context.settings.dataDir, code.digest);
  return code.type === 'local' && isAbsolute(code.path) ? code.path : undefined;
}
