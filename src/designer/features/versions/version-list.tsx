import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconBookmark, IconBookmarkOff, IconChevronDown, IconChevronUp, IconPencil } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RevisionSummary } from '#contract/models.ts';
import { toLocale, useLanguage } from '../../lib/i18n.ts';
import { notifyError } from '../../lib/notify.ts';
import { formatAgo } from '../../ui/format-ago.ts';
import { NotRead } from '../../ui/not-read.tsx';
import { foldRevisions } from './fold-revisions.ts';
import { useSubjects } from './use-changes.ts';
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
  const { see, subjectOf } = useSubjects(pipelineId);
  const unnamed = foldRevisions(revisions, subjectOf).filter(([newest]) => newest?.name === null);
  return (
    <nav aria-label={t('versionsOf')} className="weft-version-list">
      <h3>{t('snapshots')}</h3>
      {snapshots.data === undefined ? (
        <NotRead query={snapshots} />
      ) : snapshots.data.length === 0 ? (
        <p className="weft-version-hint">{t('noSnapshots')}</p>
      ) : (
        <Rows {...props} pipelineId={pipelineId} of={snapshots.data.map((one) => [one])} />
      )}
      {unnamed.length === 0 ? null : <h3>{t('revisions')}</h3>}
      <Rows {...props} pipelineId={pipelineId} of={unnamed} onSeen={see} />
      {hasNextPage ? (
        <Button variant="subtle" size="compact-xs" onClick={() => void fetchNextPage()}>
          {t('more')}
        </Button>
      ) : null}
    </nav>
  );
}

interface RowsProps extends Props {
  /** Told of each revision whose row has come in sight. */
  readonly onSeen?: (revision: number) => void;
}

function Rows({ of, ...props }: RowsProps & { readonly of: readonly Fold[] }) {
  return (
    <ul>
      {of.map((fold) => (
        <FoldedRows key={fold[0]?.revision} {...props} fold={fold} />
      ))}
    </ul>
  );
}

type Fold = readonly RevisionSummary[];

/** The newest of some revisions for all of them, until they are unfolded. */
function FoldedRows({ fold, ...props }: RowsProps & { readonly fold: Fold }) {
  const [newest, ...earlier] = fold;
  const [wanted, setWanted] = useState<boolean | null>(null);
  const isOpen = wanted ?? earlier.some(({ revision }) => revision === props.selected);
  if (!newest) return null;
  const unfold = earlier.length > 0 && (
    <UnfoldButton revision={newest.revision} count={fold.length} isOpen={isOpen} onToggle={() => setWanted(!isOpen)} />
  );
  const oldest = isOpen ? newest : (earlier.at(-1) ?? newest);
  return (
    <>
      <Row {...props} version={newest} since={oldest.revision - 1} unfold={unfold} />
      {isOpen && earlier.map((version) => <Row key={version.revision} {...props} version={version} since={version.revision - 1} />)}
    </>
  );
}

interface UnfoldProps {
  readonly revision: number;
  readonly count: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function UnfoldButton({ revision, count, isOpen, onToggle }: UnfoldProps) {
  const { t } = useTranslation('versions');
  const Icon = isOpen ? IconChevronUp : IconChevronDown;
  return (
    <Button
      variant="subtle"
      size="compact-xs"
      flex="none"
      aria-label={`${t('saves', { count })}: ${t('revision', { revision })}`}
      aria-expanded={isOpen}
      rightSection={<Icon size={12} aria-hidden />}
      onClick={onToggle}
    >
      {t('saves', { count })}
    </Button>
  );
}

interface RowProps extends RowsProps {
  readonly version: RevisionSummary;
  /** What it changed is told from this revision on. */
  readonly since: number;
  readonly unfold?: ReactNode;
}

function Row({ pipelineId, canEdit, selected, onSelect, onSeen, version, since, unfold }: RowProps) {
  const { t } = useTranslation('versions');
  const language = useLanguage();
  const [isNaming, setNaming] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const isInSight = useWasInSight(row);
  const { revision, name, updatedAt } = version;
  useEffect(() => {
    if (isInSight) onSeen?.(revision);
  }, [isInSight, onSeen, revision]);
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
        <VersionFacts pipelineId={pipelineId} revision={revision} since={since} isInSight={isInSight} />
      </button>
      {unfold}
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
