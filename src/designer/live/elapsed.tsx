import { useTranslation } from 'react-i18next';
import { formatDuration } from '../ui/format-duration.ts';
import { useNow } from './use-now.ts';

interface ElapsedProps {
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  /** How long it stood still between; that doesn't count. */
  readonly pausedMs?: number;
}

/** How long something took, or has been taking: ticks while it has started and not finished. Times are ISO 8601. */
export function Elapsed({ startedAt, finishedAt, pausedMs = 0 }: ElapsedProps) {
  const { i18n } = useTranslation();
  const ticking = startedAt !== null && finishedAt === null;
  const now = useNow(ticking);
  if (startedAt === null) return null;
  const end = finishedAt === null ? now : Date.parse(finishedAt);
  const text = formatDuration(end - Date.parse(startedAt) - pausedMs, i18n.language, ticking);
  return (
    <span role={ticking ? 'timer' : undefined} style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
      {text}
    </span>
  );
}
