import { Button, SegmentedControl } from '@mantine/core';
import { IconMapQuestion } from '@tabler/icons-react';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Run } from '#contract/models.ts';
import { AppError } from '#domain/issue/app-error.ts';
import { useLiveRun, useLiveRunPart } from '../../live/live-run.tsx';
import { RunWait } from '../../live/run-wait.tsx';
import { useShownTask } from '../../live/use-shown-task.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { RunDetails } from './run-details.tsx';
import { RunHeader } from './run-header.tsx';
import { RunTimeline } from './run-timeline.tsx';
import './run-page.css';

/** What the graph of a run needs: it is drawn by whoever knows the canvas. */
export interface RunGraphProps {
  readonly run: Run;
  readonly selected: string | null;
  readonly onSelect: (task: string) => void;
}

const route = getRouteApi('/runs/$id');

/** One run: how it went, as timeline or graph, and the log and results of the selected task. Needs a LiveRunProvider around it. */
export function RunPage({ graph }: { graph?: (props: RunGraphProps) => ReactNode }) {
  const isMissing = useLiveRunPart(({ run, error }) => run === null && error instanceof AppError && error.code === 'E_NOT_FOUND');
  return (
    <main className="weft-run">
      {isMissing ? (
        <Missing />
      ) : (
        <RunWait empty={null}>
          <ShownRun graph={graph} />
        </RunWait>
      )}
    </main>
  );
}

function Missing() {
  const { t } = useTranslation('runs');
  const back = <Button renderRoot={(props) => <Link to="/runs" {...props} />}>{t('back')}</Button>;
  return (
    <EmptyState icon={<IconMapQuestion size={26} />} title={t('missing')} action={back}>
      {t('missing.text')}
    </EmptyState>
  );
}

function ShownRun({ graph }: { graph: ((props: RunGraphProps) => ReactNode) | undefined }) {
  const { t } = useTranslation('runs');
  const { run } = useLiveRun();
  const { node, view = 'timeline' } = route.useSearch();
  const navigate = useNavigate({ from: '/runs/$id' });
  const selected = useShownTask(node);
  const name = run?.pipelineName ?? '';
  useEffect(() => {
    document.title = `${name} · Weft`;
  }, [name]);
  const onSelect = useCallback(
    (task: string) => void navigate({ search: (known) => ({ ...known, node: task, output: undefined }), replace: true }),
    [navigate],
  );
  if (run === null) return null;
  const views = [
    { value: 'timeline', label: t('view.timeline') },
    { value: 'graph', label: t('view.graph') },
  ];
  return (
    <>
      <RunHeader run={run}>
        {graph !== undefined && (
          <SegmentedControl
            aria-label={t('view.label')}
            data={views}
            value={view}
            onChange={(next) =>
              void navigate({ search: (known) => ({ ...known, view: next === 'graph' ? 'graph' : undefined }), replace: true })
            }
          />
        )}
      </RunHeader>
      <div className="weft-run-view">
        {graph !== undefined && view === 'graph' ? (
          graph({ run, selected, onSelect })
        ) : (
          <RunTimeline run={run} selected={selected} onSelect={onSelect} />
        )}
      </div>
      {selected !== null && <RunDetails run={run} task={selected} onTask={onSelect} />}
    </>
  );
}
