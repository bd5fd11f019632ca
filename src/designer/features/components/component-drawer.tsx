import { Drawer, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComponentVersion } from '#contract/models.ts';
import { api, componentListQuery, keys } from '../../lib/api.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { localizeComponent } from '../../lib/localize-component.ts';
import { ComponentIcon } from '../../ui/component-icon.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { PanelLoading } from '../../ui/panel-loading.tsx';
import { Tab, TabList } from '../../ui/tab-list.tsx';
import { ComponentFileView } from './component-file-view.tsx';
import { ComponentFormView } from './component-form-view.tsx';
import { ComponentOverview } from './component-overview.tsx';

const tabs = ['overview', 'form', 'file'] as const;
type DetailTab = (typeof tabs)[number];

const panelId = 'weft-component-details';
const views = { overview: ComponentOverview, form: ComponentFormView, file: ComponentFileView } as const;

/** One component in any of its versions: what it is, its form, its file. */
export function ComponentDrawer({ latest, onClose }: { readonly latest: ComponentVersion; readonly onClose: () => void }) {
  const { t } = useTranslation('components');
  const language = useLanguage();
  const [version, setVersion] = useState(latest.version);
  const [tab, setTab] = useState<DetailTab>('overview');
  const shown = useVersion(latest, version);
  const { metadata } = localizeComponent(shown.data?.definition ?? latest.definition, language);
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={620}
      title={metadata.displayName ?? latest.name}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <div className="weft-component-head">
        <ComponentIcon definition={latest.definition} size={44} />
        <div>
          <div className="weft-component-dim">{latest.name}</div>
          <div>{metadata.description}</div>
        </div>
      </div>
      <div className="weft-component-bar">
        <TabList label={metadata.displayName ?? latest.name}>
          {tabs.map((name) => (
            <Tab key={name} selected={name === tab} panel={panelId} onSelect={() => setTab(name)}>
              {t(`tab.${name}`)}
            </Tab>
          ))}
        </TabList>
        <VersionSelect latest={latest} version={version} onChange={setVersion} />
      </div>
      <div id={panelId} role="tabpanel" aria-label={t(`tab.${tab}`)}>
        {shown.error ? (
          <ErrorNote error={shown.error} onRetry={() => void shown.refetch()} />
        ) : shown.data === undefined ? (
          <PanelLoading />
        ) : (
          <View tab={tab} version={shown.data} />
        )}
      </div>
    </Drawer>
  );
}

function View({ tab, version }: { readonly tab: DetailTab; readonly version: ComponentVersion }) {
  const Shown = views[tab];
  return <Shown version={version} />;
}

function VersionSelect({
  latest,
  version,
  onChange,
}: {
  readonly latest: ComponentVersion;
  readonly version: string;
  readonly onChange: (version: string) => void;
}) {
  const { t } = useTranslation('components');
  const { data } = useQuery(componentListQuery);
  const versions = data?.find((summary) => summary.name === latest.name)?.versions ?? [latest.version];
  return (
    <Select
      aria-label={t('version')}
      w={150}
      data={versions.map((value) => ({ value, label: value === latest.version ? t('versionLatest', { version: value }) : value }))}
      value={version}
      allowDeselect={false}
      onChange={(next) => onChange(next ?? version)}
    />
  );
}

function useVersion(latest: ComponentVersion, version: string) {
  const { name } = latest;
  return useQuery({
    queryKey: keys.component(name, version),
    queryFn: ({ signal }) => api.call('readComponent', { params: { name, version }, signal }),
    staleTime: Infinity,
    ...(version === latest.version ? { initialData: latest } : {}),
  });
}
