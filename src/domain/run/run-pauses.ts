import type { RunView } from './run-event.ts';

/** When a run stood still: from its end until it went on. Times are ISO 8601. */
export interface RunPause {
  readonly from: string;
  readonly to: string;
}

/** Oldest first. */
export function pausesOf({ resumes }: Pick<RunView, 'resumes'>): RunPause[] {
  return resumes.flatMap(({ endedAt, at }) => (endedAt === undefined ? [] : { from: endedAt, to: at }));
}

/** How long a run stood still altogether, in milliseconds. */
export function pausedMsOf(view: Pick<RunView, 'resumes'>): number {
  return pausesOf(view).reduce((sum, { from, to }) => sum + Math.max(0, Date.parse(to) - Date.parse(from)), 0);
}
