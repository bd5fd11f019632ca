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

/** Two paths that are one place, a file and a folder of it included; some disks don't tell upper from lower case. Null where there are none. */
export function findSharedPlace(paths: readonly string[]): { readonly path: string; readonly other: string } | null {
  const places = new Map<string, string>();
  for (const path of paths) {
    const other = places.get(path.toLowerCase());
    if (other !== undefined) return { path, other };
    places.set(path.toLowerCase(), path);
  }
  for (const path of paths) {
    const folders = [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index).toLowerCase());
    const other = folders.map((folder) => places.get(folder)).find((file) => file !== undefined);
    if (other !== undefined) return { path, other };
  }
  return null;
}

/** What keeps files from becoming a component's code: none at all, too many, two in one place, or one that is too large. */
export function checkCodeFiles(files: readonly { readonly path: string; readonly bytes: number }[]): Issue[] {
  if (files.length === 0) return [createIssue('E_CODE_NOTHING', [], { passedOver: [...passedOver] })];
  if (files.length > mostCodeFiles) return [createIssue('E_CODE_MANY', [], { found: files.length, limit: mostCodeFiles })];
  const shared = findSharedPlace(files.map(({ path }) => path));
  if (shared !== null) return [createIssue('E_CODE_PLACE', [shared.path], { ...shared })];
  const large = files.filter(({ bytes }) => bytes > mostCodeFileBytes);
  return large.map(({ path }) => createIssue('E_CODE_FILE_LARGE', [path], { path, limit: '1 GiB' }));
}
