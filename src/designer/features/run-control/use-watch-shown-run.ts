import { notifications } from '@mantine/notifications';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { isFinalRunState } from '#domain/run/transitions.ts';
import { useEditorStore } from '../../editor/editor-provider.tsx';
import { focusOnFault } from '../../editor/faults.ts';
import { useLiveRun } from '../../live/live-run.tsx';
import { watchRun } from '../../live/watched-runs.ts';
import { noticeIdOf } from './notice-id.ts';
import { offerDesigner } from './open-designer.ts';

/** Lets the end of a run that is seen going on be told, and a notice lead to its nodes without leaving the designer. */
export function useWatchShownRun(): void {
  const editor = useEditorStore();
  const navigate = useNavigate({ from: '/pipelines/$id' });
  const { run, state } = useLiveRun();
  const going = run !== null && state !== null && !isFinalRunState(state) ? run.id : null;
  useEffect(() => {
    if (going === null) return;
    notifications.hide(noticeIdOf(going));
    watchRun(going);
  }, [going]);
  useEffect(
    () =>
      offerDesigner({
        pipelineId: editor.getState().pipelineId,
        showLog: (node) => {
          focusOnFault(editor, node, ['nodes', node]);
          void navigate({ search: (known) => ({ ...known, panel: 'logs' }), replace: true });
        },
      }),
    [editor, navigate],
  );
}
