import { cp } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { codeDirectory } from './engine-address.ts';
import { fetchOssCode } from './fetch-oss-code.ts';
import type { ExecutorContext, LiveAttempt } from './live-attempt.ts';
import { SetupFailure } from './setup-failure.ts';

/**
 * Copies the component's code into the attempt's usercode, so that no attempt can change what the next one finds. What
 * comes from a Git repository is fetched first, and its commit remarked in the run; an OSS directory is read each time.
 */
export async function stageCode(context: ExecutorContext, attempt: LiveAttempt): Promise<void> {
  const { code } = attempt.task;
  if (!code) return;
  const usercode = join(attempt.directory, 'ml', 'usercode');
  if (code.type === 'oss') return fetchOssCode(code.uri, usercode, context.settings, attempt.stopping.signal);
  const source = await findCode(context, attempt, code);
  if (source === undefined) throw new SetupFailure('code-unavailable', `This engine can’t fetch code of type ${code.type}.`);
  try {
    await cp(source, usercode, { recursive: true, verbatimSymlinks: true });
  } catch (error) {
    throw new SetupFailure('code-unavailable', `The code at ${source} can’t be copied.`, error);
  }
}

type Code = NonNullable<LiveAttempt['task']['code']>;

async function findCode(context: ExecutorContext, attempt: LiveAttempt, code: Code): Promise<string | undefined> {
  if (code.type === 'git') return fetchCode(context, attempt, code);
  if (code.type === 'bundle') return codeDirectory(context.settings.dataDir, code.digest);
  return code.type === 'local' && isAbsolute(code.path) ? code.path : undefined;
}

async function fetchCode(context: ExecutorContext, attempt: LiveAttempt, code: Extract<Code, { type: 'git' }>): Promise<string> {
  const { signal } = attempt.stopping;
  const { directory, commit } = await context.checkouts.fetch(code, signal);
  // Once stopped, the run may be over, and nothing may be said of it any more.
  if (!signal.aborted) attempt.book.note(attempt.task.id, 'H_ENGINE_COMMIT', { commit, url: code.url });
  return directory;
}
