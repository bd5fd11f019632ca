import { notifications } from '@mantine/notifications';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditorStore } from '../../editor/editor-provider.tsx';
import { useNodeLabels } from '../../editor/use-node-labels.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { describeFailure } from '../../live/describe-failure.ts';
import { failuresOf } from '../../live/failures.ts';
import { useLiveRun, useLiveRunStore } from '../../live/live-run.tsx';
import { TaskStateIcon } from '../../ui/task-state.tsx';
import { FailureNotice } from './failure-notice.tsx';

/** Says so when the run that was watched has come to its end, and of one that failed where and why. */
export function FinishNotice() {
  const { t } = useTranslation('run-control');
  const { run, state } = useLiveRun();
  const watched = useRef<string | null>(null);
  const runId = run?.id ?? null;
  const name = run?.pipelineName ?? '';
  const failure = useEffectEvent(useFailureNotice());
  useEffect(() => {
    if (runId === null || state === null) return;
    const id = `run-${runId}`;
    if (state !== 'succeeded' && state !== 'failed' && state !== 'cancelled') {
      watched.current = runId;
      notifications.hide(id);
      return;
    }
    if (watched.current !== runId) return;
    watched.current = null;
    notifications.show({
      id,
      message: (state === 'failed' ? failure(name, id) : null) ?? t(`finished.${state}`, { name }),
      icon: <TaskStateIcon state={state} size={20} decorative />,
      color: 'transparent',
      autoClose: state === 'failed' ? 15_000 : 6000,
      withBorder: true,
      closeButtonProps: { 'aria-label': t('close') },
    });
  }, [runId, state, name, t]);
  return null;
}

/** Makes what a notice says of a run that failed, with the way to the first failed node; null where no node did. */
function useFailureNotice(): (pipeline: string, noticeId: string) => ReactNode {
  const live = useLiveRunStore();
  const editor = useEditorStore();
  const navigate = useNavigate({ from: '/pipelines/$id' });
  const labelOf = useNodeLabels();
  const language = useLanguage();
  return (pipeline, noticeId) => {
    const [task] = failuresOf(live.getState().view);
    if (task === undefined) return null;
    const show = () => {
      notifications.hide(noticeId);
      editor.getState().show([task.id]);
      void navigate({ search: (known) => ({ ...known, panel: 'logs' }), replace: true });
    };
    return <FailureNotice pipeline={pipeline} node={labelOf(task.id)} why={describeFailure(task, language)} onShow={show} />;
  };
}
