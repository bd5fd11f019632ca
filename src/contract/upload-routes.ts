import { z } from 'zod';
import { mostCodeFileBytes, mostCodeFiles } from '#domain/component/code-folder.ts';
import { route } from './route.ts';
import { text } from './route-parts.ts';

const upload = z.strictObject({ id: z.string().regex(/^[A-Za-z0-9-]{16,64}$/) });

/** Routes of code files that arrive one by one. An upload that rests for an hour, or is open when the server stops, is gone. */
export const uploadRoutes = {
  uploadFile: route({
    method: 'PUT',
    path: '/api/uploads/:id/files',
    summary: 'Add a file to an upload, streamed; the sender chooses the id. The same path again replaces the file',
    policy: 'edit',
    params: upload,
    query: z.strictObject({ path: z.string().min(1).max(400) }),
    body: { kind: 'bytes', maxBytes: mostCodeFileBytes },
    reply: { kind: 'json', schema: z.strictObject({ path: z.string(), bytes: z.int() }), status: 201 },
    errors: ['E_TOO_LARGE', 'E_CODE_MANY'],
  }),
  takeBundleFiles: route({
    method: 'POST',
    path: '/api/uploads/:id/taken',
    summary: 'Put the files of a code bundle into an upload, but for those named: a bundle is changed by making another one of it',
    policy: 'edit',
    params: upload,
    body: {
      kind: 'json',
      schema: z.strictObject({ digest: text, without: z.array(z.string().max(400)).max(mostCodeFiles).default([]) }),
    },
    reply: { kind: 'json', schema: z.strictObject({ taken: z.int() }), status: 201 },
    errors: ['E_NOT_FOUND', 'E_TOO_LARGE', 'E_CODE_MANY'],
  }),
  bundleUpload: route({
    method: 'POST',
    path: '/api/uploads/:id/bundle',
    summary: 'Make the uploaded files an immutable code bundle; the upload is gone then',
    policy: 'edit',
    params: upload,
    reply: { kind: 'json', schema: z.strictObject({ digest: z.string() }), status: 201 },
    errors: ['E_NOT_FOUND'],
  }),
  removeUpload: route({
    method: 'DELETE',
    path: '/api/uploads/:id',
    summary: 'Throw an upload away',
    policy: 'edit',
    params: upload,
    reply: { kind: 'none' },
    errors: ['E_NOT_FOUND'],
  }),
} as const;
