import type { ReactNode } from 'react';
import { NotRead } from '../ui/not-read.tsx';
import { useLiveRun, useLiveRunPart } from './live-run.tsx';

/** Its children once the run is there; until then that there is none (`empty`), that it loads, or why it can't be shown. */
export function RunWait({ empty, children }: { empty: ReactNode; children: ReactNode }) {
  const { run, connection } = useLiveRun();
  const error = useLiveRunPart((live) => live.error);
  if (run !== null) return children;
  return connection === 'none' ? empty : <NotRead query={{ error, isFetching: connection !== 'failed' }} />;
}
