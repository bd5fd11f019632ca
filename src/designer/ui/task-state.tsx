import {
  type Icon,
  IconAlertOctagonFilled,
  IconBan,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconHelpHexagon,
  IconHourglass,
  IconLoader2,
  IconPackageImport,
  IconPlayerSkipForward,
  IconPlayerStopFilled,
  IconRecycle,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RunState, TaskReason } from '#domain/run/run-event.ts';
import type { TaskState } from '#domain/run/task-state.ts';
import { taskReasonTexts } from '#domain/run/task-reason-texts.ts';
import { useLanguage } from '../lib/i18n.ts';
import './task-state.css';

interface Look {
  readonly icon: Icon;
  /** Text colour; contrast 4.5 or more on the page's background, light and dark. */
  readonly color: string;
  readonly turning?: true;
}

/** How a state looks. Shapes differ as well as colours. */
export const taskStateLooks: Readonly<Record<TaskState, Look>> = {
  waiting: { icon: IconCircleDashed, color: 'var(--weft-idle)' },
  queued: { icon: IconHourglass, color: 'var(--weft-idle)' },
  preparing: { icon: IconPackageImport, color: 'var(--weft-running)' },
  running: { icon: IconLoader2, color: 'var(--weft-running)', turning: true },
  cancelling: { icon: IconPlayerStopFilled, color: 'var(--weft-warn)' },
  unknown: { icon: IconHelpHexagon, color: 'var(--weft-warn)' },
  succeeded: { icon: IconCircleCheckFilled, color: 'var(--weft-good)' },
  reused: { icon: IconRecycle, color: 'var(--weft-reused)' },
  failed: { icon: IconAlertOctagonFilled, color: 'var(--weft-bad)' },
  skipped: { icon: IconPlayerSkipForward, color: 'var(--weft-idle)' },
  cancelled: { icon: IconBan, color: 'var(--weft-warn)' },
};

/** A state in words; of a task that an earlier run has ended, with that. */
export function useStateText(): (state: TaskState | RunState, isEarlier?: boolean) => string {
  const { t } = useTranslation('states');
  return (state, isEarlier = false) => (isEarlier ? t('earlier', { state: t(`task.${state}`) }) : t(`task.${state}`));
}

/** The icon of a task's (or run's) state. It is a picture with the state's name, unless `decorative`. What an earlier run has ended is ringed. */
export function TaskStateIcon({
  state,
  size = 16,
  decorative = false,
  isEarlier = false,
}: {
  state: TaskState | RunState;
  size?: number;
  decorative?: boolean;
  isEarlier?: boolean;
}) {
  const describe = useStateText();
  const { icon: Glyph, color, turning } = taskStateLooks[state];
  const name = decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': describe(state, isEarlier) };
  const className = turning ? 'weft-state-icon weft-state-turning' : 'weft-state-icon';
  return <Glyph size={size} color={color} className={className} data-earlier={isEarlier || undefined} {...name} />;
}

/** Icon and name of a state, in its colour; for badges, tables and headers. */
export function TaskStateLabel({ state, size = 16, isEarlier }: { state: TaskState | RunState; size?: number; isEarlier?: boolean }) {
  const describe = useStateText();
  return (
    <span className="weft-state-label" style={{ color: taskStateLooks[state].color }}>
      <TaskStateIcon state={state} size={size} decorative />
      {describe(state, isEarlier)}
    </span>
  );
}

/** The text of a reason in the reader's language; empty where there is none. */
export function useReasonText(): (reason: TaskReason | undefined) => string {
  const language = useLanguage();
  return (reason) => (reason === undefined ? '' : taskReasonTexts[reason][language]);
}
