import type { TaskView } from '#domain/run/run-event.ts';

/** The time that the axis covers, in milliseconds since 1970; never empty. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function spanOf(startedAt: string | null, finishedAt: string | null, now: number): Span {
  const start = startedAt === null ? now : Date.parse(startedAt);
  const end = finishedAt === null ? now : Date.parse(finishedAt);
  return { start, end: Math.max(end, start + 1000) };
}

/** Where a task's bar lies on the axis, in percent; null before it starts. Short ones stay visible. */
export function barOf(
  view: Pick<TaskView, 'startedAt' | 'finishedAt'>,
  span: Span,
  now: number,
): { readonly left: number; readonly width: number } | null {
  if (view.startedAt === null) return null;
  const share = (at: number) => Math.min(100, Math.max(0, ((at - span.start) / (span.end - span.start)) * 100));
  const left = Math.min(99.4, share(Date.parse(view.startedAt)));
  const right = share(view.finishedAt === null ? now : Date.parse(view.finishedAt));
  return { left, width: Math.max(0.6, right - left) };
}
