import { Button, Group, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComponentVersion } from '#contract/models.ts';
import { api, keys } from '../../lib/api.ts';
import { notifyDone } from '../../lib/notify.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';

/** What can be done with a published version that should no longer be used: advise against it, or delete it while nothing uses it. */
export function RetireVersion({ version }: { readonly version: ComponentVersion }) {
  const { t } = useTranslation('components');
  const [asked, setAsked] = useState<'deprecate' | 'remove' | null>(null);
  const close = (): void => setAsked(null);
  return (
    <>
      <Button variant="default" onClick={() => setAsked('deprecate')}>
        {t('deprecate.button')}
      </Button>
      <Button variant="default" onClick={() => setAsked('remove')}>
        {t('remove.button')}
      </Button>
      {asked === 'deprecate' ? <DeprecateDialog version={version} onClose={close} /> : null}
      {asked === 'remove' ? <RemoveDialog version={version} onClose={close} /> : null}
    </>
  );
}

interface DialogProps {
  readonly version: ComponentVersion;
  readonly onClose: () => void;
}

function DeprecateDialog({ version, onClose }: DialogProps) {
  const { t } = useTranslation('components');
  const queries = useQueryClient();
  const [reason, setReason] = useState(version.reason ?? '');
  const deprecation = useMutation({
    mutationFn: () =>
      api.call('deprecateComponent', { params: { name: version.name, version: version.version }, body: { reason: reason.trim() } }),
    onSuccess: async () => {
      notifyDone(t('deprecate.done', { ref: version.ref }));
      onClose();
      await queries.invalidateQueries({ queryKey: keys.components });
    },
  });
  return (
    <Dialog onClose={onClose} title={t('deprecate.title', { ref: version.ref })}>
      <Text mb="sm">{t('deprecate.text')}</Text>
      <Textarea
        label={t('deprecate.reason')}
        placeholder={t('deprecate.placeholder')}
        value={reason}
        maxLength={1000}
        autosize
        minRows={2}
        data-autofocus
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {deprecation.error ? <ErrorNote error={deprecation.error} /> : null}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button disabled={reason.trim() === ''} loading={deprecation.isPending} onClick={() => deprecation.mutate()}>
          {t('deprecate.confirm')}
        </Button>
      </Group>
    </Dialog>
  );
}

function RemoveDialog({ version, onClose }: DialogProps) {
  const { t } = useTranslation('components');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const removal = useMutation({
    mutationFn: () => api.call('removeComponentVersion', { params: { name: version.name, version: version.version } }),
    onSuccess: async () => {
      notifyDone(t('remove.done', { ref: version.ref }));
      onClose();
      await navigate({ to: '/components' });
      await queries.invalidateQueries({ queryKey: keys.components });
    },
  });
  return (
    <Dialog onClose={onClose} title={t('remove.title', { ref: version.ref })}>
      <Text>{t('remove.text')}</Text>
      {removal.error ? <ErrorNote error={removal.error} /> : null}
      <Group justify="flex-end" mt="md">
        <Button variant="default" data-autofocus onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button color="red.9" loading={removal.isPending} onClick={() => removal.mutate()}>
          {t('remove.confirm')}
        </Button>
      </Group>
    </Dialog>
  );
}
