import { z } from 'zod';
import * as models from './models.ts';
import { route } from './route.ts';
import { created, items, json, since } from './route-parts.ts';

/** Routes of the session and of what all of the workspace shares. */
export const workspaceRoutes = {
  openSession: route({
    method: 'POST',
    path: '/api/session',
    summary: 'Exchange the one-time token of the printed link for a session cookie',
    policy: 'public',
    body: json(z.strictObject({ token: z.string().min(1).max(200) })),
    reply: json(models.sessionModel),
    errors: [],
  }),
  readSession: route({
    method: 'GET',
    path: '/api/session',
    summary: 'Who is signed in, and what the engine can do',
    policy: 'view',
    reply: json(models.sessionModel),
    errors: [],
  }),
  createLink: route({
    method: 'POST',
    path: '/api/session/links',
    summary: 'A new one-time link, good for ten minutes: the path to open in a browser',
    policy: 'view',
    reply: created(z.strictObject({ path: z.string() })),
    errors: [],
  }),
  closeSession: route({ method: 'DELETE', path: '/api/session', summary: 'Sign out', policy: 'view', reply: { kind: 'none' }, errors: [] }),
  listMachineTypes: route({
    method: 'GET',
    path: '/api/machine-types',
    summary: 'Machine types; the first is the default',
    policy: 'view',
    reply: json(items(models.machineTypeModel)),
    errors: [],
  }),
  followWorkspace: route({
    method: 'GET',
    path: '/api/events',
    summary: 'Changes of the workspace as server-sent events named `change`: {what: component | draft | pipeline | run | dataset, id}',
    policy: 'view',
    query: since,
    reply: { kind: 'events' },
    errors: [],
  }),
  readOpenApi: route({
    method: 'GET',
    path: '/api/openapi.json',
    summary: 'This interface as OpenAPI 3.1',
    policy: 'view',
    reply: json(z.record(z.string(), z.unknown())),
    errors: [],
  }),
} as const;
