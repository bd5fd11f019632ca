import { Button } from '@mantine/core';
import { IconBox, IconFileUpload } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComponentVersion } from '#contract/models.ts';
import { useOfferActions } from '../../lib/actions.tsx';
import { useLatestComponents, useSession } from '../../lib/api.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Page } from '../../ui/page.tsx';
import { PanelLoading } from '../../ui/panel-loading.tsx';
import { ComponentDrawer } from './component-drawer.tsx';
import { ComponentFilter } from './component-filter.tsx';
import { ComponentTable } from './component-table.tsx';
import { noFilter, selectComponents } from './select-components.ts';
import { PublishDialog } from './publish-dialog.tsx';
import './components-page.css';

const route = getRouteApi('/components');

/** What the workspace can use: search, look, publish. */
export function ComponentsPage() {
  const { t } = useTranslation('components');
  const { components, isPending, error } = useLatestComponents();
  const canEdit = useSession().data?.permissions.includes('edit') ?? false;
  const [opened, setOpened] = useOpened();
  const [publishing, setPublishing] = useState(false);
  useOfferActions([
    { id: 'components.publish', group: t('title'), label: t('publish.button'), enabled: canEdit, run: () => setPublishing(true) },
  ]);
  const publish = (
    <Button leftSection={<IconFileUpload size={15} aria-hidden />} onClick={() => setPublishing(true)}>
      {t('publish.button')}
    </Button>
  );
  const summary = components.find((component) => component.name === opened);
  return (
    <Page title={t('title')} actions={canEdit ? publish : null}>
      {error ? <ErrorNote error={error} /> : isPending ? <PanelLoading /> : <Listed components={components} onOpen={setOpened} />}
      {summary === undefined ? null : <ComponentDrawer key={summary.name} latest={summary} onClose={() => setOpened(undefined)} />}
      {publishing ? (
        <PublishDialog
          onClose={() => setPublishing(false)}
          onPublished={(published) => {
            setPublishing(false);
            setOpened(published);
          }}
        />
      ) : null}
    </Page>
  );
}

/** The opened component stands in the address. */
function useOpened(): readonly [string | undefined, (name: string | undefined) => void] {
  const { name } = route.useSearch();
  const navigate = route.useNavigate();
  return [name, (next) => void navigate({ search: { name: next } })];
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
