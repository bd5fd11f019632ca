import type { GitSource } from './check-git-source.ts';
import { GitError, offline, runGit, type GitCall } from './run-git.ts';

/**
 * Fetches one commit into a new bare repository and gives its full id: without its history where the server allows that
 * and the commit is `known`, else with all of it. Rejects with GitError.
 */
export async function fetchCommit(call: GitCall, source: GitSource, known: string | undefined, repository: string): Promise<string> {
  await runGit(offline(call), ['init', '--quiet', '--bare', '--template=', '--', repository]);
  const fetch = (words: string[]) =>
    runGit(call, [`--git-dir=${repository}`, 'fetch', '--quiet', '--no-tags', '--no-recurse-submodules', ...words]);
  const fetchAll = () => fetch(['--', source.url, '+refs/heads/*:refs/heads/*', '+refs/tags/*:refs/tags/*']);
  if (known === undefined) await fetchAll();
  else
    await fetch(['--depth=1', '--', source.url, known]).catch(async (error: unknown) => {
      if (!(error instanceof GitError) || !/not our ref|unadvertised object/i.test(error.said)) throw error;
      await fetchAll();
    });
  const wanted = known ?? source.commit ?? 'HEAD';
  const found = await runGit(offline(call), [`--git-dir=${repository}`, 'rev-parse', '--verify', '--end-of-options', `${wanted}^{commit}`]);
  const commit = found.trim();
  if (known === undefined && !commit.startsWith(source.commit?.toLowerCase() ?? ''))
    throw new GitError(`There is no commit “${source.commit ?? ''}”.`);
  return commit;
}
