import { createIssue } from '#domain/issue/create-issue.ts';
import type { Issue } from '#domain/issue/issue.ts';
import { gitHost, gitProtocol } from './check-git-source.ts';
import type { GitError } from './run-git.ts';
import { findConnection } from './sealed-connections.ts';

/** Who signs in to the server of a repository over http(s). `origin` is `https://host`, with the port where it is not the usual one. */
export interface GitLogin {
  readonly origin: string;
  readonly user: string;
  readonly token: string;
}

/** The key that a data directory keeps for a repository's host; ssh has its own keys and gets none. */
export function findGitLogin(dataDir: string, url: string): GitLogin | undefined {
  const protocol = gitProtocol(url);
  if (protocol === 'ssh') return undefined;
  const host = gitHost(url);
  const found = findConnection(dataDir, 'git', host);
  return found ? { origin: `${protocol}://${host}`, user: found.user, token: found.secret } : undefined;
}

/** That a server lets nobody in with this key, or without one; undefined where git failed for another reason. */
export function explainRefusal(error: GitError, url: string, login: GitLogin | undefined): Issue | undefined {
  const host = gitHost(url);
  if (gitProtocol(url) === 'ssh')
    return /Permission denied \(/.test(error.said) ? createIssue('E_ENGINE_SSH_REFUSED', [], { host }) : undefined;
  if (!/Authentication failed for|could not read (?:Username|Password)|returned error: 40[13]/.test(error.said)) return undefined;
  return createIssue(login === undefined ? 'E_ENGINE_LOGIN_NEEDED' : 'E_ENGINE_LOGIN_REFUSED', [], { host });
}
