import { Button } from '@mantine/core';
import { IconBox, IconFileUpload, IconPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComponentVersion } from '#contract/models.ts';
import { useOfferActions } from '../../lib/actions.tsx';
import { useLatestComponents, useSession } from '../../lib/api.ts';
import { emptyComponent } from '../../lib/use-new-draft.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Page } from '../../ui/page.tsx';
import { PanelLoading } from '../../ui/panel-loading.tsx';
import { ComponentFilter } from './component-filter.tsx';
import { ComponentTable } from './component-table.tsx';
import { DraftList } from './draft-list.tsx';
import { noFilter, selectComponents } from './select-components.ts';
import { useStartDraft } from './use-start-draft.ts';
import { PublishDialog } from './publish-dialog.tsx';
import './components-page.css';

/** What the workspace can use: search, look, publish. */
export function ComponentsPage() {
  const { t } = useTranslation('components');
  const { components, isPending, error } = useLatestComponents();
  const canEdit = useSession().data?.permissions.includes('edit') ?? false;
  const navigate = useNavigate();
  const open = (name: string): void => void navigate({ to: '/components/$name', params: { name } });
  const [publishing, setPublishing] = useState(false);
  const startDraft = useStartDraft();
  const start = (): void => startDraft.mutate({ definition: emptyComponent, basedOn: null });
  useOfferActions([
    { id: 'components.new', group: t('title'), label: t('new'), enabled: canEdit, run: start },
    { id: 'components.publish', group: t('title'), label: t('publish.button'), enabled: canEdit, run: () => setPublishing(true) },
  ]);
  const actions = (
    <>
      <Button variant="default" leftSection={<IconFileUpload size={15} aria-hidden />} onClick={() => setPublishing(true)}>
        {t('publish.button')}
      </Button>
      <Button leftSection={<IconPlus size={15} aria-hidden />} loading={startDraft.isPending} onClick={start}>
        {t('new')}
      </Button>
    </>
  );
  return (
    <Page title={t('title')} actions={canEdit ? actions : null}>
      {canEdit ? <DraftList /> : null}
      {error ? <ErrorNote error={error} /> : isPending ? <PanelLoading /> : <Listed components={components} onOpen={open} />}
      {publishing ? (
        <PublishDialog
          onClose={() => setPublishing(false)}
          onPublished={(published) => {
            setPublishing(false);
            open(published);
          }}
        />
      ) : null}
    </Page>
  );
}

function Listed({ components, onOpen }: { readonly components: readonly ComponentVersion[]; readonly onOpen: (name: string) => void }) {
  const { t } = useTranslation('components');
  const [filter, setFilter] = useState(noFilter);
  if (components.length === 0) {
    return (
      <EmptyState icon={<IconBox size={26} />} title={t('empty')}>
        {t('emptyHint')}
      </EmptyState>
    );
  }
  const shown = selectComponents(components, filter);
  return (
    <>
      <ComponentFilter components={components} shown={shown.length} filter={filter} onChange={setFilter} />
      {shown.length === 0 ? (
        <EmptyState title={t('noMatch')}>{t('noMatchHint')}</EmptyState>
      ) : (
        <ComponentTable components={shown} onOpen={onOpen} />
      )}
    </>
  );
}
