import { checkCode } from '#domain/component/check-code.ts';
import type { CodeSource } from '#domain/component/component.ts';
import { createIssue } from '#domain/issue/create-issue.ts';
import type { Issue, IssuePath } from '#domain/issue/issue.ts';

export type GitSource = Extract<CodeSource, { type: 'git' }>;
export type GitProtocol = 'https' | 'ssh' | 'http';

/** The protocol of an address that `checkGitSource` accepts; the form `user@host:path` is ssh. */
export function gitProtocol(url: string): GitProtocol {
  const scheme = /^([a-z]+):\/\//i.exec(url)?.[1]?.toLowerCase();
  return scheme === 'https' || scheme === 'http' ? scheme : 'ssh';
}

/**
 * What keeps this engine from fetching a repository. Plain http is for the hosts in `httpGitHosts` only, each given as
 * `host` or `host:port`.
 */
export function checkGitSource(source: GitSource, httpGitHosts: readonly string[], path: IssuePath): Issue[] {
  const wrong = checkCode(source, path).filter(({ severity }) => severity === 'error');
  if (wrong.length > 0 || gitProtocol(source.url) !== 'http') return wrong;
  const host = /^http:\/\/([^/]*)/i.exec(source.url)?.[1]?.toLowerCase() ?? '';
  const named = httpGitHosts.includes(host) || httpGitHosts.includes(host.replace(/:\d+$/, ''));
  return named ? [] : [createIssue('E_ENGINE_GIT_HTTP', path, { host })];
}
