import { createIssue } from '../issue/create-issue.ts';
import type { Issue, IssuePath } from '../issue/issue.ts';

/** The longest name, in characters; it becomes part of variables, directories and Kubernetes names. */
const maxNameLength = 63;

/** The name rule: digits, ASCII letters, `_` and `-`, not starting with `_` or `-`, 1 to 63 characters. */
export const namePattern = /^[A-Za-z0-9][A-Za-z0-9_-]{0,62}$/;

/** Checks one name of an input, output, parameter, component or variable. Source: component contract, section 3. */
export function checkName(name: string, path: IssuePath): Issue[] {
  if (name === '') return [createIssue('E_NAME_EMPTY', path)];
  if (name.length > maxNameLength) return [createIssue('E_NAME_LONG', path, { name, limit: maxNameLength })];
  if (/^[_-]/.test(name)) return [createIssue('E_NAME_START', path, { name, character: name.slice(0, 1) })];
  const bad = /[^A-Za-z0-9_-]/u.exec(name);
  if (!bad) return [];
  const suggestion = name.replaceAll(/[^A-Za-z0-9_-]+/gu, '_').replace(/^[_-]+/, '');
  const fix = suggestion === '' ? undefined : ({ kind: 'rename', name: suggestion } as const);
  return [createIssue('E_NAME_CHARACTER', path, { name, character: bad[0] }, fix)];
}
