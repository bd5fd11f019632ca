import { Tabs } from '@mantine/core';
import { IconTable } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isFinalTaskState } from '#domain/run/transitions.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useLiveRun, useTaskView } from '../live-run.tsx';
import { ArtifactView } from './artifact-view.tsx';
import './task-results.css';

interface TaskResultsProps {
  readonly task: string;
  /** The output that is open; the first where it is none of the task's. */
  readonly output: string | undefined;
  readonly onOutput: (output: string) => void;
}

/** The outputs of a task of the live run, a tab each. */
export function TaskResults({ task, output, onOutput }: TaskResultsProps) {
  const { t } = useTranslation('live');
  const { run } = useLiveRun();
  const view = useTaskView(task);
  const outputs = run?.plan.tasks.find(({ id }) => id === task)?.outputs ?? [];
  if (run === null || view === undefined) return null;
  if (outputs.length === 0) return <EmptyState title={t('artifact.noOutputs')} />;
  if (view.state !== 'succeeded' && view.state !== 'reused') {
    return <EmptyState icon={<IconTable size={24} />} title={t(isFinalTaskState(view.state) ? 'artifact.none' : 'artifact.notYet')} />;
  }
  const shown = outputs.find(({ channel }) => channel === output)?.channel ?? outputs[0]?.channel ?? '';
  return (
    <Tabs className="weft-results" value={shown} onChange={(next) => next !== null && onOutput(next)} keepMounted={false}>
      {outputs.length > 1 && (
        <Tabs.List aria-label={t('artifact.outputs')}>
          {outputs.map(({ channel }) => (
            <Tabs.Tab key={channel} value={channel}>
              {channel}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      )}
      {outputs.map(({ channel }) => (
        <Tabs.Panel key={channel} value={channel} className="weft-results-panel">
          <ArtifactView runId={run.id} task={task} output={channel} />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
