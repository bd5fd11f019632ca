import { Button, Group, Table } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '#contract/connection-routes.ts';
import { api, connectionsQuery, keys } from '../../lib/api.ts';
import { notifyDone, notifyError } from '../../lib/notify.ts';
import { NotRead } from '../../ui/not-read.tsx';
import { ConnectionDialog } from './connection-dialog.tsx';

/** The keys to OSS endpoints and Git servers: added, replaced and removed, never shown. */
export function Connections() {
  const { t } = useTranslation('settings');
  const connections = useQuery(connectionsQuery);
  const [edited, setEdited] = useState<Connection | Connection['kind'] | null>(null);
  if (!connections.data) return <NotRead query={connections} />;
  return (
    <>
      {connections.data.length > 0 && <ConnectionTable connections={connections.data} onReplace={setEdited} />}
      <Group>
        {(['oss', 'git'] as const).map((kind) => (
          <Button key={kind} variant="default" onClick={() => setEdited(kind)}>
            {t(`connection.add.${kind}`)}
          </Button>
        ))}
      </Group>
      {edited !== null && <ConnectionDialog edited={edited} onClose={() => setEdited(null)} />}
    </>
  );
}

interface TableProps {
  readonly connections: readonly Connection[];
  readonly onReplace: (connection: Connection) => void;
}

function ConnectionTable({ connections, onReplace }: TableProps) {
  const { t } = useTranslation('settings');
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('connection.kind')}</Table.Th>
          <Table.Th scope="col">{t('connection.endpoint')}</Table.Th>
          <Table.Th scope="col">{t('connection.signedInAs')}</Table.Th>
          <Table.Th scope="col">{t('connection.actions')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {connections.map((connection) => (
          <ConnectionRow key={`${connection.kind} ${connection.endpoint}`} connection={connection} onReplace={onReplace} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function ConnectionRow({ connection, onReplace }: Pick<TableProps, 'onReplace'> & { readonly connection: Connection }) {
  const { t } = useTranslation('settings');
  const queries = useQueryClient();
  const { kind, endpoint } = connection;
  const removal = useMutation({
    mutationFn: () => api.call('removeConnection', { params: { kind, endpoint } }),
    onError: (error) => notifyError(error),
    onSuccess: async () => {
      notifyDone(t('connection.removed', { endpoint }));
      await queries.invalidateQueries({ queryKey: keys.connections });
    },
  });
  return (
    <Table.Tr>
      <Table.Td>{t(`connection.kind.${kind}`)}</Table.Td>
      <Table.Td className="weft-mono">{endpoint}</Table.Td>
      <Table.Td className="weft-mono">{connection.kind === 'git' ? connection.user : connection.accessKeyId}</Table.Td>
      <Table.Td>
        <Group gap="xs">
          <Button size="xs" variant="default" aria-label={t('connection.replaceOf', { endpoint })} onClick={() => onReplace(connection)}>
            {t('connection.replace')}
          </Button>
          <Button
            size="xs"
            variant="default"
            aria-label={t('connection.removeOf', { endpoint })}
            loading={removal.isPending}
            onClick={() => removal.mutate()}
          >
            {t('connection.remove')}
          </Button>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
