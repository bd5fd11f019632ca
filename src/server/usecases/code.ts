import { bundleDigest, type BundleFile } from '#domain/component/bundle-digest.ts';
import { checkBundlePath, checkBundlePaths, refuseFile } from './bundle-paths.ts';
import { fromBase64, toBase64 } from './base64.ts';
import type { Services } from './services.ts';
import { found } from './not-found.ts';
import { type BundleEntry, digestPattern } from '../blobs/blobs.ts';

export interface EncodedFile {
  readonly path: string;
  readonly base64: string;
}

/** Stores files as a bundle and gives its address. Throws E_REQUEST_INVALID for paths or content that can't be kept. */
export async function storeCode({ blobs }: Services, encoded: readonly EncodedFile[]): Promise<string> {
  const files = encoded.map(toBundleFile);
  checkBundlePaths(files.map((file) => file.path));
  const digest = bundleDigest(files);
  await blobs.putBundle(digest, files);
  return digest;
}

/** The files of a bundle. Throws E_NOT_FOUND. */
export async function readCode({ blobs }: Services, digest: string): Promise<EncodedFile[]> {
  const files = found(digestPattern.test(digest) ? await blobs.readBundle(digest) : null, 'code', digest);
  return files.map(({ path, bytes }) => ({ path, base64: toBase64(bytes) }));
}

/** Which files a bundle has. Throws E_NOT_FOUND. */
export async function listCodeFiles({ blobs }: Pick<Services, 'blobs'>, digest: string): Promise<readonly BundleEntry[]> {
  return found(digestPattern.test(digest) ? await blobs.listBundle(digest) : null, 'code', digest);
}

function toBundleFile({ path, base64 }: EncodedFile): BundleFile {
  checkBundlePath(path);
  const bytes = fromBase64(base64);
  if (bytes === null) throw refuseFile(path, 'the content is not base64');
  return { path, bytes };
}
