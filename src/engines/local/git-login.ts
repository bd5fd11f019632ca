import { createIssue } from '#domain/issue/create-issue.ts';
import type { Issue } from '#domain/issue/issue.ts';
import type { TaskReason } from '#domain/run/run-event.ts';
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

/** Why a server can't be read from, as far as people can mend it. */
export interface GitRefusal {
  readonly reason: Extract<TaskReason, 'login-refused' | 'code-unavailable'>;
  readonly issue: Issue;
}

/** That a server lets nobody in with this key or without one, or isn't known over ssh; undefined where git failed for another reason. */
export function explainRefusal(error: GitError, url: string, login: GitLogin | undefined): GitRefusal | undefined {
  const host = gitHost(url);
  if (gitProtocol(url) === 'ssh') return explainSsh(error.said, host);
  if (!/Authentication failed for|could not read (?:Username|Password)|returned error: 40[13]/.test(error.said)) return undefined;
  const asking = /could not read Username for 'https?:\/\/([^/']+)/.exec(error.said)?.[1]?.toLowerCase() ?? host;
  if (asking !== host) return { reason: 'login-refused', issue: createIssue('E_ENGINE_LOGIN_ELSEWHERE', [], { host, asking }) };
  const code = login === undefined ? 'E_ENGINE_LOGIN_NEEDED' : 'E_ENGINE_LOGIN_REFUSED';
  return { reason: 'login-refused', issue: createIssue(code, [], { host }) };
}

/** What the program ssh says is the same in every language of the system. */
function explainSsh(said: string, host: string): GitRefusal | undefined {
  if (/Permission denied \(/.test(said)) return { reason: 'login-refused', issue: createIssue('E_ENGINE_SSH_REFUSED', [], { host }) };
  if (!/Host key verification failed/.test(said)) return undefined;
  const code = /HOST IDENTIFICATION HAS CHANGED/.test(said) ? 'E_ENGINE_SSH_HOST_CHANGED' : 'E_ENGINE_SSH_HOST_UNKNOWN';
  return { reason: 'code-unavailable', issue: createIssue(code, [], { host }) };
}
