import { z } from 'zod';
import type { IssueCode } from '#domain/issue/issue.ts';
import { changeFrame, eventStreams } from './event-frames.ts';
import { httpStatusOf } from './http-status.ts';
import { problemModel } from './models.ts';
import type { Route } from './route.ts';
import { routes } from './routes.ts';

type Json = Record<string, unknown>;

/** Codes that any route may answer with, beside those of its record. */
export const commonErrors: readonly IssueCode[] = ['E_REQUEST_INVALID', 'E_SESSION_REQUIRED', 'E_FORBIDDEN', 'E_UNAVAILABLE', 'E_INTERNAL'];

/** The whole interface as an OpenAPI 3.1 document; shapes with an id are components. */
export function toOpenApi(version: string): Json {
  const schemas: Json = {};
  const paths: Record<string, Json> = {};
  for (const [name, record] of Object.entries<Route>(routes)) {
    const path = record.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [record.method.toLowerCase()]: toOperation(name, record, schemas) };
  }
  for (const { schema } of Object.values(eventStreams)) toSchema(schema, 'output', schemas);
  toSchema(changeFrame, 'output', schemas);
  return {
    openapi: '3.1.0',
    info: { title: 'Weft', version, description: 'The interface of a Weft server. Errors are problem documents (RFC 9457) with a code.' },
    paths,
    components: {
      schemas,
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'weft_<port>' },
        token: { type: 'http', scheme: 'bearer', description: 'The content of the file `token` in the data directory' },
      },
    },
    security: [{ session: [] }, { token: [] }],
  };
}

function toOperation(name: string, record: Route, schemas: Json): Json {
  const operation: Json = {
    operationId: name,
    summary: record.summary,
    parameters: [
      ...toParameters('path', record.params, schemas),
      ...toParameters('query', record.query, schemas),
      ...(record.ifMatch === true ? [ifMatchParameter] : []),
    ],
    responses: { ...toReply(record, schemas), ...toErrors(record, schemas) },
    'x-permission': record.policy,
  };
  if (record.policy === 'public') operation['security'] = [];
  if (record.body?.kind === 'json')
    operation['requestBody'] = {
      required: true,
      content: { 'application/json': { schema: toSchema(record.body.schema, 'input', schemas) } },
    };
  if (record.body?.kind === 'bytes') operation['requestBody'] = { required: true, content: { 'application/octet-stream': {} } };
  return operation;
}

const ifMatchParameter = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description: 'The revision that the write is based on, quoted',
  schema: { type: 'string', pattern: '^"[0-9]+"$' },
};

function toParameters(place: 'path' | 'query', schema: z.ZodObject | undefined, schemas: Json): Json[] {
  if (schema === undefined) return [];
  return Object.entries(schema.shape).map(([name, value]) => ({
    name,
    in: place,
    required: place === 'path' || !z.safeParse(value, undefined).success,
    schema: toSchema(value, 'output', schemas),
  }));
}

function toReply({ reply }: Route, schemas: Json): Json {
  if (reply.kind === 'none') return { 204: { description: 'Done' } };
  if (reply.kind === 'events') return { 200: { description: 'Server-sent events', content: { 'text/event-stream': {} } } };
  if (reply.kind === 'bytes') return { 200: { description: 'Bytes', content: { 'application/octet-stream': {} } } };
  return {
    [String(reply.status ?? 200)]: {
      description: 'Done',
      content: { 'application/json': { schema: toSchema(reply.schema, 'output', schemas) } },
    },
  };
}

function toErrors(record: Route, schemas: Json): Json {
  const codes = [...new Set([...commonErrors, ...record.errors])];
  const byStatus = Object.groupBy(codes, (code) => String(httpStatusOf(code)));
  const content = { 'application/problem+json': { schema: toSchema(problemModel, 'output', schemas) } };
  return Object.fromEntries(Object.entries(byStatus).map(([status, of]) => [status, { description: (of ?? []).join(', '), content }]));
}

/** The JSON Schema of one shape; shapes with an id go to `schemas`, those that are sent under `<id>Input`. */
function toSchema(schema: z.core.$ZodType, io: 'input' | 'output', schemas: Json): unknown {
  const wrapped: Json = z.toJSONSchema(z.object({ it: schema }), { io, unrepresentable: 'any' });
  const rename = (id: string) => (io === 'input' ? `${id}Input` : id);
  const rewrite = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(rewrite);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key, item]) => !(key === 'id' && typeof item === 'string' && isDefinition(item)))
        .map(([key, item]) => [
          key,
          key === '$ref' && typeof item === 'string'
            ? item.replace(/^#\/\$defs\/(.+)$/, (_all, id: string) => `#/components/schemas/${rename(id)}`)
            : rewrite(item),
        ]),
    );
  };
  const definitions = z.record(z.string(), z.unknown()).catch({}).parse(wrapped['$defs']);
  const isDefinition = (id: string) => Object.hasOwn(definitions, id);
  for (const [id, definition] of Object.entries(definitions)) schemas[rename(id)] = rewrite(definition);
  return rewrite(z.object({ it: z.unknown() }).parse(wrapped['properties']).it);
}
