import { notifications } from '@mantine/notifications';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveRun } from '../../live/live-run.tsx';
import { TaskStateIcon } from '../../ui/task-state.tsx';

/** Says so when the run that was watched has come to its end. */
export function FinishNotice() {
  const { t } = useTranslation('run-control');
  const { run, state } = useLiveRun();
  const watched = useRef<string | null>(null);
  const runId = run?.id ?? null;
  const name = run?.pipelineName ?? '';
  useEffect(() => {
    if (runId === null || state === null) return;
    if (state !== 'succeeded' && state !== 'failed' && state !== 'cancelled') {
      watched.current = runId;
      notifications.hide(`run-${runId}`);
      return;
    }
    if (watched.current !== runId) return;
    watched.current = null;
    notifications.show({
      id: `run-${runId}`,
      message: t(`finished.${state}`, { name }),
      icon: <TaskStateIcon state={state} size={20} decorative />,
      color: 'transparent',
      autoClose: state === 'failed' ? 15_000 : 6000,
      withBorder: true,
      closeButtonProps: { 'aria-label': t('close') },
    });
  }, [runId, state, name, t]);
  return null;
}
