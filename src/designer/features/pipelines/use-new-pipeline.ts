import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { useCreatePipeline } from '../../lib/api.ts';
import { notifyError } from '../../lib/notify.ts';
import { readPipelineFile } from '../../lib/pipeline-file.ts';

/** Begins a pipeline, empty or from a file, and opens it. */
export function useNewPipeline() {
  const { t } = useTranslation('pipelines');
  const creating = useCreatePipeline();
  const navigate = useNavigate();
  const open = async (document: PipelineDocument) => {
    const made = await creating.mutateAsync(document);
    await navigate({ to: '/pipelines/$id', params: { id: made.id } });
  };
  const importFile = async (file: File) => open(await readPipelineFile(await file.text()));
  return {
    isBusy: creating.isPending,
    create: () => void open({ metadata: { name: t('untitled') }, variables: [], nodes: [] }).catch(notifyError),
    importFile: (file: File) => void importFile(file).catch((error: unknown) => notifyError(error, t('importFailed', { name: file.name }))),
  };
}
