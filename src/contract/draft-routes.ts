import { z } from 'zod';
import { draftDefinitionSchema } from '#domain/component/draft-definition.ts';
import { tuningSchema } from '#domain/pipeline/pipeline-schema.ts';
import { componentDraftModel, componentVersionModel, runModel } from './models.ts';
import { route } from './route.ts';
import { id, text } from './route-parts.ts';

const draft = { kind: 'json', schema: componentDraftModel } as const;

const trial = z.strictObject({
  inputs: z.record(z.string(), z.string()).default({}),
  parameters: z.record(z.string(), z.string()).default({}),
  tuning: tuningSchema.optional(),
  key: text,
});

/** Routes of components that are being written, and of trying components. */
export const draftRoutes = {
  listDrafts: route({
    method: 'GET',
    path: '/api/drafts',
    summary: 'Component drafts, last changed first',
    policy: 'view',
    reply: { kind: 'json', schema: z.strictObject({ items: z.array(componentDraftModel) }) },
    errors: [],
  }),
  createDraft: route({
    method: 'POST',
    path: '/api/drafts',
    summary: 'Begin a component draft; it may be incomplete. The same saveId and content begin one draft only',
    policy: 'edit',
    body: {
      kind: 'json',
      schema: z.strictObject({
        definition: draftDefinitionSchema,
        basedOn: text.nullable().optional(),
        imported: z.boolean().optional(),
        saveId: text,
      }),
    },
    reply: { ...draft, status: 201 },
    errors: [],
  }),
  readDraft: route({
    method: 'GET',
    path: '/api/drafts/:id',
    summary: 'A component draft',
    policy: 'view',
    params: id,
    reply: draft,
    errors: ['E_NOT_FOUND'],
  }),
  saveDraft: route({
    method: 'PUT',
    path: '/api/drafts/:id',
    summary: 'Save a draft on top of the revision that If-Match names',
    policy: 'edit',
    params: id,
    ifMatch: true,
    body: { kind: 'json', schema: z.strictObject({ definition: draftDefinitionSchema, saveId: text }) },
    reply: draft,
    errors: ['E_NOT_FOUND', 'E_CONFLICT', 'E_PRECONDITION_REQUIRED'],
  }),
  removeDraft: route({
    method: 'DELETE',
    path: '/api/drafts/:id',
    summary: 'Throw a draft away; runs that tried it stay',
    policy: 'edit',
    params: id,
    reply: { kind: 'none' },
    errors: ['E_NOT_FOUND'],
  }),
  publishDraft: route({
    method: 'POST',
    path: '/api/drafts/:id/publish',
    summary: 'Publish the revision that If-Match names as a component version; the draft is gone then',
    policy: 'edit',
    params: id,
    ifMatch: true,
    reply: { kind: 'json', schema: componentVersionModel, status: 201 },
    errors: ['E_NOT_FOUND', 'E_CONFLICT', 'E_PRECONDITION_REQUIRED', 'E_CHECK_FAILED', 'E_NAME_TAKEN', 'E_VERSION_EXISTS'],
  }),
  tryDraft: route({
    method: 'POST',
    path: '/api/drafts/:id/try',
    summary: 'Run the draft alone, as the node `draft` of a pipeline `draft:<id>`. Inputs are addresses. The same key starts one run only',
    policy: 'run',
    params: id,
    body: { kind: 'json', schema: trial },
    reply: { kind: 'json', schema: runModel, status: 202 },
    errors: ['E_NOT_FOUND', 'E_CHECK_FAILED', 'E_KEY_REUSED'],
  }),
  tryComponent: route({
    method: 'POST',
    path: '/api/components/:name/versions/:version/try',
    summary: 'Run a published version alone, like a draft: the node `draft` of a pipeline `draft:<name>@<version>`',
    policy: 'run',
    params: z.strictObject({ name: text, version: text }),
    body: { kind: 'json', schema: trial },
    reply: { kind: 'json', schema: runModel, status: 202 },
    errors: ['E_NOT_FOUND', 'E_CHECK_FAILED', 'E_KEY_REUSED'],
  }),
} as const;
