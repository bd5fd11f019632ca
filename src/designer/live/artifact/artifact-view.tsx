import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { ArtifactView as Artifact } from '#contract/models.ts';
import { api } from '../../lib/api.ts';
import { NotRead } from '../../ui/not-read.tsx';
import type { TableLoad } from '../../ui/table-view/table-pages.ts';
import { TableView } from '../../ui/table-view/table-view.tsx';
import { FileList } from './file-list.tsx';
import { MetricsView } from './metrics-view.tsx';
import { ModelCardView } from './model-card.tsx';
import './artifact.css';

interface ArtifactViewProps {
  readonly runId: string;
  readonly task: string;
  readonly output: string;
  /** Where the choice of view and the table's tools are drawn; null until it is there. */
  readonly toolsInto: Element | null;
}

/** What lies in an output of a task that has succeeded: a table, a model card, metrics, and always its files. */
export function ArtifactView({ runId, task, output, toolsInto }: ArtifactViewProps) {
  const artifact = useQuery({
    queryKey: ['artifacts', runId, task, output],
    queryFn: ({ signal }) => api.call('readArtifact', { params: { id: runId, task, output }, signal }),
    staleTime: Infinity,
  });
  if (!artifact.data) return <NotRead query={artifact} />;
  return <LoadedArtifact key={`${runId}/${task}/${output}`} runId={runId} artifact={artifact.data} toolsInto={toolsInto} />;
}

interface LoadedProps {
  readonly runId: string;
  readonly artifact: Artifact;
  readonly toolsInto: Element | null;
}

function LoadedArtifact({ runId, artifact, toolsInto }: LoadedProps) {
  const { t } = useTranslation('live');
  const { view } = artifact;
  const [shown, setShown] = useState<string>(view.kind);
  const choices = [
    ...(view.kind === 'files' ? [] : [{ value: view.kind, label: t(`artifact.${view.kind}`) }]),
    { value: 'files', label: t('artifact.files', { count: artifact.files.length }) },
  ];
  const choice = <SegmentedControl data={choices} value={shown} onChange={setShown} aria-label={t('artifact.view')} />;
  return (
    <>
      {choices.length > 1 && toolsInto && createPortal(choice, toolsInto)}
      {shown === 'files' ? <Files runId={runId} artifact={artifact} /> : <View runId={runId} artifact={artifact} toolsInto={toolsInto} />}
    </>
  );
}

function View({ runId, artifact: { task, output, view }, toolsInto }: LoadedProps) {
  const load: TableLoad = (offset, limit) =>
    api.call('readArtifactTable', { params: { id: runId, task, output }, query: { offset, limit } });
  switch (view.kind) {
    case 'table':
      return <TableView load={load} toolsInto={toolsInto} />;
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
