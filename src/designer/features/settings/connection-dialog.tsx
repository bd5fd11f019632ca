import { Button, Checkbox, Group, Modal, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '#contract/connection-routes.ts';
import { api, keys } from '../../lib/api.ts';
import { notifyDone } from '../../lib/notify.ts';
import { ErrorNote } from '../../ui/error-note.tsx';

interface DialogProps {
  /** Null for a new one. */
  readonly connection: Connection | null;
  readonly onClose: () => void;
}

const empty: Connection = { endpoint: '', region: 'us-east-1', pathStyle: false, accessKeyId: '' };

/** Asks for the key to an endpoint. The secret is always asked for: nobody gets it back to keep it. */
export function ConnectionDialog({ connection, onClose }: DialogProps) {
  const { t } = useTranslation('settings');
  const queries = useQueryClient();
  const [typed, setTyped] = useState(connection ?? empty);
  const [secret, setSecret] = useState('');
  const endpoint = typed.endpoint.trim().toLowerCase();
  const { region, pathStyle, accessKeyId } = typed;
  const saving = useMutation({
    mutationFn: () => api.call('putConnection', { params: { endpoint }, body: { region, pathStyle, accessKeyId, secret } }),
    onSuccess: async () => {
      notifyDone(t('connection.saved', { endpoint }));
      onClose();
      await queries.invalidateQueries({ queryKey: keys.connections });
    },
  });
  const field = (name: 'endpoint' | 'region' | 'accessKeyId') => ({
    label: t(`connection.${name}`),
    value: typed[name],
    required: true,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => setTyped({ ...typed, [name]: event.currentTarget.value }),
  });
  const incomplete = [endpoint, region, accessKeyId, secret].includes('');
  return (
    <Modal
      opened
      onClose={onClose}
      title={connection ? t('connection.replaceOf', { endpoint: connection.endpoint }) : t('connection.add')}
      closeButtonProps={{ 'aria-label': t('connection.cancel') }}
    >
      <Stack gap="sm">
        <TextInput {...field('endpoint')} placeholder="oss-cn-hangzhou.aliyuncs.com" disabled={connection !== null} />
        <TextInput {...field('region')} />
        <Checkbox
          label={t('connection.pathStyle')}
          checked={pathStyle}
          onChange={(event) => setTyped({ ...typed, pathStyle: event.currentTarget.checked })}
        />
        <TextInput {...field('accessKeyId')} autoComplete="off" />
        <PasswordInput
          label={t('connection.secret')}
          description={t('connection.secretText')}
          required
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t('connection.showSecret') }}
          value={secret}
          onChange={(event) => setSecret(event.currentTarget.value)}
        />
        {saving.error ? <ErrorNote error={saving.error} /> : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('connection.cancel')}
          </Button>
          <Button disabled={incomplete} loading={saving.isPending} onClick={() => saving.mutate()}>
            {t('connection.save')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
