import { Badge, Group, Select, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComponentVersion } from '#contract/models.ts';
import { describeChange } from '#domain/component/describe-change.ts';
import { compareVersions } from '#domain/component/version.ts';
import { describeIssue } from '#domain/issue/describe-issue.ts';
import { componentVersionsQuery } from '../../lib/api.ts';
import { toLocale, useLanguage } from '../../lib/i18n.ts';
import { NotRead } from '../../ui/not-read.tsx';

/** Every version with its date and state, and what differs between any two. */
export function ComponentVersionsView({ version }: { readonly version: ComponentVersion }) {
  const versions = useQuery(componentVersionsQuery(version.name));
  const { data } = versions;
  if (data === undefined) return <NotRead query={versions} />;
  return (
    <>
      <ul className="weft-component-versions">
        {data.map((one) => (
          <VersionLine key={one.version} version={one} />
        ))}
      </ul>
      <Comparison key={version.ref} shown={version} versions={data} />
    </>
  );
}

function VersionLine({ version }: { readonly version: ComponentVersion }) {
  const { t } = useTranslation('components');
  const language = useLanguage();
  const date = new Intl.DateTimeFormat(toLocale(language), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(version.createdAt));
  return (
    <li>
      <strong className="weft-number">{version.version}</strong> <span className="weft-component-dim">{t('published', { date })}</span>{' '}
      {version.status === 'deprecated' ? (
        <Badge size="xs" variant="light" color="gray" tt="none">
          {t('deprecated')}
        </Badge>
      ) : null}
      {version.definition.metadata.versionDescription ? <div>{version.definition.metadata.versionDescription}</div> : null}
      {version.status === 'deprecated' && version.reason !== undefined ? <div className="weft-component-dim">{version.reason}</div> : null}
    </li>
  );
}

function Comparison({ shown, versions }: { readonly shown: ComponentVersion; readonly versions: readonly ComponentVersion[] }) {
  const { t } = useTranslation('components');
  const ascending = versions.toSorted((one, other) => compareVersions(one.version, other.version));
  const at = ascending.findIndex((one) => one.version === shown.version);
  const start = Math.max(0, Math.min(at - 1, ascending.length - 2));
  const [from, setFrom] = useState(ascending[start]);
  const [to, setTo] = useState(ascending[start + 1]);
  if (from === undefined || to === undefined) return <Text c="dimmed">{t('versions.one')}</Text>;
  const names = ascending.map((one) => one.version);
  const pick = (name: string | null) => ascending.find((one) => one.version === name);
  return (
    <section className="weft-component-section" aria-label={t('versions.compare')}>
      <h3>{t('versions.compare')}</h3>
      <Group gap="xs" mb="xs">
        <Select
          aria-label={t('versions.from')}
          w={120}
          data={names}
          value={from.version}
          allowDeselect={false}
          onChange={(name) => setFrom(pick(name))}
        />
        <span aria-hidden>→</span>
        <Select
          aria-label={t('versions.to')}
          w={120}
          data={names}
          value={to.version}
          allowDeselect={false}
          onChange={(name) => setTo(pick(name))}
        />
      </Group>
      <Changes from={from} to={to} />
    </section>
  );
}

function Changes({ from, to }: { readonly from: ComponentVersion; readonly to: ComponentVersion }) {
  const { t } = useTranslation('components');
  const language = useLanguage();
  const { changes } = describeChange(from.definition, to.definition);
  if (changes.length === 0) return <Text c="dimmed">{t('versions.same')}</Text>;
  return (
    <ul className="weft-component-changes" aria-label={t('versions.changes', { from: from.version, to: to.version })}>
      {changes.map(({ issue, bump }) => (
        <li key={`${issue.code} ${issue.path.join('/')}`}>
          {describeIssue(issue, language)}{' '}
          <span className="weft-component-dim" data-bump={bump}>
            {t(`versions.bump.${bump}`)}
          </span>
        </li>
      ))}
    </ul>
  );
}
