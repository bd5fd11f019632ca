import type { z } from 'zod';
import type { IssueCode } from '#domain/issue/issue.ts';

/** What a caller needs: `public` no session; the others a session that holds the permission. */
export type Policy = 'public' | 'view' | 'edit' | 'run';

/** What comes back: JSON by a schema, an event stream, or bytes. `none` is 204. */
export type Reply =
  | { readonly kind: 'json'; readonly schema: z.ZodType; readonly status?: 200 | 201 | 202 }
  | { readonly kind: 'none' }
  | { readonly kind: 'events' }
  | { readonly kind: 'bytes' };

/** What is sent: JSON by a schema, or raw bytes up to a limit. Absent: nothing. */
export type Body =
  | { readonly kind: 'json'; readonly schema: z.ZodType; readonly maxBytes?: number }
  | { readonly kind: 'bytes'; readonly maxBytes: number };

/** One HTTP route. Server, client, mocks and the OpenAPI page derive from these records and from nothing else. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** With `:name` segments, e.g. `/api/runs/:id`. */
  readonly path: `/api/${string}`;
  readonly summary: string;
  readonly policy: Policy;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  /** True where the write must carry `If-Match: "<revision>"`. */
  readonly ifMatch?: boolean;
  readonly body?: Body;
  readonly reply: Reply;
  /** The error codes beyond the ones that every route may give. */
  readonly errors: readonly IssueCode[];
}

/** Keeps the literal types of a route's schemas. */
export function route<const R extends Route>(record: R): R {
  return record;
}
