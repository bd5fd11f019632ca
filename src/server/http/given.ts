import { z } from 'zod';
import type { Body, Route } from '#contract/route.ts';
import { routes, type RouteName, type Routes } from '#contract/routes.ts';
import { AppError } from '#domain/issue/app-error.ts';
import { issuesFromZod } from '#domain/issue/from-zod.ts';
import type { Caller } from './authenticate.ts';
import { readBody } from './read-body.ts';

type OutputOf<R, K extends string> = R extends Readonly<Record<K, infer S extends z.ZodType>> ? z.output<S> : undefined;
type BodyOf<R> = R extends { readonly body: infer B extends Body }
  ? B extends { readonly kind: 'json'; readonly schema: infer S extends z.ZodType }
    ? z.output<S>
    : ReadableStream<Uint8Array>
  : undefined;

/** A request that fits its route's record. */
export interface Given<N extends RouteName> {
  readonly params: OutputOf<Routes[N], 'params'>;
  readonly query: OutputOf<Routes[N], 'query'>;
  readonly body: BodyOf<Routes[N]>;
  /** The revision in `If-Match`; 0 on routes without it. */
  readonly ifMatch: number;
  readonly request: Request;
  /** Null on public routes without a session. */
  readonly caller: Caller | null;
  /** Adds a header to the reply. */
  readonly setHeader: (name: string, value: string) => void;
}

type Raw = Pick<Given<RouteName>, 'request' | 'caller' | 'setHeader'> & { readonly params: Readonly<Record<string, string>> };

/**
 * Reads the request by the route's record: nothing that a handler sees is unchecked. Throws E_REQUEST_INVALID with
 * issues. The second signature is the wide one: which schema belongs to which name is known by the record alone.
 */
export async function readGiven<N extends RouteName>(name: N, raw: Raw): Promise<Given<N>>;
export async function readGiven(name: RouteName, raw: Raw): Promise<unknown> {
  const record: Route = routes[name];
  const params = parsePart(record.params, raw.params, 'params');
  const query = parsePart(record.query ?? z.strictObject({}), readQuery(raw.request), 'query');
  const ifMatch = record.ifMatch === true ? readIfMatch(raw.request) : 0;
  return { ...raw, params, query, ifMatch, body: await readPart(record, raw.request) };
}

async function readPart(record: Route, request: Request): Promise<unknown> {
  if (record.body === undefined) return undefined;
  const value = await readBody(request, record.body);
  return record.body.kind === 'json' ? parsePart(record.body.schema, value, 'body') : value;
}

const mostIssues = 50;

function parsePart(schema: z.ZodType | undefined, value: unknown, part: string): unknown {
  if (schema === undefined) return undefined;
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  const issues = issuesFromZod(parsed.error, value, [part], schema).slice(0, mostIssues);
  throw new AppError('E_REQUEST_INVALID', { detail: describeFirst(part, parsed.error) }, { issues });
}

function describeFirst(part: string, error: z.ZodError): string {
  const [first] = error.issues;
  return first === undefined ? part : `${[part, ...first.path.map(String)].join('.')}: ${first.message}`;
}

function readQuery(request: Request): Record<string, string> {
  const { searchParams } = new URL(request.url);
  const names = [...searchParams.keys()];
  const doubled = names.find((name, index) => names.indexOf(name) !== index);
  if (doubled !== undefined) throw new AppError('E_REQUEST_INVALID', { detail: `query.${doubled}: given twice` });
  return Object.fromEntries(searchParams);
}

function readIfMatch(request: Request): number {
  const value = request.headers.get('if-match');
  if (value === null) throw new AppError('E_PRECONDITION_REQUIRED');
  const revision = /^"([1-9]\d{0,8})"$/.exec(value)?.[1];
  if (revision === undefined) throw new AppError('E_REQUEST_INVALID', { detail: 'If-Match must be a quoted revision' });
  return Number(revision);
}
