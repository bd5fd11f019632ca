import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { RequestError } from '#contract/request-error.ts';
import { datasetNamePattern } from '#domain/channel/dataset-name.ts';
import { api, keys } from '../../lib/api.ts';
import { notifyDone } from '../../lib/notify.ts';
import { uploadFile } from '../../lib/upload-file.ts';
import { changeUpload, dropUpload, putUpload } from './upload-store.ts';

let lastId = 0;

/** Uploads files side by side under their own names; a file whose name a dataset can't have waits for another. */
export function useUpload(): (files: readonly File[]) => void {
  const send = useSendUpload();
  return (files) => {
    for (const file of files) {
      if (datasetNamePattern.test(file.name)) void send(file, file.name);
      else putUpload({ ...waiting(file), id: ++lastId, name: file.name, error: null });
    }
  };
}

/** Uploads a file under a name; a taken name asks for another. `id` is the row that it had while it waited. */
export function useSendUpload(): (file: File, name: string, id?: number) => Promise<void> {
  const { t } = useTranslation('data');
  const queries = useQueryClient();
  return async (file, name, id = ++lastId) => {
    const abort = new AbortController();
    putUpload({ id, file, name, sent: 0, total: file.size, state: 'sending', error: null, cancel: () => abort.abort() });
    try {
      await store(file, name, id, abort.signal, queries);
      notifyDone(t('uploading.done', { name }));
    } catch (error) {
      if (abort.signal.aborted) dropUpload(id);
      else if (error instanceof RequestError && error.code === 'E_NAME_TAKEN') changeUpload(id, { ...waiting(file), error });
      else changeUpload(id, { state: 'failed', error });
    }
  };
}

async function store(file: File, name: string, id: number, signal: AbortSignal, queries: QueryClient): Promise<void> {
  const url = api.url('storeDataset', { params: { name } });
  await uploadFile(url, file, { signal, onProgress: (progress) => changeUpload(id, progress) });
  dropUpload(id);
  await queries.invalidateQueries({ queryKey: keys.datasets });
}

function waiting(file: File) {
  return { file, sent: 0, total: file.size, state: 'unnamed', cancel: () => undefined } as const;
}
