import { z } from 'zod';
import * as models from './models.ts';

/** An id, a name or another short text. */
export const text = z.string().min(1).max(200);

export const id = z.strictObject({ id: text });

/** A part of a table. */
export const page = z.strictObject({
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

/** Where a stream of events goes on, as the header `Last-Event-ID` has it otherwise. */
export const since = z.strictObject({ after: z.coerce.number().int().min(0).optional() });

/** A part of a pipeline by its nodes. */
export const part = { from: text.optional(), to: text.optional(), only: text.optional() };

const upstream = z.boolean().meta({ description: 'Also run what comes before these nodes, as far as no result of it fits' });

export const selection = z.strictObject({ ...part, nodes: z.array(text).min(1).max(10_000).optional(), upstream: upstream.optional() });

export const reuse = z.boolean().meta({ description: 'Take over results that still fit instead of making them again' });

/** The body of a list. */
export const items = <T extends z.ZodType>(item: T) => z.strictObject({ items: z.array(item) });

/** A JSON body or reply; `created` is answered with 201. */
export const json = <S extends z.ZodType>(schema: S) => ({ kind: 'json', schema }) as const;

export const created = <S extends z.ZodType>(schema: S) => ({ kind: 'json', schema, status: 201 }) as const;

export const issues = z.strictObject({ issues: z.array(models.issueModel) });

export const mebibyte = 1024 * 1024;
