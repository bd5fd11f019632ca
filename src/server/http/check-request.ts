import { AppError } from '#domain/issue/app-error.ts';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

function forbidden(detail: string): AppError {
  return new AppError('E_FORBIDDEN', { detail });
}

/** Throws unless the request names one of our own hosts, exactly; this is what stops DNS rebinding. */
export function checkHost(request: Request, hosts: ReadonlySet<string>): void {
  const { host } = new URL(request.url);
  if (!hosts.has((request.headers.get('host') ?? host).toLowerCase()) || !hosts.has(host)) throw forbidden('unknown host');
}

/** Throws for a path that could be read in two ways. */
export function checkPath(request: Request): void {
  const { pathname } = new URL(request.url);
  const odd = pathname.includes('//') || pathname.includes('\\') || /%(2f|5c|0|1|7f)/i.test(pathname) || decodePath(pathname) === null;
  if (odd) throw new AppError('E_REQUEST_INVALID', { detail: 'the path is not plain' });
}

/** Whether the path belongs to the interface, however it is written. */
export function isApiPath(request: Request): boolean {
  return (decodePath(new URL(request.url).pathname) ?? '/api').toLowerCase().startsWith('/api');
}

function decodePath(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}

/**
 * Throws for a request that changes something and may have been sent by another site: the browser's own word
 * (Sec-Fetch-Site) decides, else the Origin, else only a bearer token will do.
 */
export function checkSite(request: Request, origins: ReadonlySet<string>, hasBearer: boolean): void {
  if (safeMethods.has(request.method)) return;
  const site = request.headers.get('sec-fetch-site');
  const origin = request.headers.get('origin');
  if (site !== null) {
    if (site !== 'same-origin' && site !== 'none') throw forbidden('cross-site request');
  } else if (origin !== null) {
    if (!origins.has(origin)) throw forbidden('cross-origin request');
  } else if (!hasBearer) {
    throw forbidden('neither Sec-Fetch-Site, Origin nor a bearer token');
  }
}
