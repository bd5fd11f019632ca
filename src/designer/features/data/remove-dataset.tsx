import { Anchor, Button, Group, List, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Dataset, DatasetUse } from '#contract/models.ts';
import { api, keys } from '../../lib/api.ts';
import { datasetUsageQuery } from '../../lib/dataset-queries.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { notifyDone, notifyError } from '../../lib/notify.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { NotRead } from '../../ui/not-read.tsx';
import { formatBytes } from '../../ui/format-bytes.ts';

/** Asks before a dataset is deleted, because that can't be undone, and says what is lost. */
export function RemoveDataset({ dataset, onClose }: { readonly dataset: Dataset; readonly onClose: () => void }) {
  const { t } = useTranslation('data');
  const language = useLanguage();
  const queries = useQueryClient();
  const { name, bytes } = dataset;
  const usage = useQuery(datasetUsageQuery(name));
  const removal = useMutation({
    mutationFn: () => api.call('removeDataset', { params: { name } }),
    onError: (error) => notifyError(error),
    onSuccess: async () => {
      notifyDone(t('remove.done', { name }));
      // The way back leads past the row only once that is gone.
      await queries.invalidateQueries({ queryKey: keys.datasets });
      onClose();
    },
  });
  return (
    <Dialog onClose={onClose} title={t('remove.title', { name })}>
      <Text>{t('remove.text', { size: formatBytes(bytes, language) })}</Text>
      {usage.data ? <Readers pipelines={usage.data} /> : <NotRead query={usage} />}
      <Group justify="flex-end" mt="md">
        <Button variant="default" data-autofocus onClick={onClose}>
          {t('remove.cancel')}
        </Button>
        <Button color="red.9" loading={usage.isFetching || removal.isPending} onClick={() => removal.mutate()}>
          {t('remove.confirm')}
        </Button>
      </Group>
    </Dialog>
  );
}

/** The pipelines that can't run without the dataset, to look at before it is gone. */
function Readers({ pipelines }: { readonly pipelines: readonly DatasetUse[] }) {
  const { t } = useTranslation('data');
  if (pipelines.length === 0) return <Text mt="xs">{t('remove.unread')}</Text>;
  return (
    <>
      <Text mt="xs">{t('remove.readers', { count: pipelines.length })}</Text>
      <List fz="sm" mah={200} className="weft-data-readers">
        {pipelines.map(({ id, name }) => (
          <List.Item key={id}>
            <Anchor fz="sm" renderRoot={(props) => <Link to="/pipelines/$id" params={{ id }} {...props} />}>
              {name}
            </Anchor>
          </List.Item>
        ))}
      </List>
    </>
  );
}
