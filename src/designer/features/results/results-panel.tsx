import { IconTable } from '@tabler/icons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useEditorStore, useSelectedPipelineNodeId } from '../../editor/editor-provider.tsx';
import { useTaskNames } from '../../editor/use-node-labels.ts';
import { TaskResults } from '../../live/artifact/task-results.tsx';
import { NotInRun } from '../../live/not-in-run.tsx';
import { RunWait } from '../../live/run-wait.tsx';
import { TaskChoice } from '../../live/task-choice.tsx';
import { useNodeRun } from '../../live/use-node-run.ts';
import { useFollowedTask } from '../../live/use-shown-task.ts';

const route = getRouteApi('/pipelines/$id');

/** What the selected node left, in the run that is shown or else in its last. Which output is open stands in the address. */
export function ResultsPanel() {
  const { t } = useTranslation('results');
  const task = useFollowedTask(useSelectedPipelineNodeId());
  return (
    <RunWait
      empty={
        <EmptyState icon={<IconTable size={24} />} title={t('empty.title')}>
          {t('empty.text')}
        </EmptyState>
      }
    >
      {task !== null && <NodeResults node={task} />}
    </RunWait>
  );
}

function NodeResults({ node }: { node: string }) {
  const editor = useEditorStore();
  const nameOf = useTaskNames(node);
  const label = nameOf({ id: node, label: node });
  const output = route.useSearch({ select: (search) => search.output });
  const navigate = useNavigate({ from: '/pipelines/$id' });
  const choice = <TaskChoice task={node} nameOf={nameOf} onTask={(id) => editor.getState().show([id])} />;
  if (useNodeRun(node) === null) return <NotInRun node={label}>{choice}</NotInRun>;
  return (
    <TaskResults
      task={node}
      output={output}
      onOutput={(next) => void navigate({ search: (known) => ({ ...known, output: next }), replace: true })}
    >
      {choice}
    </TaskResults>
  );
}
