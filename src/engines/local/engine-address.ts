import { isAbsolute, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Where an address lies on this machine: `dataset:<name>` among the data sets, `file:` with an absolute path (also as
 * `file:///…`). Undefined for all that this engine can't reach.
 */
export function toLocalPath(uri: string, datasetsDirectory: string): string | undefined {
  const dataset = /^dataset:([A-Za-z0-9][A-Za-z0-9._-]{0,99})$/.exec(uri)?.[1];
  if (dataset !== undefined) return join(datasetsDirectory, dataset);
  if (uri.startsWith('file:///')) return fileURLToPath(uri);
  const path = /^file:(.+)$/s.exec(uri)?.[1];
  return path !== undefined && isAbsolute(path) && !path.startsWith('//') && !path.includes('\0') ? normalize(path) : undefined;
}

export function datasetsDirectory(dataDir: string): string {
  return join(dataDir, 'datasets');
}

/** The directory of an immutable code bundle, by its digest (`sha256:` and 64 hex digits); undefined for another form. */
export function codeDirectory(dataDir: string, digest: string): string | undefined {
  const hex = /^(?:sha256:)?([0-9a-f]{64})$/.exec(digest)?.[1];
  return hex === undefined ? undefined : join(dataDir, 'code', hex);
}
