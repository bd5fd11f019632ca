import type { TaskView } from '#domain/run/run-event.ts';
import type { RunPause } from '#domain/run/run-pauses.ts';

/** The time that the axis covers, in milliseconds since 1970; never empty. While the run stood still, the axis does, too. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly pauses: readonly { readonly from: number; readonly to: number }[];
}

/** A bar on the axis, in percent. */
export interface Bar {
  readonly left: number;
  readonly width: number;
}

export function spanOf(startedAt: string | null, finishedAt: string | null, now: number, pauses: readonly RunPause[] = []): Span {
  const start = startedAt === null ? now : Date.parse(startedAt);
  const end = finishedAt === null ? now : Date.parse(finishedAt);
  const stood = pauses.map(({ from, to }) => ({ from: Date.parse(from), to: Date.parse(to) }));
  const paused = pausedUntil(stood, Number.POSITIVE_INFINITY);
  return { start, end: Math.max(end, start + paused + 1000), pauses: stood };
}

/** How long the axis is, in milliseconds. */
export function lengthOf(span: Span): number {
  return span.end - span.start - pausedUntil(span.pauses, span.end);
}

function pausedUntil(pauses: Span['pauses'], at: number): number {
  return pauses.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(at, to) - from), 0);
}

/** Where a time lies on the axis, in percent. */
export function placeOf(at: number, span: Span): number {
  return Math.min(100, Math.max(0, ((at - span.start - pausedUntil(span.pauses, at)) / lengthOf(span)) * 100));
}

/** Where a task's bar lies on the axis; null before it starts. Short ones stay visible. */
export function barOf(view: Pick<TaskView, 'startedAt' | 'finishedAt'>, span: Span, now: number): Bar | null {
  if (view.startedAt === null) return null;
  const left = Math.min(99.4, placeOf(Date.parse(view.startedAt), span));
  const right = placeOf(view.finishedAt === null ? now : Date.parse(view.finishedAt), span);
  return { left, width: Math.max(0.6, right - left) };
}
