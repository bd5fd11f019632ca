import { findSharedPlace } from '#domain/component/code-folder.ts';
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

/** Throws E_REQUEST_INVALID where two files would lie in one place. */
export function checkBundlePaths(paths: readonly string[]): void {
  const shared = findSharedPlace(paths);
  if (shared !== null) throw refuseFile(shared.path, `it is in one place with ${shared.other}`);
}

/** The refusal of one file of a bundle. */
export function refuseFile(path: string, detail: string): AppError {
  return new AppError('E_REQUEST_INVALID', { detail }, { issues: [createIssue('E_REQUEST_INVALID', ['files', path], { detail })] });
}
