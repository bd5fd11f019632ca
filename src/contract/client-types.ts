import type { z } from 'zod';
import type { Body, Reply } from './route.ts';
import type { RouteName, Routes } from './routes.ts';

type ReadonlyDeep<T> = T extends object ? { readonly [K in keyof T]: ReadonlyDeep<T[K]> } : T;

/** What may be sent for a schema; read-only values are welcome. */
type Sent<S extends z.ZodType> = ReadonlyDeep<z.input<S>>;

/** Keys and optionality as sent, values as understood: a coerced number is given as a number. */
type SentAsText<S extends z.ZodType> = { readonly [K in keyof z.input<S>]: K extends keyof z.output<S> ? z.output<S>[K] : never };

type Params<R> = R extends { readonly params: infer S extends z.ZodType } ? { readonly params: SentAsText<S> } : unknown;
type Query<R> = R extends { readonly query: infer S extends z.ZodType }
  ? object extends z.input<S>
    ? { readonly query?: SentAsText<S> }
    : { readonly query: SentAsText<S> }
  : unknown;
type SentBody<R> = R extends { readonly body: infer B extends Body }
  ? B extends { readonly kind: 'json'; readonly schema: infer S extends z.ZodType }
    ? { readonly body: Sent<S> }
    : { readonly body: BodyInit }
  : unknown;
/** The revision that the write is based on. */
type IfMatch<R> = R extends { readonly ifMatch: true } ? { readonly ifMatch: number } : unknown;

/** Everything that a call of the route needs. */
export type CallArguments<N extends RouteName> = Params<Routes[N]> &
  Query<Routes[N]> &
  SentBody<Routes[N]> &
  IfMatch<Routes[N]> & { readonly signal?: AbortSignal | undefined };

/** What a call of the route gives: the parsed JSON, nothing, or the response itself for bytes. */
export type CallResult<N extends RouteName> = Routes[N]['reply'] extends infer R extends Reply
  ? R extends { readonly kind: 'json'; readonly schema: infer S extends z.ZodType }
    ? z.output<S>
    : R extends { readonly kind: 'bytes' }
      ? Response
      : undefined
  : never;

/** Routes that answer with an event stream; they are followed, not called. */
export type EventRouteName = { [N in RouteName]: Routes[N]['reply'] extends { readonly kind: 'events' } ? N : never }[RouteName];
export type CallableRouteName = Exclude<RouteName, EventRouteName>;

/** The arguments of `call`, optional as a whole where nothing in them is required. */
export type Rest<N extends RouteName> = object extends CallArguments<N> ? [given?: CallArguments<N>] : [given: CallArguments<N>];
