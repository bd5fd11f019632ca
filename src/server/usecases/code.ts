import { bundleDigest, type BundleFile } from '#domain/component/bundle-digest.ts';
import { AppError } from '#domain/issue/app-error.ts';
import { createIssue } from '#domain/issue/create-issue.ts';
import { fromBase64, toBase64 } from './base64.ts';
import type { Services } from './services.ts';
import { found } from './not-found.ts';
import { digestPattern } from '../blobs/blobs.ts';

export interface EncodedFile {
  readonly path: string;
  readonly base64: string;
}

/** Stores files as a bundle and gives its address. Throws E_REQUEST_INVALID for paths or content that can't be kept. */
export async function storeCode({ blobs }: Services, encoded: readonly EncodedFile[]): Promise<string> {
  const files = encoded.map(toBundleFile);
  const doubled = findDoubled(files.map((file) => file.path.toLowerCase()));
  if (doubled !== undefined) throw refusal(doubled, 'two files have the same place');
  const digest = bundleDigest(files);
  await blobs.putBundle(digest, files);
  return digest;
}

/** The files of a bundle. Throws E_NOT_FOUND. */
export async function readCode({ blobs }: Services, digest: string): Promise<EncodedFile[]> {
  const files = found(digestPattern.test(digest) ? await blobs.readBundle(digest) : null, 'code', digest);
  return files.map(({ path, bytes }) => ({ path, base64: toBase64(bytes) }));
}

/** A path that is there twice, or is a file and a folder; some disks don't tell upper from lower case. */
function findDoubled(paths: readonly string[]): string | undefined {
  const folders = new Set(paths.flatMap((path) => [...path.matchAll(/\//g)].map((slash) => path.slice(0, slash.index))));
  return paths.find((path, index) => folders.has(path) || index !== paths.lastIndexOf(path));
}

function toBundleFile({ path, base64 }: EncodedFile): BundleFile {
  if (!isInside(path)) throw refusal(path, 'a path is relative, with “/”, without “..”');
  const bytes = fromBase64(base64);
  if (bytes === null) throw refusal(path, 'the content is not base64');
  return { path, bytes };
}

function isInside(path: string): boolean {
  const plain = !path.includes('\\') && !/\p{Cc}/u.test(path);
  return (
    plain &&
    path
      .split('/')
      .every((segment) => segment !== '' && segment !== '.' && segment !== '..' && new TextEncoder().encode(segment).length <= 255)
  );
}

function refusal(path: string, detail: string): AppError {
  return new AppError('E_REQUEST_INVALID', { detail }, { issues: [createIssue('E_REQUEST_INVALID', ['files', path], { detail })] });
}
