import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { pipelineListQuery, useCreatePipeline } from '../../lib/api.ts';
import { freeName } from '#domain/names/free-name.ts';
import { announce } from '../../lib/announce.ts';
import { notifyError } from '../../lib/notify.ts';
import { readPipelineFile } from '../../lib/pipeline-file.ts';

/** Begins a pipeline, empty or from a file, and opens it. */
export function useNewPipeline() {
  const { t } = useTranslation('pipelines');
  const creating = useCreatePipeline();
  const navigate = useNavigate();
  const client = useQueryClient();
  const open = async (document: PipelineDocument) => {
    const made = await creating.mutateAsync(document);
    await navigate({ to: '/pipelines/$id', params: { id: made.id } });
  };
  const create = async () => {
    const known = await client.fetchQuery(pipelineListQuery);
    await open({ metadata: { name: freeName(t('untitled'), new Set(known.map(({ name }) => name))) }, variables: [], nodes: [] });
  };
  const importFile = async (file: File) => {
    await open(await readPipelineFile(await file.text()));
    announce(t('imported', { name: file.name }));
  };
  return {
    isBusy: creating.isPending,
    create: () => void create().catch(notifyError),
    importFile: (file: File) => void importFile(file).catch((error: unknown) => notifyError(error, t('importFailed', { name: file.name }))),
  };
}
