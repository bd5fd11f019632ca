import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TaskStateIcon } from '../ui/task-state.tsx';
import { useLiveRun, useTaskView } from './live-run.tsx';

/** Chooses a task of the live run; each stands with its state. */
export function TaskChoice({ task, onTask }: { task: string | null; onTask: (task: string) => void }) {
  const { t } = useTranslation('live');
  const { run } = useLiveRun();
  const tasks = run?.plan.tasks ?? [];
  return (
    <Select
      size="xs"
      w={220}
      aria-label={t('task.choose')}
      placeholder={t('task.choose')}
      searchable={tasks.length > 8}
      allowDeselect={false}
      comboboxProps={{ width: 280, position: 'bottom-start' }}
      leftSection={task !== null && <ShownState task={task} />}
      data={tasks.map(({ id, label }) => ({ value: id, label }))}
      value={task}
      onChange={(value) => value !== null && onTask(value)}
      renderOption={({ option }) => (
        <>
          <ShownState task={option.value} />
          <span style={{ marginInlineStart: 8 }}>{option.label}</span>
        </>
      )}
    />
  );
}

function ShownState({ task }: { task: string }) {
  const view = useTaskView(task);
  return view === undefined ? null : <TaskStateIcon state={view.state} size={14} />;
}
