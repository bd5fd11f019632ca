import { Group } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { isFinalRunState } from '#domain/run/transitions.ts';
import { useLiveRun } from '../../live/live-run.tsx';
import { CancelButton } from './cancel-button.tsx';
import { EngineIndicator } from './engine-indicator.tsx';
import { MarkStale } from './mark-stale.tsx';
import { ReadEarlier } from './read-earlier.tsx';
import { RunButton } from './run-button.tsx';
import { useBeginRun } from './use-begin-run.ts';
import { useWatchShownRun } from './use-watch-shown-run.ts';
import './run-control.css';

/** Says where the pipeline runs, runs it and cancels the run. */
export function RunControl() {
  const navigate = useNavigate({ from: '/pipelines/$id' });
  const { begin, isStarting } = useBeginRun();
  const { run, state } = useLiveRun();
  useWatchShownRun();
  const active = state !== null && !isFinalRunState(state);
  return (
    <Group gap={8} wrap="nowrap" className="weft-run-control">
      <EngineIndicator />
      <div className="weft-run-button">
        {run !== null && active ? (
          <CancelButton runId={run.id} cancelling={state === 'cancelling'} />
        ) : (
          <RunButton
            starting={isStarting}
            onStart={begin}
            onProblems={() => void navigate({ search: (known) => ({ ...known, panel: 'problems' }), replace: true })}
          />
        )}
      </div>
      <ReadEarlier />
      <MarkStale />
    </Group>
  );
}
