import { Anchor, Select, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ComponentVersion } from '#contract/models.ts';
import { api, componentVersionsQuery, useSession } from '../../lib/api.ts';
import { displayNameOf } from '../../lib/component-text.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { localizeComponent } from '../../lib/localize-component.ts';
import { type StartTrial, toTrialBody, type TrialSlot } from '../../lib/trial.ts';
import { ComponentIcon } from '../../ui/component-icon.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { NotRead } from '../../ui/not-read.tsx';
import { Page } from '../../ui/page.tsx';
import { Tab, TabList } from '../../ui/tab-list.tsx';
import { ComponentFileView } from './component-file-view.tsx';
import { ComponentFormView } from './component-form-view.tsx';
import { ComponentOverview } from './component-overview.tsx';
import { ComponentUsageView } from './component-usage-view.tsx';
import { ComponentVersionsView } from './component-versions-view.tsx';
import { EditVersion } from './edit-version.tsx';
import { RetireVersion } from './retire-version.tsx';
import './components-page.css';

const route = getRouteApi('/components/$name');
const tabs = ['overview', 'form', 'file', 'versions', 'usage'] as const;
const panelId = 'weft-component-details';
const views = {
  overview: ComponentOverview,
  form: ComponentFormView,
  file: ComponentFileView,
  versions: ComponentVersionsView,
  usage: ComponentUsageView,
} as const;

/** One component: its documentation, form, file, versions and who uses it. */
export function ComponentPage({ trial }: { readonly trial: TrialSlot }) {
  const { t } = useTranslation('components');
  const language = useLanguage();
  const { name } = route.useParams();
  const { version } = route.useSearch();
  const versions = useQuery(componentVersionsQuery(name));
  const { data } = versions;
  const canEdit = useSession().data?.permissions.includes('edit') ?? false;
  const shown = version === undefined ? data?.[0] : data?.find((candidate) => candidate.version === version);
  return (
    <Page
      title={shown === undefined ? name : displayNameOf(shown.definition, language)}
      actions={
        shown === undefined ? null : (
          <>
            {trial({ component: localizeComponent(shown.definition, language), start: startTrialOf(shown) })}
            {canEdit && !shown.builtIn ? (
              <>
                <EditVersion version={shown} />
                <RetireVersion version={shown} />
              </>
            ) : null}
          </>
        )
      }
    >
      <Anchor fz="sm" renderRoot={(props) => <Link to="/components" {...props} />}>
        {t('back')}
      </Anchor>
      {data === undefined ? (
        <NotRead query={versions} />
      ) : shown === undefined ? (
        <EmptyState title={version === undefined ? t('notFound', { name }) : t('versionGone', { version })} />
      ) : (
        <Details shown={shown} versions={data} />
      )}
    </Page>
  );
}

function startTrialOf({ name, version }: ComponentVersion): StartTrial {
  return (values) => api.call('tryComponent', { params: { name, version }, body: toTrialBody(values) });
}

function Details({ shown, versions }: { readonly shown: ComponentVersion; readonly versions: readonly ComponentVersion[] }) {
  const { t } = useTranslation('components');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const tab = search.tab ?? 'overview';
  const View = views[tab];
  return (
    <div className="weft-component-page">
      <div className="weft-component-head">
        <ComponentIcon definition={shown.definition} size={44} />
        <span className="weft-component-dim">{shown.ref}</span>
      </div>
      {shown.status === 'deprecated' ? (
        <Text role="note" className="weft-component-deprecated">
          {t('deprecatedBecause', { version: shown.version, reason: shown.reason ?? '–' })}
        </Text>
      ) : null}
      <div className="weft-component-bar">
        <TabList label={shown.name}>
          {tabs.map((name) => (
            <Tab
              key={name}
              selected={name === tab}
              panel={panelId}
              onSelect={() => void navigate({ search: { ...search, tab: name }, replace: true })}
            >
              {t(`tab.${name}`)}
            </Tab>
          ))}
        </TabList>
        <Select
          aria-label={t('version')}
          w={170}
          data={versions.map(({ version }, index) => ({ value: version, label: index === 0 ? t('versionLatest', { version }) : version }))}
          value={shown.version}
          allowDeselect={false}
          onChange={(next) => void navigate({ search: { ...search, version: next ?? shown.version }, replace: true })}
        />
      </div>
      <div id={panelId} role="tabpanel" aria-label={t(`tab.${tab}`)}>
        <View version={shown} />
      </div>
    </div>
  );
}
