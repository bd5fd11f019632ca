import { IconFileText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useEditorStore, useSelectedPipelineNodeId } from '../../editor/editor-provider.tsx';
import { useTaskNames } from '../../editor/use-node-labels.ts';
import { RunWait } from '../../live/run-wait.tsx';
import { TaskLog } from '../../live/log/task-log.tsx';
import { NotInRun } from '../../live/not-in-run.tsx';
import { TaskChoice } from '../../live/task-choice.tsx';
import { useNodeRun } from '../../live/use-node-run.ts';
import { useFollowedTask } from '../../live/use-shown-task.ts';

/** The log of the selected node, from the run that is shown or else its last; without a selection, of the task that tells most. */
export function LogsPanel() {
  const { t } = useTranslation('logs');
  const task = useFollowedTask(useSelectedPipelineNodeId());
  return (
    <RunWait
      empty={
        <EmptyState icon={<IconFileText size={24} />} title={t('empty.title')}>
          {t('empty.text')}
        </EmptyState>
      }
    >
      {task !== null && <NodeLog node={task} />}
    </RunWait>
  );
}

function NodeLog({ node }: { node: string }) {
  const editor = useEditorStore();
  const nameOf = useTaskNames(node);
  const label = nameOf({ id: node, label: node });
  const choice = <TaskChoice task={node} nameOf={nameOf} onTask={(id) => editor.getState().show([id])} />;
  return useNodeRun(node) === null ? <NotInRun node={label}>{choice}</NotInRun> : <TaskLog task={node}>{choice}</TaskLog>;
}
