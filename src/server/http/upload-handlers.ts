import { routes } from '#contract/routes.ts';
import type { Services } from '../usecases/services.ts';
import { createUploads } from '../usecases/uploads.ts';
import type { Handlers } from './handler.ts';

export function createUploadHandlers(
  services: Services,
): Pick<Handlers, 'uploadFile' | 'takeBundleFiles' | 'bundleUpload' | 'removeUpload'> {
  const uploads = createUploads(services);
  const { maxBytes } = routes.uploadFile.body;
  return {
    async uploadFile({ params, query, body }) {
      const { bytes } = await uploads.addFile(params.id, query.path, body, maxBytes);
      return { path: query.path, bytes };
    },
    takeBundleFiles: async ({ params, body }) => ({ taken: await uploads.takeBundle(params.id, body.digest, body.without) }),
    bundleUpload: async ({ params }) => ({ digest: await uploads.bundle(params.id) }),
    removeUpload: ({ params }) => uploads.remove(params.id),
  };
}
