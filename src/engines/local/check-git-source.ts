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

/** The host of an address that `checkGitSource` accepts, in lower case; with its port where that is not the protocol's own. */
export function gitHost(url: string): string {
  const [, scheme = 'ssh', authority] = /^([a-z]+):\/\/([^/]*)/i.exec(url) ?? [undefined, undefined, /^([^:/]+):/.exec(url)?.[1] ?? ''];
  const host = authority.slice(authority.lastIndexOf('@') + 1).toLowerCase();
  const usual = { https: ':443', http: ':80', ssh: ':22' }[gitProtocol(`${scheme}://`)];
  return host.endsWith(usual) ? host.slice(0, -usual.length) : host;
}

/**
 * What keeps this engine from fetching a repository. Plain http is for the hosts in `httpGitHosts` only, each given as
 * `host` or `host:port`.
 */
export function checkGitSource(source: GitSource, httpGitHosts: readonly string[], path: IssuePath): Issue[] {
  const wrong = checkCode(source, path).filter(({ severity }) => severity === 'error');
  if (wrong.length > 0 || gitProtocol(source.url) !== 'http') return wrong;
  const host = gitHost(source.url);
  const named = httpGitHosts.includes(host) || httpGitHosts.includes(host.replace(/:\d+$/, ''));
  return named ? [] : [createIssue('E_ENGINE_GIT_HTTP', path, { host })];
}
