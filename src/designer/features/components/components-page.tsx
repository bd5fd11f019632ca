import { Button, Menu } from '@mantine/core';
import { IconBox, IconBrandPython, IconChevronDown, IconFileImport, IconFileUpload, IconPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComponentVersion } from '#contract/models.ts';
import { useOfferActions } from '../../lib/actions.tsx';
import { useLatestComponents, useSession } from '../../lib/api.ts';
import { toSearchable } from '../../lib/component-text.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { useSounds } from '../../lib/use-sounds.ts';
import { emptyComponent } from '../../lib/use-new-draft.ts';
import { ActionMenuItems } from '../../ui/action-menu-items.tsx';
import { ActionTextButton } from '../../ui/action-text-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { NotRead } from '../../ui/not-read.tsx';
import { Page } from '../../ui/page.tsx';
import { ComponentFilter } from './component-filter.tsx';
import { ComponentTable } from './component-table.tsx';
import { DraftList } from './draft-list.tsx';
import { ImportFileDialog } from './imports/import-file-dialog.tsx';
import { PythonDialog } from './imports/python-dialog.tsx';
import { selectComponents } from './select-components.ts';
import { useComponentFilter } from './use-component-filter.ts';
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
  const [opened, setOpened] = useState<'publish' | 'file' | 'python' | null>(null);
  const close = (): void => setOpened(null);
  const startDraft = useStartDraft();
  const start = (): void => startDraft.mutate({ definition: emptyComponent, basedOn: null });
  const common = { group: t('title'), enabled: canEdit, lack: t('readOnly') };
  useOfferActions([
    { ...common, id: 'components.new', label: t('new'), shortcut: 'N', icon: <IconPlus size={15} />, run: start },
    {
      ...common,
      id: 'components.python',
      label: t('python.button'),
      icon: <IconBrandPython size={15} />,
      run: () => setOpened('python'),
    },
    { ...common, id: 'components.import', label: t('import.button'), icon: <IconFileImport size={15} />, run: () => setOpened('file') },
    {
      ...common,
      id: 'components.publish',
      label: t('publish.button'),
      icon: <IconFileUpload size={15} />,
      run: () => setOpened('publish'),
    },
  ]);
  const actions = (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
            {t('fromElsewhere')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <ActionMenuItems sections={[['components.python', 'components.import', 'components.publish']]} />
        </Menu.Dropdown>
      </Menu>
      <ActionTextButton id="components.new" loading={startDraft.isPending} />
    </>
  );
  return (
    <Page title={t('title')} actions={canEdit ? actions : null}>
      {canEdit ? <DraftList /> : null}
      {isPending || error ? <NotRead query={{ error }} /> : <Listed components={components} onOpen={open} />}
      {opened === 'publish' ? (
        <PublishDialog
          onClose={close}
          onPublished={(published) => {
            close();
            open(published);
          }}
        />
      ) : null}
      {opened === 'file' ? <ImportFileDialog onClose={close} /> : null}
      {opened === 'python' ? <PythonDialog onClose={close} /> : null}
    </Page>
  );
}

function Listed({ components, onOpen }: { readonly components: readonly ComponentVersion[]; readonly onOpen: (name: string) => void }) {
  const { t } = useTranslation('components');
  const { filter, change } = useComponentFilter();
  const language = useLanguage();
  const sounds = useSounds(
    filter.search,
    components.map(({ definition }) => toSearchable(definition, language)),
  );
  if (components.length === 0) {
    return (
      <EmptyState icon={<IconBox size={26} />} title={t('empty')}>
        {t('emptyHint')}
      </EmptyState>
    );
  }
  const shown = selectComponents(components, filter, language, sounds);
  return (
    <>
      <ComponentFilter components={components} shown={shown.length} filter={filter} onChange={change} />
      {shown.length === 0 ? (
        <EmptyState title={t('noMatch')}>{t('noMatchHint')}</EmptyState>
      ) : (
        <ComponentTable components={shown} onOpen={onOpen} />
      )}
    </>
  );
}
