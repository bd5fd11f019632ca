import { Anchor, Tooltip, VisuallyHidden } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import { countTasks } from '../../live/count-tasks.ts';
import { Elapsed } from '../../live/elapsed.tsx';
import { useLiveRun, useLiveRunPart } from '../../live/live-run.tsx';
import { GivesWay } from '../../ui/gives-way.tsx';
import { TaskStateLabel, useStateText } from '../../ui/task-state.tsx';

/** The shown run at one look: state, how many nodes are done, time; a click opens its page. The clock ticks unheard. */
export function RunStatus() {
  const { t } = useTranslation('run-control');
  const describe = useStateText();
  const { run, state, startedAt, finishedAt, pausedMs, connection } = useLiveRun();
  const counts = useLiveRunPart(useShallow(({ view }) => countTasks(view)));
  if (run === null || state === null) return null;
  return (
    <span className="weft-run-status">
      <VisuallyHidden role="status">{t('status', { state: describe(state), ...counts })}</VisuallyHidden>
      {connection === 'reconnecting' && (
        <Tooltip label={t('reconnecting')}>
          <IconPlugConnectedX size={16} color="var(--weft-warn)" role="img" aria-label={t('reconnecting')} />
        </Tooltip>
      )}
      <Tooltip label={t('openRun')}>
        <Anchor
          underline="never"
          className="weft-run-link"
          renderRoot={(props) => <Link to="/runs/$id" params={{ id: run.id }} {...props} />}
        >
          <TaskStateLabel state={state} />
          <Pause />
          <span className="weft-number">{t('counts', { done: counts.done, total: counts.total })}</span>
          <GivesWay turn={5} className="weft-run-more-facts">
            {counts.reused > 0 && (
              <>
                <Pause />
                <span className="weft-number">{t('reused', { count: counts.reused })}</span>
              </>
            )}
            <Pause />
            <Elapsed startedAt={startedAt} finishedAt={finishedAt} pausedMs={pausedMs} />
          </GivesWay>
        </Anchor>
      </Tooltip>
    </span>
  );
}

/** Between facts that stand apart only for the eye. */
function Pause() {
  return <VisuallyHidden>, </VisuallyHidden>;
}
