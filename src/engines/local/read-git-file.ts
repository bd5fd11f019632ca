import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '#domain/issue/app-error.ts';
import type { Issue } from '#domain/issue/issue.ts';
import { checkGitSource, gitProtocol, type GitSource } from './check-git-source.ts';
import { fetchCommit } from './fetch-commit.ts';
import { findCommit } from './find-commit.ts';
import { explainRefusal, findGitLogin } from './git-login.ts';
import { GitError, offline, runGit, type GitCall } from './run-git.ts';

/** One text file of a repository, and the commit that it was read at. */
export interface GitFile {
  readonly text: string;
  readonly commit: string;
}

export interface GitFileRequest {
  /** Where the keys are. */
  readonly dataDir: string;
  readonly httpGitHosts: readonly string[];
  readonly searchPath: string;
  readonly source: GitSource;
  /** From the top of the repository, e.g. `src/main.py`. */
  readonly path: string;
  readonly maxBytes: number;
  readonly signal: AbortSignal;
}

/**
 * Reads one file of a repository. The repository is fetched bare into a directory of its own, which is removed again:
 * nothing is checked out and nothing runs. Throws AppError: E_GIT_UNREADABLE, E_GIT_FILE, E_TOO_LARGE.
 */
export async function readGitFile(request: GitFileRequest): Promise<GitFile> {
  const { source, dataDir, searchPath, signal } = request;
  const wrong = checkGitSource(source, request.httpGitHosts, []);
  if (wrong.length > 0) throw unreadable(source, wrong);
  const login = findGitLogin(dataDir, source.url);
  const call = { searchPath, protocol: gitProtocol(source.url), signal, login };
  const work = mkdtempSync(join(tmpdir(), 'weft-git-file-'));
  try {
    const commit = await fetchCommit(call, source, await findCommit(call, source), join(work, 'repository'));
    return { commit, text: await readBlob(offline(call), join(work, 'repository'), commit, request) };
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    const refusal = explainRefusal(error, source.url, login);
    throw unreadable(source, refusal === undefined ? [] : [refusal.issue], error);
  } finally {
    rmSync(work, { recursive: true, force: true, maxRetries: 3 });
  }
}

function unreadable({ url }: GitSource, issues: readonly Issue[], cause?: GitError): AppError {
  const said = cause === undefined || issues.length > 0 ? '' : cause.message;
  return new AppError('E_GIT_UNREADABLE', { url: url.replace(/\/\/[^/]*@/, '//').slice(0, 300), detail: said }, { issues, cause });
}

/** A link is not followed, and what is no text is no program. */
async function readBlob(call: GitCall, repository: string, commit: string, { path, maxBytes }: GitFileRequest): Promise<string> {
  const git = (...words: string[]) => runGit(call, [`--git-dir=${repository}`, ...words]);
  const listed = await git('ls-tree', '-z', '-l', '--full-tree', commit, '--', path);
  const [, id = '', bytes = '', name = ''] = /^100\d{3} blob ([0-9a-f]+) +(\d+)\t([^\0]*)\0$/.exec(listed) ?? [];
  if (name !== path) throw new AppError('E_GIT_FILE', { path, commit });
  if (Number(bytes) > maxBytes) throw new AppError('E_TOO_LARGE', { limit: maxBytes });
  const text = await git('cat-file', 'blob', id);
  if (/[\0\uFFFD]/.test(text)) throw new AppError('E_GIT_FILE', { path, commit });
  return text;
}
