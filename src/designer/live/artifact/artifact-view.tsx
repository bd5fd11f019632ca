import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArtifactView as Artifact } from '#contract/models.ts';
import { api } from '../../lib/api.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { PanelLoading } from '../../ui/panel-loading.tsx';
import { TableView } from '../../ui/table-view/table-view.tsx';
import { FileList } from './file-list.tsx';
import { MetricsView } from './metrics-view.tsx';
import { ModelCardView } from './model-card.tsx';
import './artifact.css';

/** An output of a task of a run that has succeeded. */
export interface OutputName {
  readonly runId: string;
  readonly task: string;
  readonly output: string;
}

/** What lies in an output: a table, a model card, metrics, and always its files. */
export function ArtifactView({ runId, task, output }: OutputName) {
  const artifact = useQuery({
    queryKey: ['artifacts', runId, task, output],
    queryFn: ({ signal }) => api.call('readArtifact', { params: { id: runId, task, output }, signal }),
    staleTime: Infinity,
  });
  if (artifact.isPending) return <PanelLoading />;
  if (artifact.isError) return <ErrorNote error={artifact.error} onRetry={() => void artifact.refetch()} />;
  return <LoadedArtifact key={`${runId}/${task}/${output}`} runId={runId} artifact={artifact.data} />;
}

function LoadedArtifact({ runId, artifact }: { runId: string; artifact: Artifact }) {
  const { t, i18n } = useTranslation('live');
  const { view } = artifact;
  const [shown, setShown] = useState<string>(view.kind);
  const count = new Intl.NumberFormat(i18n.language).format(artifact.files.length);
  const choices = [
    ...(view.kind === 'files' ? [] : [{ value: view.kind, label: t(`artifact.${view.kind}`) }]),
    { value: 'files', label: t('artifact.files', { number: count }) },
  ];
  return (
    <div className="weft-artifact">
      {choices.length > 1 && (
        <div className="weft-artifact-bar">
          <SegmentedControl size="xs" data={choices} value={shown} onChange={setShown} aria-label={t('artifact.view')} />
        </div>
      )}
      <div className="weft-artifact-body">
        {shown === 'files' ? <Files runId={runId} artifact={artifact} /> : <View runId={runId} artifact={artifact} />}
      </div>
    </div>
  );
}

function View({ runId, artifact: { task, output, view } }: { runId: string; artifact: Artifact }) {
  switch (view.kind) {
    case 'table':
      return (
        <TableView
          load={(offset, limit) => api.call('readArtifactTable', { params: { id: runId, task, output }, query: { offset, limit } })}
        />
      );
    case 'model':
      return <ModelCardView card={view.card} />;
    case 'metrics':
      return <MetricsView metrics={view.metrics} />;
    case 'files':
      return null;
  }
}

function Files({ runId, artifact: { task, output, files } }: { runId: string; artifact: Artifact }) {
  const params = { id: runId, task, output };
  return (
    <FileList
      cacheKey={['artifacts', runId, task, output]}
      files={files}
      read={(path, signal) => api.call('readArtifactFile', { params, query: { path }, signal })}
      urlOf={(path) => api.url('readArtifactFile', { params, query: { path } })}
    />
  );
}
