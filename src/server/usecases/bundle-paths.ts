import { AppError } from '#domain/issue/app-error.ts';
import { createIssue } from '#domain/issue/create-issue.ts';

/** Throws E_REQUEST_INVALID unless a path is relative, with `/`, and stays inside its bundle on every system. */
export function checkBundlePath(path: string): void {
  const plain = !path.includes('\\') && !/\p{Cc}/u.test(path) && path.isWellFormed();
  const inside = path
    .split('/')
    .every((segment) => segment !== '' && segment !== '.' && segment !== '..' && new TextEncoder().encode(segment).length <= 255);
  if (!plain || !inside) throw refuseFile(path, 'a path is relative, with “/”, without “..”');
}

/** Throws E_REQUEST_INVALID where two files would lie in one place; some disks don't tell upper from lower case. */
export function checkBundlePaths(paths: readonly string[]): void {
  const lower = paths.map((path) => path.toLowerCase());
  const last = new Map(lower.map((path, index) => [path, index]));
  const folders = new Set(lower.flatMap((path) => [...path.matchAll(/\//g)].map((slash) => path.slice(0, slash.index))));
  const doubled = lower.findIndex((path, index) => folders.has(path) || index !== last.get(path));
  if (doubled !== -1) throw refuseFile(paths[doubled] ?? '', 'two files have the same place');
}

/** The refusal of one file of a bundle. */
export function refuseFile(path: string, detail: string): AppError {
  return new AppError('E_REQUEST_INVALID', { detail }, { issues: [createIssue('E_REQUEST_INVALID', ['files', path], { detail })] });
}
