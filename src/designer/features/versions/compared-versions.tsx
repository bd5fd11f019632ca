import { Button, Select } from '@mantine/core';
import { IconPlayerPlay, IconRestore } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RevisionSummary } from '#contract/models.ts';
import { useEditor, useEditorStore } from '../../editor/editor-provider.tsx';
import { api, useSession } from '../../lib/api.ts';
import { notifyDone, notifyError } from '../../lib/notify.ts';
import { watchRun } from '../../live/watched-runs.ts';
import { NotRead } from '../../ui/not-read.tsx';
import { ComparisonView, type Version } from './comparison-view.tsx';
import { revisionQuery, useRevisions, useSnapshots } from './use-versions.ts';

interface Props {
  readonly pipelineId: string;
  readonly revision: number;
  readonly onDone: () => void;
}

const present = 'present';

/** One version beside another, at first the present one; it can be restored and run. */
export function ComparedVersions({ pipelineId, revision, onDone }: Props) {
  const { t } = useTranslation('versions');
  const [other, setOther] = useState(present);
  const names = useNames(pipelineId);
  const now = useEditor((state) => state.document);
  const before = useQuery(revisionQuery(pipelineId, revision));
  const otherRevision = other === present ? revision : Number(other);
  const after = useQuery(revisionQuery(pipelineId, otherRevision));
  const name = names.nameOf(revision);
  if (!before.data) return <NotRead query={before} />;
  if (!after.data) return <NotRead query={after} />;
  const shown: Version = { name, document: before.data.document };
  const against: Version =
    other === present ? { name: t('present'), document: now } : { name: names.nameOf(otherRevision), document: after.data.document };
  const choices = names.all
    .filter((one) => one.revision !== revision)
    .map((one) => ({ value: String(one.revision), label: names.nameOf(one.revision) }));
  return (
    <>
      <div className="weft-comparison-title">
        <span className="weft-version-hint">{t('from')}</span>
        <h3>{name}</h3>
        <span className="weft-version-hint">{t('to')}</span>
        <Select
          size="xs"
          w={240}
          aria-label={t('compare')}
          data={[{ value: present, label: t('present') }, ...choices]}
          value={other}
          allowDeselect={false}
          onChange={(value) => setOther(value ?? present)}
        />
        <VersionButtons pipelineId={pipelineId} revision={revision} version={shown} onDone={onDone} />
      </div>
      <ComparisonView before={shown} after={against} />
    </>
  );
}

function useNames(pipelineId: string) {
  const { t } = useTranslation('versions');
  const snapshots = useSnapshots(pipelineId).data ?? [];
  const { revisions } = useRevisions(pipelineId);
  const all = new Map<number, RevisionSummary>([...snapshots, ...revisions].map((one) => [one.revision, one]));
  return {
    all: [...snapshots, ...revisions.filter(({ name }) => name === null)],
    nameOf: (revision: number): string => all.get(revision)?.name ?? t('revision', { revision }),
  };
}

function VersionButtons({ pipelineId, revision, version, onDone }: Props & { readonly version: Version }) {
  const { t } = useTranslation('versions');
  const store = useEditorStore();
  const navigate = useNavigate();
  const readOnly = useEditor((state) => state.readOnly);
  const mayRun = useSession().data?.permissions.includes('run') ?? false;
  const [isStarting, setStarting] = useState(false);
  const restore = () => {
    store.getState().edit({ type: 'document', document: version.document }, 'restore', undefined, { version: version.name });
    notifyDone(t('restored', { version: version.name }), 'history');
    onDone();
  };
  const run = async () => {
    setStarting(true);
    try {
      const started = await api.call('startRun', { body: { pipelineId, revision, key: crypto.randomUUID() } });
      watchRun(started.id);
      notifyDone(t('runStarted', { version: version.name }));
      await navigate({ to: '/runs/$id', params: { id: started.id } });
    } finally {
      setStarting(false);
    }
  };
  return (
    <>
      <Button size="xs" variant="default" leftSection={<IconRestore size={14} aria-hidden />} disabled={readOnly} onClick={restore}>
        {t('restore')}
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPlayerPlay size={14} aria-hidden />}
        disabled={!mayRun}
        loading={isStarting}
        onClick={() => void run().catch(notifyError)}
      >
        {t('run')}
      </Button>
    </>
  );
}
