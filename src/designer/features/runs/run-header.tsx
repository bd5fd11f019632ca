import { Anchor, Button, Title } from '@mantine/core';
import { IconArrowLeft, IconPlayerStopFilled } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import type { Run } from '#contract/models.ts';
import { isFinalRunState } from '#domain/run/transitions.ts';
import { triedIn } from '#domain/run/trial.ts';
import { useArrival } from '../../lib/arrival.ts';
import { countTasks } from '../../live/count-tasks.ts';
import { Elapsed } from '../../live/elapsed.tsx';
import { useLiveRun, useLiveRunPart } from '../../live/live-run.tsx';
import { useCancelRun } from '../../live/use-cancel-run.ts';
import { TaskStateLabel } from '../../ui/task-state.tsx';
import { RunResumes } from './run-resumes.tsx';
import { Moment } from './run-table.tsx';
import { TrialLink, TrialMark } from './trial-link.tsx';
import { useRevisionText } from './use-revision-text.ts';
import { firstRevisionOf, useRunResumes } from './use-run-resumes.ts';

/** Which run it is, how it stands, and the way back to its pipeline. */
export function RunHeader({ run, children }: { run: Run; children: ReactNode }) {
  const { t } = useTranslation('runs');
  const heading = useArrival();
  const { state, startedAt, finishedAt, pausedMs, connection } = useLiveRun();
  const counts = useLiveRunPart(useShallow(({ view }) => countTasks(view)));
  const cancel = useCancelRun();
  const tried = triedIn(run.pipelineId);
  const resumes = useRunResumes(run);
  const revisionText = useRevisionText();
  const began = (revision: number) => revisionText({ revision, revisionName: revision === run.revision ? run.revisionName : null });
  return (
    <header className="weft-run-header">
      <div className="weft-run-title">
        <Anchor c="dimmed" aria-label={t('back')} title={t('back')} renderRoot={(props) => <Link to="/runs" {...props} />}>
          <IconArrowLeft size={18} aria-hidden />
        </Anchor>
        <Title order={1} ref={heading} tabIndex={-1}>
          {run.pipelineName}
        </Title>
        {tried !== null && <TrialMark />}
        {state !== null && <TaskStateLabel state={state} />}
      </div>
      <div className="weft-run-facts" role="status">
        <span className="weft-number">{t('done', { done: counts.done, count: counts.total })}</span>
        {counts.reused > 0 && <span className="weft-number">{t('reused', { count: counts.reused })}</span>}
        <Elapsed startedAt={startedAt} finishedAt={finishedAt} pausedMs={pausedMs} />
        <Moment at={run.createdAt} />
        {tried === null && resumes !== null && <span>{began(firstRevisionOf(run, resumes))}</span>}
        {connection === 'reconnecting' && <span className="weft-run-lost">{t('reconnecting')}</span>}
      </div>
      <RunResumes run={run} />
      <div className="weft-run-actions">
        {children}
        {state !== null && !isFinalRunState(state) && (
          <Button
            variant="default"
            leftSection={<IconPlayerStopFilled size={14} aria-hidden />}
            disabled={state === 'cancelling' || cancel.isPending}
            onClick={() => cancel.mutate(run.id)}
          >
            {t(state === 'cancelling' ? 'cancelling' : 'cancel')}
          </Button>
        )}
        {tried === null ? <PipelineLinks run={run} /> : <TrialLink tried={tried} />}
      </div>
    </header>
  );
}

function PipelineLinks({ run: { id, pipelineId, revision } }: { run: Run }) {
  const { t } = useTranslation('runs');
  return (
    <>
      <Button
        variant="default"
        renderRoot={(props) => <Link to="/pipelines/$id" params={{ id: pipelineId }} search={{ run: id, versions: revision }} {...props} />}
      >
        {t('compare')}
      </Button>
      <Button
        variant="default"
        renderRoot={(props) => <Link to="/pipelines/$id" params={{ id: pipelineId }} search={{ run: id }} {...props} />}
      >
        {t('openPipeline')}
      </Button>
    </>
  );
}
