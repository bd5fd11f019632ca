/** A request as far as it matters here. */
export type Asked = Pick<Request, 'method' | 'mode' | 'url'>;

/**
 * What of the designer a request is for: its page, which every address without a file's name in it shows, or one of the files
 * that have a hash in their name. Null: neither, so it is none of our business; the interface and its streams always are.
 */
export function whatIsAsked({ method, mode, url }: Asked, origin: string): 'page' | 'file' | null {
  const address = new URL(url);
  if (method !== 'GET' || address.origin !== origin) return null;
  if (address.pathname.startsWith('/assets/')) return 'file';
  const isApi = /^\/api/i.test(address.pathname);
  const isFile = /\.[^/]*$/.test(address.pathname);
  return mode === 'navigate' && !isApi && !isFile ? 'page' : null;
}
