import { Button, Group, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '#contract/connection-routes.ts';
import { api, keys } from '../../lib/api.ts';
import { notifyDone } from '../../lib/notify.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { GitFields } from './git-fields.tsx';
import { OssFields } from './oss-fields.tsx';

interface DialogProps {
  /** The one to replace, or a new one of this kind. */
  readonly edited: Connection | Connection['kind'];
  readonly onClose: () => void;
}

const empty = {
  oss: { kind: 'oss', endpoint: '', region: 'us-east-1', pathStyle: false, accessKeyId: '' },
  git: { kind: 'git', endpoint: '', user: '' },
} as const satisfies Record<Connection['kind'], Connection>;

/** Asks for the key to an endpoint. The secret is always asked for: nobody gets it back to keep it. */
export function ConnectionDialog({ edited, onClose }: DialogProps) {
  const { t } = useTranslation('settings');
  const queries = useQueryClient();
  const isNew = typeof edited === 'string';
  const [typed, setTyped] = useState<Connection>(isNew ? empty[edited] : edited);
  const [secret, setSecret] = useState('');
  const { kind } = typed;
  const endpoint = typed.endpoint.trim().toLowerCase();
  const saving = useMutation({
    mutationFn: () => save({ ...typed, endpoint }, secret),
    onSuccess: async () => {
      notifyDone(t('connection.saved', { endpoint }));
      onClose();
      await queries.invalidateQueries({ queryKey: keys.connections });
    },
  });
  return (
    <Dialog onClose={onClose} title={isNew ? t(`connection.add.${kind}`) : t('connection.replaceOf', { endpoint: typed.endpoint })}>
      <Stack gap="sm">
        <TextInput
          label={t(`connection.endpoint.${kind}`)}
          placeholder={kind === 'git' ? 'git.example.com' : 'oss-cn-hangzhou.aliyuncs.com'}
          required
          data-autofocus={isNew || undefined}
          disabled={!isNew}
          value={typed.endpoint}
          onChange={(event) => setTyped({ ...typed, endpoint: event.currentTarget.value })}
        />
        {typed.kind === 'git' ? <GitFields typed={typed} onChange={setTyped} /> : <OssFields typed={typed} onChange={setTyped} />}
        <PasswordInput
          label={t(`connection.secret.${kind}`)}
          description={t('connection.secretText')}
          required
          data-autofocus={!isNew || undefined}
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
          <Button disabled={[...Object.values(typed), secret].includes('')} loading={saving.isPending} onClick={() => saving.mutate()}>
            {t('connection.save')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

function save(connection: Connection, secret: string): Promise<Connection> {
  const params = { endpoint: connection.endpoint };
  if (connection.kind === 'git') return api.call('putGitConnection', { params, body: { user: connection.user, secret } });
  const { region, pathStyle, accessKeyId } = connection;
  return api.call('putOssConnection', { params, body: { region, pathStyle, accessKeyId, secret } });
}
