import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconBookmark, IconBookmarkOff, IconPencil } from '@tabler/icons-react';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RevisionSummary } from '#contract/models.ts';
import { toLocale, useLanguage } from '../../lib/i18n.ts';
import { notifyError } from '../../lib/notify.ts';
import { formatAgo } from '../../ui/format-ago.ts';
import { NotRead } from '../../ui/not-read.tsx';
import { useWasInSight, VersionFacts } from './version-facts.tsx';
import { useNameRevision, useRevisions, useSnapshots } from './use-versions.ts';

interface Props {
  readonly pipelineId: string;
  readonly canEdit: boolean;
  /** The revision that is looked at. */
  readonly selected: number | null;
  readonly onSelect: (revision: number) => void;
}

/** Snapshots and recent revisions, newest first; each can be looked at, and named. */
export function VersionList({ pipelineId, ...props }: Props) {
  const { t } = useTranslation('versions');
  const snapshots = useSnapshots(pipelineId);
  const { revisions, hasNextPage, fetchNextPage } = useRevisions(pipelineId);
  const unnamed = revisions.filter(({ name }) => name === null);
  return (
    <nav aria-label={t('versionsOf')} className="weft-version-list">
      <h3>{t('snapshots')}</h3>
      {snapshots.data === undefined ? (
        <NotRead query={snapshots} />
      ) : snapshots.data.length === 0 ? (
        <p className="weft-version-hint">{t('noSnapshots')}</p>
      ) : (
        <Rows {...props} pipelineId={pipelineId} of={snapshots.data} />
      )}
      {unnamed.length === 0 ? null : <h3>{t('revisions')}</h3>}
      <Rows {...props} pipelineId={pipelineId} of={unnamed} />
      {hasNextPage ? (
        <Button variant="subtle" size="compact-xs" onClick={() => void fetchNextPage()}>
          {t('more')}
        </Button>
      ) : null}
    </nav>
  );
}

function Rows({ of, ...props }: Props & { readonly of: readonly RevisionSummary[] }) {
  return (
    <ul>
      {of.map((revision) => (
        <Row key={revision.revision} {...props} version={revision} />
      ))}
    </ul>
  );
}

function Row({ pipelineId, canEdit, selected, onSelect, version }: Props & { readonly version: RevisionSummary }) {
  const { t } = useTranslation('versions');
  const language = useLanguage();
  const [isNaming, setNaming] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const isInSight = useWasInSight(row);
  const { revision, name, updatedAt } = version;
  const naming = useNameRevision(pipelineId);
  const rename = (next: string | null) =>
    naming.mutate({ revision, name: next }, { onError: (error) => notifyError(error), onSuccess: () => setNaming(false) });
  if (isNaming) return <NameForm name={name ?? ''} onCancel={() => setNaming(false)} onName={rename} />;
  const title = t('revision', { revision });
  return (
    <li ref={row} className="weft-version-row">
      <button type="button" aria-pressed={selected === revision} onClick={() => onSelect(revision)}>
        <span className="weft-version-name">{name ?? title}</span>
        <span className="weft-version-hint">
          {name === null ? '' : `${title} · `}
          <time dateTime={updatedAt} title={new Date(updatedAt).toLocaleString(toLocale(language))}>
            {formatAgo(updatedAt, toLocale(language))}
          </time>
        </span>
        <VersionFacts pipelineId={pipelineId} revision={revision} isInSight={isInSight} />
      </button>
      {canEdit ? (
        <ActionIcon size="sm" aria-label={`${t(name === null ? 'nameIt' : 'rename')}: ${name ?? title}`} onClick={() => setNaming(true)}>
          {name === null ? <IconBookmark size={14} /> : <IconPencil size={14} />}
        </ActionIcon>
      ) : null}
      {canEdit && name !== null ? (
        <ActionIcon size="sm" aria-label={`${t('forget')}: ${name}`} onClick={() => rename(null)}>
          <IconBookmarkOff size={14} />
        </ActionIcon>
      ) : null}
    </li>
  );
}

function NameForm({
  name,
  onName,
  onCancel,
}: {
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation('versions');
  const [text, setText] = useState(name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') onName(text.trim());
  };
  return (
    <li>
      <form className="weft-version-form" onSubmit={submit}>
        <TextInput
          size="xs"
          aria-label={t('snapshotName')}
          value={text}
          maxLength={200}
          autoFocus
          flex={1}
          onChange={(event) => setText(event.currentTarget.value)}
          data-mantine-stop-propagation="true"
          onKeyDown={(event) => {
            if (event.key === 'Escape') onCancel();
          }}
        />
        <Button size="compact-xs" type="submit" disabled={text.trim() === ''}>
          {t('apply')}
        </Button>
        <Button size="compact-xs" variant="subtle" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </form>
    </li>
  );
}
