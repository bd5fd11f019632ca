import { Group } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { isFinalRunState } from '#domain/run/transitions.ts';
import { useLiveRun } from '../../live/live-run.tsx';
import { CancelButton } from './cancel-button.tsx';
import { EngineIndicator } from './engine-indicator.tsx';
import { FinishNotice } from './finish-notice.tsx';
import { MarkStale } from './mark-stale.tsx';
import { ReadEarlier } from './read-earlier.tsx';
import { ResumeButton } from './resume-button.tsx';
import { RunButton } from './run-button.tsx';
import { RunStatus } from './run-status.tsx';
import type { RunWish } from './run-wish.ts';
import { useStartRun } from './use-start-run.ts';
import './run-control.css';

/** Runs the pipeline, shows how the run goes and where, and cancels it. */
export function RunControl() {
  const navigate = useNavigate({ from: '/pipelines/$id' });
  const start = useStartRun((run) => void navigate({ search: (known) => ({ ...known, run }), replace: true }));
  const begin = (wish: RunWish) => start.mutate({ wish, key: crypto.randomUUID() });
  const { run, state } = useLiveRun();
  const active = state !== null && !isFinalRunState(state);
  return (
    <Group gap={8} wrap="nowrap" className="weft-run-control">
      <EngineIndicator />
      <RunStatus />
      {run !== null && !active && <ResumeButton run={run} onStartNew={() => begin({ reuse: true })} />}
      {run !== null && active ? (
        <CancelButton runId={run.id} cancelling={state === 'cancelling'} />
      ) : (
        <RunButton
          starting={start.isPending}
          onStart={begin}
          onProblems={() => void navigate({ search: (known) => ({ ...known, panel: 'problems' }), replace: true })}
        />
      )}
      <FinishNotice />
      <ReadEarlier />
      <MarkStale />
    </Group>
  );
}
