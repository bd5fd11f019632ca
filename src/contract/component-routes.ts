import { z } from 'zod';
import { mostCodeFiles } from '#domain/component/code-folder.ts';
import { componentDefinitionSchema } from '#domain/component/component-schema.ts';
import * as models from './models.ts';
import { route } from './route.ts';
import { created, issues, items, json, mebibyte, text } from './route-parts.ts';

const componentVersion = z.strictObject({ name: text, version: text });
const componentName = z.strictObject({ name: text });

/** Routes of published components and of their code. */
export const componentRoutes = {
  listComponents: route({
    method: 'GET',
    path: '/api/components',
    summary: 'Published components, newest version each',
    policy: 'view',
    reply: json(items(models.componentSummaryModel)),
    errors: [],
  }),
  readComponent: route({
    method: 'GET',
    path: '/api/components/:name/versions/:version',
    summary: 'One component version',
    policy: 'view',
    params: componentVersion,
    reply: json(models.componentVersionModel),
    errors: ['E_NOT_FOUND'],
  }),
  readComponents: route({
    method: 'POST',
    path: '/api/components/read',
    summary: 'Several component versions at once, by `name@version`; unknown ones are left out',
    policy: 'view',
    body: json(z.strictObject({ refs: z.array(text).max(2000) })),
    reply: json(items(models.componentVersionModel)),
    errors: [],
  }),
  checkComponent: route({
    method: 'POST',
    path: '/api/components/check',
    summary: 'Check a component without storing it',
    policy: 'view',
    body: json(z.strictObject({ definition: componentDefinitionSchema })),
    reply: json(issues),
    errors: [],
  }),
  publishComponent: route({
    method: 'POST',
    path: '/api/components',
    summary: 'Publish a component version; it never changes afterwards',
    policy: 'edit',
    body: json(z.strictObject({ definition: componentDefinitionSchema })),
    reply: created(models.componentVersionModel),
    errors: ['E_NAME_TAKEN'],
  }),
  listComponentVersions: route({
    method: 'GET',
    path: '/api/components/:name',
    summary: 'All versions of a component, newest first',
    policy: 'view',
    params: componentName,
    reply: json(items(models.componentVersionModel)),
    errors: ['E_NOT_FOUND'],
  }),
  componentUsage: route({
    method: 'GET',
    path: '/api/components/:name/usage',
    summary: 'The pipelines, in their newest revision, and the runs that use a component',
    policy: 'view',
    params: componentName,
    reply: json(models.componentUsageModel),
    errors: ['E_NOT_FOUND'],
  }),
  deprecateComponent: route({
    method: 'POST',
    path: '/api/components/:name/versions/:version/deprecate',
    summary: 'Advise against a version; pipelines that use it are told the reason',
    policy: 'edit',
    params: componentVersion,
    body: json(z.strictObject({ reason: z.string().trim().min(1).max(1000) })),
    reply: json(models.componentVersionModel),
    errors: ['E_NOT_FOUND', 'E_COMPONENT_BUILT_IN'],
  }),
  removeComponentVersion: route({
    method: 'DELETE',
    path: '/api/components/:name/versions/:version',
    summary: 'Remove a version that no pipeline and no run uses',
    policy: 'edit',
    params: componentVersion,
    reply: { kind: 'none' },
    errors: ['E_NOT_FOUND', 'E_COMPONENT_USED', 'E_COMPONENT_BUILT_IN'],
  }),
  storeCode: route({
    method: 'POST',
    path: '/api/code',
    summary: 'Store files as an immutable code bundle',
    policy: 'edit',
    body: {
      kind: 'json',
      schema: z.strictObject({
        files: z
          .array(z.strictObject({ path: z.string().min(1).max(400), base64: z.string() }))
          .min(1)
          .max(mostCodeFiles),
      }),
      maxBytes: 32 * mebibyte,
    },
    reply: created(z.strictObject({ digest: z.string() })),
    errors: ['E_TOO_LARGE'],
  }),
  readCode: route({
    method: 'GET',
    path: '/api/code/:digest',
    summary: 'The files of a code bundle',
    policy: 'view',
    params: z.strictObject({ digest: text }),
    reply: json(z.strictObject({ files: z.array(z.strictObject({ path: z.string(), base64: z.string() })) })),
    errors: ['E_NOT_FOUND'],
  }),
  listCodeFiles: route({
    method: 'GET',
    path: '/api/code/:digest/files',
    summary: 'Which files a code bundle has and how many bytes each, sorted by path',
    policy: 'view',
    params: z.strictObject({ digest: text }),
    reply: json(items(z.strictObject({ path: z.string(), bytes: z.int() }))),
    errors: ['E_NOT_FOUND'],
  }),
} as const;
