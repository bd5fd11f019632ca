import type { z } from 'zod';
import type { Reply } from '#contract/route.ts';
import type { RouteName, Routes } from '#contract/routes.ts';
import type { Given } from './given.ts';

type ReadonlyDeep<T> = T extends object ? { readonly [K in keyof T]: ReadonlyDeep<T[K]> } : T;

/** What a handler gives: the value of a JSON reply, a response for bytes and events, nothing else. */
export type Answer<N extends RouteName> = Routes[N]['reply'] extends infer R extends Reply
  ? R extends { readonly kind: 'json'; readonly schema: infer S extends z.ZodType }
    ? ReadonlyDeep<z.output<S>>
    : R extends { readonly kind: 'none' }
      ? void
      : Response
  : never;

/** A handler for every route: a route without one doesn't compile, and the server doesn't start. */
export type Handlers = { readonly [N in RouteName]: (given: Given<N>) => Promise<Answer<N>> };
