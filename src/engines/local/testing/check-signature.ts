import { createHash, createHmac } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Whether a request without a body is signed with this key, by the rules of AWS's signature, version 4. */
export function isSignedBy(request: IncomingMessage, accessKeyId: string, secret: string): boolean {
  const [, credential = '', names = '', signature = ''] =
    /^AWS4-HMAC-SHA256 Credential=([^,]+), SignedHeaders=([^,]+), Signature=([0-9a-f]+)$/.exec(request.headers.authorization ?? '') ?? [];
  const [id = '', ...scope] = credential.split('/');
  const time = String(request.headers['x-amz-date']);
  const text = ['AWS4-HMAC-SHA256', time, scope.join('/'), sha256(canonicalRequest(request, names))].join('\n');
  const key = scope.reduce<Buffer | string>((last, part) => createHmac('sha256', last).update(part).digest(), `AWS4${secret}`);
  return id === accessKeyId && createHmac('sha256', key).update(text).digest('hex') === signature;
}

function canonicalRequest({ method = '', url = '', headers }: IncomingMessage, names: string): string {
  const [path = '', query = ''] = url.split('?', 2);
  const sorted = query.split('&').toSorted().join('&');
  const lines = names.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`);
  return [method, path, sorted, lines.join(''), names, String(headers['x-amz-content-sha256'])].join('\n');
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
