import { IconTable } from '@tabler/icons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useEditorStore, useSelectedNodeId } from '../../editor/editor-provider.tsx';
import { TaskResults } from '../../live/artifact/task-results.tsx';
import { RunWait } from '../../live/run-wait.tsx';
import { TaskChoice } from '../../live/task-choice.tsx';
import { useShownTask } from '../../live/use-shown-task.ts';

const route = getRouteApi('/pipelines/$id');

/** What the selected node left in the run that is shown. Which output is open stands in the address. */
export function ResultsPanel() {
  const { t } = useTranslation('results');
  const editor = useEditorStore();
  const { output } = route.useSearch();
  const navigate = useNavigate({ from: '/pipelines/$id' });
  const task = useShownTask(useSelectedNodeId());
  return (
    <RunWait
      empty={
        <EmptyState icon={<IconTable size={24} />} title={t('empty.title')}>
          {t('empty.text')}
        </EmptyState>
      }
    >
      {task !== null && (
        <TaskResults
          task={task}
          output={output}
          onOutput={(next) => void navigate({ search: (known) => ({ ...known, output: next }), replace: true })}
        >
          <TaskChoice task={task} onTask={(id) => editor.getState().select({ nodes: [id] })} />
        </TaskResults>
      )}
    </RunWait>
  );
}
