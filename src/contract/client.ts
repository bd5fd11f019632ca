import type { z } from 'zod';
import { AppError } from '#domain/issue/app-error.ts';
import type { CallableRouteName, CallArguments, CallResult, EventRouteName, Rest } from './client-types.ts';
import { RequestError, toRequestError } from './request-error.ts';
import type { Route } from './route.ts';
import { routes, type RouteName } from './routes.ts';

export interface ClientOptions {
  /** Absent: the platform's `fetch`. An AppError that it throws is passed on: it may say more than that there was no answer. */
  readonly fetch?: ((input: string, init: RequestInit) => Promise<Response>) | undefined;
  /** What stands before `/api`, e.g. `http://127.0.0.1:4000`. Absent: the page's own origin. */
  readonly baseUrl?: string | undefined;
  /** Sent with every call, e.g. `{ authorization: 'Bearer …' }`. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

export interface Client {
  /**
   * Calls a route by its name. Throws `RequestError` (an AppError with the server's code, facts and issues);
   * E_UNAVAILABLE, retryable, where there was no answer. An abort throws the signal's reason.
   */
  call<N extends CallableRouteName>(name: N, ...rest: Rest<N>): Promise<CallResult<N>>;
  /** The address of a route, for links and event streams. */
  url<N extends RouteName>(name: N, given: Pick<CallArguments<N>, Extract<keyof CallArguments<N>, 'params' | 'query'>>): string;
  /** Opens an event stream route after `lastEventId`; the response's body is the stream. Throws like `call`. */
  open<N extends EventRouteName>(name: N, given: CallArguments<N>, lastEventId: number | undefined): Promise<Response>;
}

type Simple = string | number | boolean;

interface Given {
  readonly params?: Readonly<Record<string, Simple | undefined>>;
  readonly query?: Readonly<Record<string, Simple | undefined>>;
  readonly body?: unknown;
  readonly ifMatch?: number;
  readonly signal?: AbortSignal | undefined;
}

/** A client of the server, typed by the contract's routes. */
export function createClient(options: ClientOptions = {}): Client {
  const baseUrl = options.baseUrl ?? '';
  const send = options.fetch ?? ((input: string, init: RequestInit) => fetch(input, init));
  const request = async (name: RouteName, given: Given, headers: Readonly<Record<string, string>> = {}): Promise<Response> => {
    const init = toInit(routes[name], given, { ...options.headers, ...headers });
    const response = await send(baseUrl + toPath(routes[name], given), init).catch((cause: unknown) => {
      if (given.signal?.aborted === true) throw given.signal.reason;
      throw cause instanceof AppError ? cause : new RequestError(null, null, cause);
    });
    if (!response.ok) throw await toRequestError(response);
    return response;
  };
  return {
    async call<N extends CallableRouteName>(name: N, ...rest: Rest<N>) {
      return readReply<N>(routes[name], await request(name, rest[0] ?? {}));
    },
    url: (name, given) => baseUrl + toPath(routes[name], given),
    open: (name, given, lastEventId) =>
      request(name, given, { accept: 'text/event-stream', ...(lastEventId === undefined ? {} : { 'last-event-id': String(lastEventId) }) }),
  };
}

function toPath(route: Route, given: Given): string {
  const path = route.path.replaceAll(/:(\w+)/g, (_place, name: string) => encodeURIComponent(String(given.params?.[name] ?? '')));
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(given.query ?? {})) if (value !== undefined) query.set(name, String(value));
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}

function toInit(route: Route, given: Given, headers: Readonly<Record<string, string>>): RequestInit {
  const init: RequestInit & { duplex?: 'half' } = {
    method: route.method,
    headers: { ...headers },
    credentials: 'same-origin',
    signal: given.signal ?? null,
  };
  const all: Record<string, string> = { ...headers };
  if (given.ifMatch !== undefined) all['if-match'] = `"${given.ifMatch}"`;
  if (route.body?.kind === 'json') {
    all['content-type'] = 'application/json';
    init.body = JSON.stringify(given.body);
  } else if (route.body?.kind === 'bytes' && isBodyInit(given.body)) {
    all['content-type'] = 'application/octet-stream';
    init.body = given.body;
    if (given.body instanceof ReadableStream) init.duplex = 'half';
  }
  return { ...init, headers: all };
}

function isBodyInit(value: unknown): value is BodyInit {
  return typeof value === 'string' || (typeof value === 'object' && value !== null);
}

/** The reply as the contract describes it; one that doesn't fit is the server's fault. */
async function readReply<N extends CallableRouteName>(route: Route, response: Response): Promise<CallResult<N>>;
async function readReply(route: Route, response: Response): Promise<unknown> {
  if (route.reply.kind === 'bytes') return response;
  if (route.reply.kind !== 'json') return undefined;
  return parseReply(route.reply.schema, response);
}

async function parseReply(schema: z.ZodType, response: Response): Promise<unknown> {
  const parsed = schema.safeParse(await response.json().catch(() => undefined));
  if (!parsed.success) throw new RequestError(null, response.status, parsed.error);
  return parsed.data;
}
