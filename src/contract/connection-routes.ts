import { z } from 'zod';
import { route } from './route.ts';

const endpoint = z
  .string()
  .max(260)
  .regex(/^[a-z0-9][a-z0-9.-]*(?::\d{1,5})?$/)
  .meta({ description: 'A host in lower case, with a port where it needs one' });
const facts = {
  region: z.string().min(1).max(100),
  pathStyle: z.boolean().meta({ description: 'The bucket is part of the path, not of the host name' }),
  accessKeyId: z.string().min(1).max(500),
};
const connectionModel = z.strictObject({ endpoint, ...facts }).meta({ id: 'Connection' });
export type Connection = z.infer<typeof connectionModel>;

/** Routes of the keys to OSS endpoints. No route gives a secret. */
export const connectionRoutes = {
  listConnections: route({
    method: 'GET',
    path: '/api/connections',
    summary: 'The OSS endpoints that there are keys to; secrets are never told',
    policy: 'view',
    reply: { kind: 'json', schema: z.strictObject({ items: z.array(connectionModel) }) },
    errors: [],
  }),
  putConnection: route({
    method: 'PUT',
    path: '/api/connections/:endpoint',
    summary: 'Add the key to an OSS endpoint, or replace it',
    policy: 'edit',
    params: z.strictObject({ endpoint }),
    body: { kind: 'json', schema: z.strictObject({ ...facts, secret: z.string().min(1).max(2000) }) },
    reply: { kind: 'json', schema: connectionModel },
    errors: [],
  }),
  removeConnection: route({
    method: 'DELETE',
    path: '/api/connections/:endpoint',
    summary: 'Forget the key to an OSS endpoint',
    policy: 'edit',
    params: z.strictObject({ endpoint }),
    reply: { kind: 'none' },
    errors: ['E_NOT_FOUND'],
  }),
} as const;
