import { z } from 'zod';
import { route } from './route.ts';

const endpoint = z
  .string()
  .max(260)
  .regex(/^[a-z0-9][a-z0-9.-]*(?::\d{1,5})?$/)
  .meta({ description: 'A host in lower case, with a port where it needs one' });

const word = z.string().regex(/^\P{Cc}+$/u);

/** Less could not be hidden in logs without hiding ordinary text. */
const secret = word.min(4).max(2000).meta({ description: 'Never told again, encrypted at rest' });

const ossFacts = {
  region: z.string().min(1).max(100),
  pathStyle: z.boolean().meta({ description: 'The bucket is part of the path, not of the host name' }),
  accessKeyId: z.string().min(1).max(500),
};
const gitFacts = { user: word.max(500).meta({ description: 'The name that goes with the token' }) };

const ossConnection = z.strictObject({ kind: z.literal('oss'), endpoint, ...ossFacts }).meta({ id: 'OssConnection' });
export type OssConnection = z.infer<typeof ossConnection>;
const gitConnection = z.strictObject({ kind: z.literal('git'), endpoint, ...gitFacts }).meta({ id: 'GitConnection' });
export type GitConnection = z.infer<typeof gitConnection>;
const connectionModel = z.discriminatedUnion('kind', [ossConnection, gitConnection]);
export type Connection = z.infer<typeof connectionModel>;

/** Routes of the keys to OSS endpoints and Git servers. No route gives a secret. */
export const connectionRoutes = {
  listConnections: route({
    method: 'GET',
    path: '/api/connections',
    summary: 'The OSS endpoints and Git servers that there are keys to; secrets are never told',
    policy: 'view',
    reply: { kind: 'json', schema: z.strictObject({ items: z.array(connectionModel) }) },
    errors: [],
  }),
  putOssConnection: route({
    method: 'PUT',
    path: '/api/connections/oss/:endpoint',
    summary: 'Add the key to an OSS endpoint, or replace it',
    policy: 'edit',
    params: z.strictObject({ endpoint }),
    body: { kind: 'json', schema: z.strictObject({ ...ossFacts, secret }) },
    reply: { kind: 'json', schema: ossConnection },
    errors: [],
  }),
  putGitConnection: route({
    method: 'PUT',
    path: '/api/connections/git/:endpoint',
    summary: 'Add the token for a Git server, or replace it; it is sent over https only, and http where a setting names the host',
    policy: 'edit',
    params: z.strictObject({ endpoint }),
    body: { kind: 'json', schema: z.strictObject({ ...gitFacts, secret }) },
    reply: { kind: 'json', schema: gitConnection },
    errors: [],
  }),
  removeConnection: route({
    method: 'DELETE',
    path: '/api/connections/:kind/:endpoint',
    summary: 'Forget a key',
    policy: 'edit',
    params: z.strictObject({ kind: z.enum(['oss', 'git']), endpoint }),
    reply: { kind: 'none' },
    errors: ['E_NOT_FOUND'],
  }),
} as const;
