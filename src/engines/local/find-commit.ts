import type { GitSource } from './check-git-source.ts';
import { GitError, runGit, type GitCall } from './run-git.ts';

/**
 * The full id of the commit that a source means, as far as the server's list of branches tells: that of its branch (or
 * tag), of the default branch where it names none. Undefined where a commit is given by its first digits only. Rejects
 * with GitError where there is no such branch.
 */
export async function findCommit(call: GitCall, source: GitSource): Promise<string | undefined> {
  if (source.commit !== undefined) return isFull(source.commit) ? source.commit.toLowerCase() : undefined;
  const { branch } = source;
  const names = branch === undefined ? ['HEAD'] : [`refs/heads/${branch}`, `refs/tags/${branch}^{}`, `refs/tags/${branch}`];
  const listed = await runGit(call, ['ls-remote', '--quiet', '--', source.url, ...names]);
  const tips = new Map(listed.split('\n').map((line) => [line.split('\t')[1], line.split('\t')[0]] as const));
  const found = names.map((name) => tips.get(name)).find((id) => id !== undefined && isFull(id));
  if (found === undefined) throw new GitError(branch === undefined ? 'The repository is empty.' : `There is no branch “${branch}”.`);
  return found;
}

function isFull(commit: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(commit);
}
