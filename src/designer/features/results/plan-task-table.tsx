import { Anchor, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PlanTask } from '#domain/plan/run-plan.ts';
import { useTaskNames } from '../../editor/use-node-labels.ts';
import { formatNumber } from '../../lib/format-number.ts';

interface PlanTaskTableProps {
  readonly tasks: readonly PlanTask[];
  readonly selected: string | undefined;
  readonly onSelect: (id: string) => void;
}

/** The tasks of a plan in the order in which they may start. */
export function PlanTaskTable({ tasks, selected, onSelect }: PlanTaskTableProps) {
  const { t, i18n } = useTranslation('results');
  const nameOf = useTaskNames(selected ?? '');
  const names = new Map(tasks.map((task) => [task.id, nameOf(task)]));
  return (
    // A scrolling region must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="weft-plan-tasks" role="region" aria-label={t('plan.tasks')} tabIndex={0}>
      <Table stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">#</Table.Th>
            <Table.Th scope="col">{t('plan.task')}</Table.Th>
            <Table.Th scope="col">{t('plan.component')}</Table.Th>
            <Table.Th scope="col">{t('plan.after')}</Table.Th>
            <Table.Th scope="col" className="weft-plan-machine">
              {t('plan.machine')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {tasks.map((task, i) => (
            <Table.Tr key={task.id} bg={task.id === selected ? 'var(--weft-accent-soft)' : ''}>
              <Table.Td className="weft-number" c="dimmed">
                {formatNumber(i + 1, i18n.language)}
              </Table.Td>
              <Table.Td>
                <Anchor component="button" type="button" ta="start" aria-pressed={task.id === selected} onClick={() => onSelect(task.id)}>
                  {names.get(task.id)}
                </Anchor>
              </Table.Td>
              <Table.Td>{task.component}</Table.Td>
              <Table.Td title={task.dependsOn.join(', ')}>
                {task.dependsOn.map((id) => names.get(id) ?? id).join(t('plan.between'))}
              </Table.Td>
              <Table.Td className="weft-plan-machine">{describeMachine(task)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

/** E.g. `2 × gpu-t4-1`. */
function describeMachine({ replicas, resources }: PlanTask): string {
  return replicas.length > 1 ? `${replicas.length} × ${resources.machineType}` : resources.machineType;
}
