import { useQueryClient } from '@tanstack/react-query';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { pipelineListQuery, useCreatePipeline } from './api.ts';
import { copyName } from './copy-name.ts';

/** Stores a copy of a document as a pipeline of its own, under the name that `naming` makes of its name. */
export function useCopyPipeline(naming: (name: string) => string) {
  const client = useQueryClient();
  const create = useCreatePipeline();
  const copy = async (document: PipelineDocument) => {
    const known = await client.fetchQuery(pipelineListQuery);
    const name = copyName(document.metadata.name, naming, new Set(known.map((one) => one.name)));
    return create.mutateAsync({ ...document, metadata: { ...document.metadata, name } });
  };
  return { copy, isPending: create.isPending };
}
