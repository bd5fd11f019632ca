import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TaskStateIcon } from '../ui/task-state.tsx';
import { useCardTask, useLiveRun } from './live-run.tsx';
import { NodeMarkBadge } from './node-mark-badge.tsx';
import { useNodeMark } from './node-marks.tsx';

/** A task with what it was called when it ran. */
export interface TaskName {
  readonly id: string;
  readonly label: string;
}

interface TaskChoiceProps {
  readonly task: string;
  readonly nameOf: (task: TaskName) => string;
  readonly onTask: (task: string) => void;
}

/** Chooses a task of the live run; each stands with its state. One that the run doesn't have is in the choice while it is chosen. */
export function TaskChoice({ task, nameOf, onTask }: TaskChoiceProps) {
  const { t } = useTranslation('live');
  const { run } = useLiveRun();
  const planned = run?.plan.tasks ?? [];
  const tasks = planned.some(({ id }) => id === task) ? planned : [...planned, { id: task, label: task }];
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
      data={tasks.map((one) => ({ value: one.id, label: nameOf(one) }))}
      value={task}
      onChange={(value) => value !== null && onTask(value)}
      renderOption={({ option }) => (
        <>
          <ShownState task={option.value} />
          <span style={{ flex: 1, marginInline: 8 }}>{option.label}</span>
          <StaleBadge task={option.value} />
        </>
      )}
    />
  );
}

function StaleBadge({ task }: { task: string }) {
  const mark = useNodeMark(task);
  return mark?.kind === 'stale' ? <NodeMarkBadge mark={mark} /> : null;
}

function ShownState({ task }: { task: string }) {
  const { task: view, isEarlier } = useCardTask(task);
  return view === undefined ? null : <TaskStateIcon state={view.state} size={14} isEarlier={isEarlier} />;
}
