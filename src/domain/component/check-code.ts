import { parseAddress } from '../channel/parse-address.ts';
import { createIssue } from '../issue/create-issue.ts';
import type { Issue, IssuePath } from '../issue/issue.ts';
import type { CodeSource } from './component.ts';

/** Checks where the code comes from. Git is reached by https or ssh (http: with a warning), without a password in the address. */
export function checkCode(code: CodeSource, path: IssuePath): Issue[] {
  switch (code.type) {
    case 'oss':
      return given(code.uri, [...path, 'uri'], checkOss);
    case 'git':
      return [...given(code.url, [...path, 'url'], checkGitUrl), ...checkRevision(code.branch, code.commit, path)];
    case 'bundle':
      return checkDigest(code.digest, [...path, 'digest']);
    case 'local':
      return given(code.path, [...path, 'path'], checkLocalPath);
  }
}

function given(text: string, path: IssuePath, check: (text: string, path: IssuePath) => Issue[]): Issue[] {
  return text === '' ? [createIssue('E_CODE_EMPTY', path)] : check(text, path);
}

function checkOss(uri: string, path: IssuePath): Issue[] {
  const address = parseAddress(uri);
  if (!address.ok) return address.issues.map((issue) => ({ ...issue, path }));
  if (address.value.kind !== 'oss') return [createIssue('E_CODE_OSS', path, { uri })];
  return uri.endsWith('/') ? [] : [createIssue('E_CODE_DIRECTORY', path, { uri }, { kind: 'set-value', value: `${uri}/` })];
}

const host = /^(?!-)[A-Za-z0-9.-]+(?::\d{1,5})?$/;
const repositoryPath = /^[^\s\0\\?#]+$/;

function checkGitUrl(url: string, path: IssuePath): Issue[] {
  const [, scheme, authority = '', rest = ''] = /^([a-z][a-z0-9+.-]*):\/\/([^/]*)\/(.*)$/i.exec(url) ?? [];
  const [, sshUser, sshHost = '', sshPath = ''] = /^([A-Za-z_][A-Za-z0-9_-]*)@([^:/]+):(?!\/\/|-)(.+)$/.exec(url) ?? [];
  if (scheme === undefined)
    return sshUser !== undefined && host.test(sshHost) && repositoryPath.test(sshPath)
      ? []
      : [createIssue('E_GIT_URL', path, { url: withoutUser(url) })];
  const at = authority.lastIndexOf('@');
  const user = at < 0 ? null : authority.slice(0, at);
  const isSsh = scheme.toLowerCase() === 'ssh';
  const isHttp = scheme.toLowerCase() === 'http';
  if (!isSsh && !isHttp && scheme.toLowerCase() !== 'https') return [createIssue('E_GIT_SCHEME', path, { scheme })];
  if (user !== null && !(isSsh && /^[A-Za-z_][A-Za-z0-9_-]*$/.test(user)))
    return [createIssue('E_GIT_USER', path, { url: withoutUser(url) })];
  if (!host.test(authority.slice(at + 1)) || !repositoryPath.test(rest)) return [createIssue('E_GIT_URL', path, { url: withoutUser(url) })];
  return isHttp ? [createIssue('W_GIT_HTTP', path)] : [];
}

/** An address for a message, without what may be a password. */
function withoutUser(url: string): string {
  return url.replace(/\/\/[^/]*@/, '//').slice(0, 300);
}

/** The rules of `git check-ref-format` for a branch; a commit in full or at least 7 digits of it. */
function checkRevision(branch: string | undefined, commit: string | undefined, path: IssuePath): Issue[] {
  const isBranch =
    branch === undefined ||
    (branch !== '' &&
      branch !== '@' &&
      !/^[-/.]|[/.]$|\/\/|\.\.|@\{|\.lock(?:\/|$)|\/\./.test(branch) &&
      !/[\s~^:?*[\\\p{Cc}]/u.test(branch));
  const isCommit = commit === undefined || /^[0-9a-f]{7,40}$|^[0-9a-f]{64}$/i.test(commit);
  return [
    ...(isBranch ? [] : [createIssue('E_GIT_BRANCH', [...path, 'branch'], { branch: branch ?? '' })]),
    ...(isCommit ? [] : [createIssue('E_GIT_COMMIT', [...path, 'commit'], { commit: commit ?? '' })]),
  ];
}

function checkDigest(digest: string, path: IssuePath): Issue[] {
  return /^sha256:[0-9a-f]{64}$/.test(digest) ? [] : [createIssue('E_CODE_DIGEST', path, { digest })];
}

function checkLocalPath(text: string, path: IssuePath): Issue[] {
  return /\p{Cc}/u.test(text) ? [createIssue('E_CODE_PATH', path, { path: text })] : [];
}
