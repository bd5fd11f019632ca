import { createWriteStream, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseAddress } from '#domain/channel/parse-address.ts';
import { createIssue } from '#domain/issue/create-issue.ts';
import { createOssReader, type OssObject, type OssReader, type StoreSettings } from './oss-reader.ts';
import { SetupFailure } from './setup-failure.ts';

const mostFiles = 10_000;
const mostBytes = 2 ** 30;

/**
 * Writes the files of an OSS directory (`oss://bucket.endpoint/path/`) into `target`: at most
 * 10,000 files of 1 GiB together. Rejects with SetupFailure `code-unavailable` or `login-refused`; `target` may then hold some of them.
 */
export async function fetchOssCode(uri: string, target: string, settings: StoreSettings, signal: AbortSignal): Promise<void> {
  const address = parseAddress(uri);
  if (!address.ok || address.value.kind !== 'oss' || !uri.endsWith('/')) {
    throw new SetupFailure('code-unavailable', `“${uri}” is not an OSS directory.`);
  }
  const reader = await createOssReader(address.value, settings, signal);
  try {
    const objects = await listFiles(reader, address.value.path, uri);
    for (const object of objects) await writeFile(reader, object, join(target, object.key.slice(address.value.path.length)), signal);
  } catch (error) {
    if (error instanceof SetupFailure) throw error;
    if (isRefusal(error)) {
      const code = reader.signsIn ? 'E_ENGINE_LOGIN_REFUSED' : 'E_ENGINE_LOGIN_NEEDED';
      throw new SetupFailure('login-refused', createIssue(code, [], { host: address.value.endpoint }), error);
    }
    const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    throw new SetupFailure('code-unavailable', `The code can’t be fetched from ${uri}: ${said}`, error);
  } finally {
    reader.close();
  }
}

/** What stores call it when they let somebody not in, or not there. */
const refusals = ['AccessDenied', 'InvalidAccessKeyId', 'SignatureDoesNotMatch', 'Unauthorized'];

function isRefusal(error: unknown): boolean {
  return error instanceof Error && refusals.includes(error.name);
}

async function listFiles(reader: OssReader, prefix: string, uri: string): Promise<OssObject[]> {
  const files: OssObject[] = [];
  let bytes = 0;
  for await (const object of reader.list(prefix)) {
    // What ends in a slash stands for an empty directory.
    if (object.key.endsWith('/')) continue;
    checkPath(object.key.slice(prefix.length));
    files.push(object);
    bytes += object.bytes;
    if (files.length > mostFiles || bytes > mostBytes) throw new SetupFailure('code-unavailable', `There is more than code at ${uri}.`);
  }
  if (files.length === 0) throw new SetupFailure('code-unavailable', `There are no files at ${uri}.`);
  return files;
}

/** A key is any text; a path may neither climb nor be ambiguous. */
function checkPath(path: string): void {
  const wrong = path.includes('\0') || path.split('/').some((part) => part === '' || part === '.' || part === '..');
  if (wrong) throw new SetupFailure('code-unavailable', `“${path}” can’t be the path of a file.`);
}

async function writeFile(reader: OssReader, { key, bytes }: OssObject, path: string, signal: AbortSignal): Promise<void> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  await pipeline(await reader.open(key), createWriteStream(path, { flags: 'wx', mode: 0o600 }), { signal });
  if (statSync(path).size !== bytes) throw new SetupFailure('code-unavailable', `“${key}” changed while it was fetched.`);
}
