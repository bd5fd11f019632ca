import { IconFileText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useEditorStore, useSelectedNodeId } from '../../editor/editor-provider.tsx';
import { RunWait } from '../../live/run-wait.tsx';
import { TaskLog } from '../../live/log/task-log.tsx';
import { TaskChoice } from '../../live/task-choice.tsx';
import { useShownTask } from '../../live/use-shown-task.ts';

/** The log of the selected node in the run that is shown; without a selection, of the task that tells most. */
export function LogsPanel() {
  const { t } = useTranslation('logs');
  const editor = useEditorStore();
  const task = useShownTask(useSelectedNodeId());
  const choice = <TaskChoice task={task} onTask={(id) => editor.getState().select({ nodes: [id] })} />;
  return (
    <RunWait
      empty={
        <EmptyState icon={<IconFileText size={24} />} title={t('empty.title')}>
          {t('empty.text')}
        </EmptyState>
      }
    >
      {task !== null && <TaskLog task={task}>{choice}</TaskLog>}
    </RunWait>
  );
}
