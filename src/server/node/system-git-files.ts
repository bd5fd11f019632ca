import { mostGitFileBytes } from '#contract/code-routes.ts';
import { readGitFile } from '#engines/local/read-git-file.ts';
import { readHosts } from '#engines/local/read-hosts.ts';
import type { GitFiles } from '../git/git-files.ts';

/** Reads by the system's git, with the keys of this data directory. */
export function createSystemGitFiles(dataDir: string): GitFiles {
  return {
    read: ({ path, ...source }, signal) =>
      readGitFile({
        dataDir,
        httpGitHosts: readHosts(process.env['WEFT_HTTP_GIT_HOSTS']),
        searchPath: process.env['PATH'] ?? '/usr/bin:/bin',
        source: { type: 'git', ...source },
        path,
        maxBytes: mostGitFileBytes,
        signal,
      }),
  };
}
