import { posix } from 'node:path';
import { runGit, type GitCall } from './run-git.ts';

/** The first symbolic link of a commit that may lead out of the repository's files; undefined where there is none. */
export async function checkLinksInside(call: GitCall, repository: string, commit: string): Promise<string | undefined> {
  const listed = await runGit(call, [`--git-dir=${repository}`, 'ls-tree', '-r', '-z', '--full-tree', commit]);
  for (const [, id = '', path = ''] of listed.matchAll(/120000 blob ([0-9a-f]+)\t([^\0]*)\0/g)) {
    const target = await runGit(call, [`--git-dir=${repository}`, 'cat-file', 'blob', id]);
    if (!staysInside(path, target)) return path;
  }
  return undefined;
}

/** Only leading `..` count on a folder that is surely no link itself; later ones could climb out through another link. */
export function staysInside(path: string, target: string): boolean {
  const [, up = '', down = ''] = /^((?:\.{1,2}\/+)*(?:\.{1,2}$)?)(.*)$/s.exec(target) ?? [];
  if (target === '' || posix.isAbsolute(target) || down.split('/').includes('..')) return false;
  return !/^\.\.(?:\/|$)/.test(posix.join(posix.dirname(path), up, down));
}
