import { isFinalRunState } from '#domain/run/transitions.ts';
import { useLiveRun } from '../../live/live-run.tsx';
import { ResumeButton } from './resume-button.tsx';
import { RunStatus } from './run-status.tsx';
import { allOfIt } from './run-wish.ts';
import { useBeginRun } from './use-begin-run.ts';
import './run-control.css';

/** How the run that is shown goes, and the way on where it has failed. It comes and goes, so it stands where nothing else moves. */
export function ShownRun() {
  const { begin } = useBeginRun();
  const { run, state } = useLiveRun();
  const isOver = state !== null && isFinalRunState(state);
  return (
    <div className="weft-shown-run">
      <RunStatus />
      {run !== null && isOver && <ResumeButton run={run} onStartNew={() => begin(allOfIt)} />}
    </div>
  );
}
