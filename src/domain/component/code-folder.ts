import { createIssue } from '../issue/create-issue.ts';
import type { Issue } from '../issue/issue.ts';

/** The most files that a component's code may have. */
export const mostCodeFiles = 2000;

/** The most bytes that one file of a component's code may have. */
export const mostCodeFileBytes = 1024 ** 3;

const passedOver = new Set(['.git', '__pycache__', 'node_modules', '.venv', '.DS_Store']);

/** Whether something at a path (with `/`) never belongs into a component's code, such as what lies in `.git`. */
export function isPassedOver(path: string): boolean {
  return path.split('/').some((part) => passedOver.has(part));
}

/** What keeps files from becoming a component's code: none at all, too many, or one that is too large. */
export function checkCodeFiles(files: readonly { readonly path: string; readonly bytes: number }[]): Issue[] {
  if (files.length === 0) return [createIssue('E_CODE_NOTHING', [], { passedOver: [...passedOver] })];
  if (files.length > mostCodeFiles) return [createIssue('E_CODE_MANY', [], { found: files.length, limit: mostCodeFiles })];
  const large = files.filter(({ bytes }) => bytes > mostCodeFileBytes);
  return large.map(({ path }) => createIssue('E_CODE_FILE_LARGE', [path], { path, limit: '1 GiB' }));
}
