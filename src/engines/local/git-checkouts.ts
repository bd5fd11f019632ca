import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkGitSource, gitProtocol, type GitSource } from './check-git-source.ts';
import { checkLinksInside } from './check-links-inside.ts';
import { fetchCommit } from './fetch-commit.ts';
import { findCommit } from './find-commit.ts';
import type { ExecutorSettings } from './executor-settings.ts';
import { explainRefusal, findGitLogin } from './git-login.ts';
import { GitError, offline, runGit, type GitCall } from './run-git.ts';
import { SetupFailure } from './setup-failure.ts';

/** What a repository held at one commit: a folder of files that is never changed. */
export interface GitCheckout {
  readonly directory: string;
  readonly commit: string;
}

/** Repositories' files by address and commit, fetched once and kept. */
export interface GitCheckouts {
  /** The files at a source's commit, else at the tip of its branch, else of the default branch. Rejects with SetupFailure `code-unavailable` or `login-refused`. */
  fetch(source: GitSource, signal: AbortSignal): Promise<GitCheckout>;
}

/**
 * `git` in the data directory holds a folder per address and commit; `searchPath` is where git is looked for. Only one may
 * exist per data directory: what earlier ones left half done is removed.
 */
export function createGitCheckouts(
  { dataDir, httpGitHosts }: Pick<ExecutorSettings, 'dataDir' | 'httpGitHosts'>,
  searchPath: string,
): GitCheckouts {
  const directory = join(dataDir, 'git');
  const unfinished = join(directory, 'unfinished');
  rmSync(unfinished, { recursive: true, force: true });
  return {
    fetch: async (source, signal) => {
      const [issue] = checkGitSource(source, httpGitHosts, []);
      if (issue) throw new SetupFailure('code-unavailable', issue);
      const login = findGitLogin(dataDir, source.url);
      const call = { searchPath, protocol: gitProtocol(source.url), signal, login };
      try {
        return await fetchOnce({ directory, unfinished, call, source });
      } catch (error) {
        if (!(error instanceof GitError)) throw error;
        const refusal = explainRefusal(error, source.url, login);
        if (refusal) throw new SetupFailure(refusal.reason, refusal.issue, error);
        throw new SetupFailure('code-unavailable', `The code can’t be fetched from ${source.url}: ${error.message}`, error);
      }
    },
  };
}

interface Fetch {
  readonly directory: string;
  readonly unfinished: string;
  readonly call: GitCall;
  readonly source: GitSource;
}

async function fetchOnce(fetch: Fetch): Promise<GitCheckout> {
  const { call, source } = fetch;
  const address = createHash('sha256').update(source.url).digest('hex');
  const place = (commit: string) => ({ commit, directory: join(fetch.directory, address, commit) });
  const known = await findCommit(call, source);
  if (known !== undefined && existsSync(place(known).directory)) return place(known);
  mkdirSync(fetch.unfinished, { recursive: true, mode: 0o700 });
  const work = mkdtempSync(join(fetch.unfinished, 'fetch-'));
  try {
    const commit = await fetchCommit(call, source, known, join(work, 'repository'));
    await exportFiles(offline(call), join(work, 'repository'), commit, join(work, 'files'));
    mkdirSync(join(fetch.directory, address), { recursive: true, mode: 0o700 });
    moveUnlessThere(join(work, 'files'), place(commit).directory);
    return place(commit);
  } finally {
    rmSync(work, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function exportFiles(call: GitCall, repository: string, commit: string, directory: string): Promise<void> {
  mkdirSync(directory, { mode: 0o700 });
  const link = await checkLinksInside(call, repository, commit);
  if (link !== undefined) throw new SetupFailure('code-unavailable', `The link “${link}” of the repository leads out of it.`);
  await runGit(call, [`--git-dir=${repository}`, `--work-tree=${directory}`, 'checkout', '--quiet', '--force', '--detach', commit, '--']);
}

/** Two tasks may have fetched the same: the first stays. */
function moveUnlessThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
  }
}
