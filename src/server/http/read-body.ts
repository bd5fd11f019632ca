import type { Body } from '#contract/route.ts';
import { AppError } from '#domain/issue/app-error.ts';
import { joinChunks, limitStream } from '../blobs/limit-stream.ts';
import { parseJson } from './parse-json.ts';

const jsonBytes = 5 * 1024 * 1024;

/** The body as JSON, or as a stream of bytes that its reader has to limit. Throws E_REQUEST_INVALID and E_TOO_LARGE. */
export async function readBody(request: Request, body: Body): Promise<unknown> {
  const limit = body.maxBytes ?? jsonBytes;
  checkType(request, body.kind === 'json' ? 'application/json' : 'application/octet-stream');
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw new AppError('E_TOO_LARGE', { limit });
  const stream = request.body ?? new Blob([]).stream();
  if (body.kind === 'bytes') return stream;
  return parseJson(await joinChunks(limitStream(stream, limit)));
}

/** Only types that a page of another site can't send without asking first. */
function checkType(request: Request, expected: string): void {
  const [type = '', charset = ''] = (request.headers.get('content-type') ?? '').toLowerCase().split(';');
  const plain = charset.trim() === '' || charset.trim() === 'charset=utf-8';
  if (type.trim() !== expected || !plain) throw new AppError('E_REQUEST_INVALID', { detail: `the content type must be ${expected}` });
}
