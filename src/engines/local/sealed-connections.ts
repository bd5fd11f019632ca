import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** How a store is signed in to. `endpoint` is a host with an optional port, in lower case. Files from before there were kinds hold stores. */
const ossSchema = z.strictObject({
  kind: z.literal('oss').default('oss'),
  endpoint: z.string(),
  region: z.string(),
  pathStyle: z.boolean(),
  accessKeyId: z.string(),
  secret: z.string(),
});

/** How a Git server is signed in to over https; the secret is a token or a password. */
const gitSchema = z.strictObject({ kind: z.literal('git'), endpoint: z.string(), user: z.string(), secret: z.string() });

const connectionSchema = z.union([gitSchema, ossSchema]);
export type SealedConnection = z.infer<typeof connectionSchema>;

const purpose = Buffer.from('weft connections 1');
const [ivBytes, tagBytes, keyBytes] = [12, 16, 32];

/**
 * Reads `connections.sealed` of a data directory, which is encrypted (AES-256-GCM) with the key in `secret.key`. Throws
 * where the file was changed or the key is another one. Read at each use, so that nobody keeps secrets in memory.
 */
export function readConnections(dataDir: string): SealedConnection[] {
  const sealed = readIfThere(join(dataDir, 'connections.sealed'));
  if (sealed === undefined) return [];
  const open = createDecipheriv('aes-256-gcm', readKey(dataDir), sealed.subarray(0, ivBytes)).setAAD(purpose);
  open.setAuthTag(sealed.subarray(ivBytes, ivBytes + tagBytes));
  const text = Buffer.concat([open.update(sealed.subarray(ivBytes + tagBytes)), open.final()]).toString('utf8');
  return z.array(connectionSchema).parse(JSON.parse(text));
}

type OfKind<K extends SealedConnection['kind']> = Extract<SealedConnection, { kind: K }>;

/** How one server is signed in to; undefined where nobody has added its key. */
export function findConnection<K extends SealedConnection['kind']>(dataDir: string, kind: K, endpoint: string): OfKind<K> | undefined {
  const host = endpoint.toLowerCase();
  return readConnections(dataDir).find((known): known is OfKind<K> => known.kind === kind && known.endpoint === host);
}

/** Replaces all connections of a data directory at once. Both files are for their owner only. */
export function writeConnections(dataDir: string, connections: readonly SealedConnection[]): void {
  const iv = randomBytes(ivBytes);
  const seal = createCipheriv('aes-256-gcm', readKey(dataDir), iv).setAAD(purpose);
  const sealed = Buffer.concat([seal.update(JSON.stringify(connections), 'utf8'), seal.final()]);
  const path = join(dataDir, 'connections.sealed');
  writeFileSync(`${path}.new`, Buffer.concat([iv, seal.getAuthTag(), sealed]), { mode: 0o600, flush: true });
  renameSync(`${path}.new`, path);
}

/** The key, made at its first use; never made anew where there is one. */
function readKey(dataDir: string): Buffer {
  const path = join(dataDir, 'secret.key');
  const found = readIfThere(path);
  if (found !== undefined) return found;
  const fresh = `${path}.${randomBytes(6).toString('hex')}`;
  writeFileSync(fresh, randomBytes(keyBytes), { mode: 0o600, flush: true });
  try {
    linkSync(fresh, path);
  } finally {
    rmSync(fresh);
  }
  return readFileSync(path);
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
