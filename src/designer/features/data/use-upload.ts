import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { parseAddress } from '#domain/channel/parse-address.ts';
import { api, keys } from '../../lib/api.ts';
import { notifyDone, notifyError } from '../../lib/notify.ts';
import { uploadFile } from './upload-file.ts';
import { changeUpload, dropUpload, putUpload } from './upload-store.ts';

let lastId = 0;

/** Uploads files side by side under their own names. */
export function useUpload(): (files: readonly File[]) => void {
  const { t } = useTranslation('data');
  const queries = useQueryClient();
  const send = async (file: File): Promise<void> => {
    const id = ++lastId;
    const abort = new AbortController();
    putUpload({ id, name: file.name, sent: 0, total: file.size, state: 'sending', error: null, cancel: () => abort.abort() });
    try {
      const url = api.url('storeDataset', { params: { name: file.name } });
      await uploadFile(url, file, { signal: abort.signal, onProgress: (progress) => changeUpload(id, progress) });
      dropUpload(id);
      notifyDone(t('uploading.done', { name: file.name }));
      await queries.invalidateQueries({ queryKey: keys.datasets });
    } catch (error) {
      if (abort.signal.aborted) dropUpload(id);
      else changeUpload(id, { state: 'failed', error });
    }
  };
  return (files) => {
    for (const file of files) {
      if (parseAddress(`dataset:${file.name}`).ok) void send(file);
      else notifyError(new Error(t('badName', { name: file.name })));
    }
  };
}
