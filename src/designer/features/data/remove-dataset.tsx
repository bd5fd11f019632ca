import { Button, Group, Modal, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Dataset } from '#contract/models.ts';
import { api, keys } from '../../lib/api.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { notifyDone, notifyError } from '../../lib/notify.ts';
import { formatBytes } from '../../ui/format-bytes.ts';

/** Asks before a dataset is deleted, because that can't be undone, and says what is lost. */
export function RemoveDataset({ dataset, onClose }: { readonly dataset: Dataset; readonly onClose: () => void }) {
  const { t } = useTranslation('data');
  const language = useLanguage();
  const queries = useQueryClient();
  const { name, bytes } = dataset;
  const removal = useMutation({
    mutationFn: () => api.call('removeDataset', { params: { name } }),
    onError: (error) => notifyError(error),
    onSuccess: async () => {
      onClose();
      notifyDone(t('remove.done', { name }));
      await queries.invalidateQueries({ queryKey: keys.datasets });
    },
  });
  return (
    <Modal opened onClose={onClose} title={t('remove.title', { name })} closeButtonProps={{ 'aria-label': t('close') }}>
      <Text>{t('remove.text', { name, size: formatBytes(bytes, language) })}</Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" data-autofocus onClick={onClose}>
          {t('remove.cancel')}
        </Button>
        <Button color="red.9" loading={removal.isPending} onClick={() => removal.mutate()}>
          {t('remove.confirm')}
        </Button>
      </Group>
    </Modal>
  );
}
