import { ActionIcon, Anchor, Badge, Group, Paper } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ComponentDraft } from '#contract/models.ts';
import { api, draftListQuery, keys } from '../../lib/api.ts';
import { notifyError } from '../../lib/notify.ts';

/** Components that are being written; nothing where there are none. */
export function DraftList() {
  const { t } = useTranslation('components');
  const drafts = useQuery(draftListQuery).data ?? [];
  if (drafts.length === 0) return null;
  return (
    <Paper component="section" withBorder p="xs" mb="sm" aria-label={t('drafts')}>
      <b>{t('drafts')}</b>
      {drafts.map((draft) => (
        <DraftRow key={draft.id} draft={draft} />
      ))}
    </Paper>
  );
}

function DraftRow({ draft: { id, definition, basedOn, imported } }: { readonly draft: ComponentDraft }) {
  const { t } = useTranslation('components');
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: () => api.call('removeDraft', { params: { id } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.drafts, exact: true }),
    onError: (error) => notifyError(error),
  });
  const { name = '', version = '' } = definition.metadata ?? {};
  const title = name === '' ? t('drafts.unnamed') : name;
  return (
    <Group gap="xs">
      <Anchor fz="sm" renderRoot={(props) => <Link to="/components/drafts/$id" params={{ id }} {...props} />}>
        {title} {version}
      </Anchor>
      {imported ? (
        <Badge size="xs" variant="light" color="gray" tt="none">
          {t('drafts.imported')}
        </Badge>
      ) : null}
      {basedOn === null ? null : <span className="weft-component-dim">{t('drafts.basedOn', { ref: basedOn })}</span>}
      <ActionIcon
        size={24}
        loading={remove.isPending}
        aria-label={t('drafts.remove', { name: title })}
        onClick={() => {
          if (window.confirm(t('drafts.sure', { name: title }))) remove.mutate();
        }}
      >
        <IconTrash size={14} />
      </ActionIcon>
    </Group>
  );
}
