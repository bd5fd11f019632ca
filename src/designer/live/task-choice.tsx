import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TaskStateIcon } from '../ui/task-state.tsx';
import { useCardTask, useLiveRun } from './live-run.tsx';

interface TaskChoiceProps {
  readonly task: string;
  /** What the task is called where the run doesn't have it. */
  readonly label?: string;
  readonly onTask: (task: string) => void;
}

/** Chooses a task of the live run; each stands with its state. One that the run doesn't have is in the choice while it is chosen. */
export function TaskChoice({ task, label = task, onTask }: TaskChoiceProps) {
  const { t } = useTranslation('live');
  const { run } = useLiveRun();
  const planned = run?.plan.tasks ?? [];
  const tasks = planned.some(({ id }) => id === task) ? planned : [...planned, { id: task, label }];
  return (
    <Select
      size="xs"
      w={220}
      aria-label={t('task.choose')}
      placeholder={t('task.choose')}
      searchable={tasks.length > 8}
      allowDeselect={false}
      comboboxProps={{ width: 280, position: 'bottom-start' }}
      leftSection={<ShownState task={task} />}
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
  const { task: view, isEarlier } = useCardTask(task);
  return view === undefined ? null : <TaskStateIcon state={view.state} size={14} isEarlier={isEarlier} />;
}
