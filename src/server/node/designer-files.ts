import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { Readable } from 'node:stream';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/**
 * Serves the files that were in the directory at the start, and `index.html` for the designer's own addresses. Null for
 * what is neither. Files with a hash in their name are kept by browsers for ever.
 */
export async function createDesignerFiles(directory: string): Promise<(request: Request) => Promise<Response | null>> {
  const files = new Set((await readdir(directory, { recursive: true })).map((name) => `/${name.split(sep).join('/')}`));
  return async (request) => {
    const { pathname } = new URL(request.url);
    const isFile = files.has(pathname) && extname(pathname) !== '';
    if (!isFile && extname(pathname) !== '') return null;
    return answerFile(request, directory, isFile ? pathname : '/index.html');
  };
}

async function answerFile(request: Request, directory: string, pathname: string): Promise<Response> {
  const file = join(directory, pathname);
  const { size } = await stat(file);
  const headers = {
    'content-type': types[extname(pathname)] ?? 'application/octet-stream',
    'content-length': String(size),
    'cache-control': pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
  if (request.method === 'HEAD') return new Response(null, { headers });
  return new Response(Readable.toWeb(createReadStream(file)), { headers });
}
