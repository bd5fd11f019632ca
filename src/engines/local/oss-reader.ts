import type { Readable } from 'node:stream';
import { isIP } from 'node:net';
import type { Address } from '#domain/channel/parse-address.ts';
import type { ExecutorSettings } from './executor-settings.ts';
import { findConnection } from './sealed-connections.ts';

export type OssAddress = Extract<Address, { kind: 'oss' }>;

/** An object; `key` is its whole name in the bucket. */
export interface OssObject {
  readonly key: string;
  readonly bytes: number;
}

/** What the executor is told of stores. */
export type StoreSettings = Pick<ExecutorSettings, 'dataDir' | 'httpOssHosts'>;

/** Reads a bucket of an S3-compatible store. Methods reject with the store's error. */
export interface OssReader {
  /** Whether there is a key to the endpoint. */
  readonly signsIn: boolean;
  /** All objects whose key begins with `prefix`, in the store's order. */
  list(prefix: string): AsyncGenerator<OssObject>;
  open(key: string): Promise<Readable>;
  close(): void;
}

/**
 * Speaks https, and plain http with the endpoints in `httpOssHosts` (`host` or `host:port`). Signs with the
 * endpoint's connection; without one it reads what everybody may, and this machine's own keys are never used. Endpoints that are numbers, and those over http, get the bucket in the path.
 */
export async function createOssReader(
  { bucket, endpoint }: OssAddress,
  { httpOssHosts, dataDir }: StoreSettings,
  signal: AbortSignal,
): Promise<OssReader> {
  // Loaded only here: the executor is small without it.
  const { GetObjectCommand, ListObjectsV2Command, S3Client } = await import('@aws-sdk/client-s3');
  const host = endpoint.replace(/:\d+$/, '').toLowerCase();
  const plain = httpOssHosts.includes(endpoint.toLowerCase()) || httpOssHosts.includes(host);
  const connection = findConnection(dataDir, 'oss', endpoint);
  const client = new S3Client({
    endpoint: `${plain ? 'http' : 'https'}://${endpoint}`,
    region: connection?.region ?? 'us-east-1',
    forcePathStyle: connection?.pathStyle ?? (plain || isIP(host) !== 0),
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    credentials: { accessKeyId: connection?.accessKeyId ?? '', secretAccessKey: connection?.secret ?? '' },
    ...(connection ? {} : { signer: { sign: async (request) => request } }),
  });
  const send = { abortSignal: signal };
  return {
    signsIn: connection !== undefined,
    list: async function* (prefix) {
      let from: string | undefined;
      do {
        const page = await client.send(
          new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, EncodingType: 'url', ContinuationToken: from }),
          send,
        );
        for (const { Key = '', Size = 0 } of page.Contents ?? []) yield { key: decodeKey(Key), bytes: Size };
        from = page.IsTruncated === true ? page.NextContinuationToken : undefined;
      } while (from !== undefined);
    },
    open: async (key) => {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }), send);
      if (Body === undefined || !('pipe' in Body)) throw new Error(`“${key}” has no content.`);
      return Body;
    },
    close: () => client.destroy(),
  };
}

function decodeKey(key: string): string {
  return decodeURIComponent(key.replaceAll('+', '%20'));
}
