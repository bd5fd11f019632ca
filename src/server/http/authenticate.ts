import { sha256Hex } from '#domain/plan/sha256-hex.ts';
import { now, type Services } from '../usecases/services.ts';
import type { AppOptions } from './app-options.ts';

/** Who makes a request: a browser's session, or whoever can read the token file. */
export interface Caller {
  readonly kind: 'session' | 'bearer';
  readonly tokenHash: string;
}

/** The request's bearer token, if it carries one in the right form. */
export function bearerOf(request: Request): string | null {
  return /^Bearer ([A-Za-z0-9._~-]{1,200})$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? null;
}

/** Who makes the request; null where nobody that is known. A bad bearer token is not saved by a good cookie. */
export async function authenticate(
  services: Services,
  options: Pick<AppOptions, 'bearerHash' | 'cookieName'>,
  request: Request,
): Promise<Caller | null> {
  if (request.headers.has('authorization')) {
    const bearer = bearerOf(request);
    const tokenHash = bearer === null ? null : sha256Hex(bearer);
    return tokenHash !== null && tokenHash === options.bearerHash ? { kind: 'bearer', tokenHash } : null;
  }
  const secret = cookieOf(request, options.cookieName);
  if (secret === null) return null;
  const session = await services.storage.readSession(sha256Hex(secret), now(services));
  return session === null ? null : { kind: 'session', tokenHash: session.tokenHash };
}

function cookieOf(request: Request, name: string): string | null {
  const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? null;
}

/** The header that gives a browser its session; an empty secret takes it away. */
export function sessionCookie(name: string, secret: string, maxAgeSeconds: number): string {
  return `${name}=${secret}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${maxAgeSeconds}`;
}
