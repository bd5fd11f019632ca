import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** A file of a code bundle; `path` is relative with `/`. */
export interface BundleFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * The content address of a code bundle, `sha256:` and 64 hex digits: the hash of a line `<hash of the bytes>  <path>`
 * for each file, sorted by path (what `sha256sum` prints). The order of the files does not matter.
 */
export function bundleDigest(files: readonly BundleFile[]): string {
  return digestOfHashes(files.map((file) => ({ path: file.path, sha256: bytesToHex(sha256(file.bytes)) })));
}

/** The content address of a bundle whose files were hashed before: `sha256` of each file's bytes, in hex. */
export function digestOfHashes(files: readonly { readonly path: string; readonly sha256: string }[]): string {
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const lines = sorted.map((file) => `${file.sha256}  ${file.path}\n`);
  return `sha256:${bytesToHex(sha256(utf8ToBytes(lines.join(''))))}`;
}
