import type { ReactNode } from 'react';
import { ErrorNote } from '../ui/error-note.tsx';
import { PanelLoading } from '../ui/panel-loading.tsx';
import { useLiveRun, useLiveRunPart } from './live-run.tsx';

/** Its children once the run is there; until then that it loads, that there is none (`empty`), or why it can't be shown. */
export function RunWait({ empty, children }: { empty: ReactNode; children: ReactNode }) {
  const { run, connection } = useLiveRun();
  const error = useLiveRunPart((live) => live.error);
  if (run !== null) return children;
  if (error !== null) return <ErrorNote error={error} />;
  return connection === 'none' ? empty : <PanelLoading />;
}
