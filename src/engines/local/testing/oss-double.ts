import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { isSignedBy } from './check-signature.ts';
import type { OssStore } from './oss-store.ts';

/** A store for tests: objects in memory, in one bucket that everybody may read and in `private`, which wants a signature; and what was asked. */
export interface OssDouble extends Omit<OssStore, 'end'> {
  readonly objects: Map<string, Buffer>;
  readonly requests: { readonly url: string; readonly authorization: string | undefined }[];
  /** Resolves with the first request for the object `hanging`, which is never answered. */
  readonly asked: Promise<undefined>;
  end(): Promise<void>;
}

/** Speaks the part of S3 that code is read with: ListObjectsV2 in pages of two, and GetObject, path style. */
export async function startOssDouble(bucket: string): Promise<OssDouble> {
  const objects = new Map<string, Buffer>();
  const requests: OssDouble['requests'] = [];
  const asked = Promise.withResolvers<undefined>();
  const server = createServer((request, response) => {
    requests.push({ url: request.url ?? '', authorization: request.headers.authorization });
    const url = new URL(request.url ?? '/', 'http://store');
    const [, name = '', key = ''] = /^\/([^/]*)\/?(.*)$/.exec(url.pathname) ?? [];
    if (request.method !== 'GET') fail(response, 405, 'MethodNotAllowed');
    else if (name === 'private' && request.headers.authorization === undefined) fail(response, 403, 'AccessDenied');
    else if (name === 'private' && !isSignedBy(request, accessKeyId, secret)) fail(response, 403, 'SignatureDoesNotMatch');
    else if (name !== bucket && name !== 'private') fail(response, 404, 'NoSuchBucket');
    else if (key === '') list(objects, url.searchParams, response);
    else if (key.endsWith('hanging')) asked.resolve(undefined);
    else get(objects, decodeURIComponent(key), response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    endpoint: `127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    bucket: 'private',
    accessKeyId,
    secret,
    put: async (key, content) => void objects.set(key, Buffer.from(content)),
    objects,
    requests,
    asked: asked.promise,
    end: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const accessKeyId = 'the-key';
const secret = 'canary/with+signs=and more';

const pageSize = 2;

function list(objects: ReadonlyMap<string, Buffer>, query: URLSearchParams, response: ServerResponse<IncomingMessage>): void {
  const prefix = query.get('prefix') ?? '';
  const after = query.get('continuation-token') ?? '';
  const names = [...objects.keys()].filter((key) => key.startsWith(prefix) && key > after).toSorted();
  const page = names.slice(0, pageSize);
  const encode = (key: string) => encodeURIComponent(key).replaceAll('%2F', '/').replaceAll('%20', '+');
  const more = names.length > pageSize;
  const next = more ? `<NextContinuationToken>${escapeXml(page.at(-1) ?? '')}</NextContinuationToken>` : '';
  const contents = page.map((key) => `<Contents><Key>${encode(key)}</Key><Size>${objects.get(key)?.length ?? 0}</Size></Contents>`);
  const result = `<IsTruncated>${more}</IsTruncated><EncodingType>url</EncodingType>${next}${contents.join('')}`;
  reply(response, 200, `<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${result}</ListBucketResult>`);
}

function get(objects: ReadonlyMap<string, Buffer>, key: string, response: ServerResponse<IncomingMessage>): void {
  const body = objects.get(key);
  if (!body) fail(response, 404, 'NoSuchKey');
  else response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': body.length }).end(body);
}

function fail(response: ServerResponse<IncomingMessage>, status: number, code: string): void {
  reply(response, status, `<Error><Code>${code}</Code><Message>${code}</Message></Error>`);
}

function reply(response: ServerResponse<IncomingMessage>, status: number, xml: string): void {
  response.writeHead(status, { 'content-type': 'application/xml' }).end(`<?xml version="1.0"?>${xml}`);
}

function escapeXml(text: string): string {
  return text.replace(/[<>&'"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
