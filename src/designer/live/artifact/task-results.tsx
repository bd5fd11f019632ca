import { IconTable } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanTask } from '#domain/plan/run-plan.ts';
import type { TaskState } from '#domain/run/run-event.ts';
import { isFinalTaskState } from '#domain/run/transitions.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Tab, TabList } from '../../ui/tab-list.tsx';
import { useLiveRun, useTaskView } from '../live-run.tsx';
import { ArtifactView } from './artifact-view.tsx';
import './task-results.css';

interface TaskResultsProps {
  readonly task: string;
  /** The output that is open; the first where it is none of the task's. */
  readonly output: string | undefined;
  readonly onOutput: (output: string) => void;
  /** Stands before the outputs, e.g. a choice of task. */
  readonly children?: ReactNode;
}

const bodyId = 'weft-results-body';

/** The outputs of a task of the live run, a tab each. */
export function TaskResults({ task, output, onOutput, children }: TaskResultsProps) {
  const { t } = useTranslation('live');
  const { run } = useLiveRun();
  const view = useTaskView(task);
  if (run === null || view === undefined) return null;
  const outputs = run.plan.tasks.find(({ id }) => id === task)?.outputs ?? [];
  const shown = outputs.find(({ channel }) => channel === output) ?? outputs[0];
  return (
    <div className="weft-results">
      <div className="weft-results-bar">
        {children}
        {outputs.length > 0 && (
          <TabList label={t('artifact.outputs')} className="weft-results-tabs">
            {outputs.map(({ channel }) => (
              <Tab key={channel} selected={channel === shown?.channel} panel={bodyId} onSelect={() => onOutput(channel)}>
                {channel}
              </Tab>
            ))}
          </TabList>
        )}
      </div>
      <div className="weft-results-body" id={bodyId} role="tabpanel" aria-label={shown?.channel ?? t('artifact.outputs')}>
        <Result runId={run.id} task={task} state={view.state} output={shown} />
      </div>
    </div>
  );
}

function Result({
  runId,
  task,
  state,
  output,
}: {
  runId: string;
  task: string;
  state: TaskState;
  output: PlanTask['outputs'][number] | undefined;
}) {
  const { t } = useTranslation('live');
  if (output === undefined) return <EmptyState title={t('artifact.noOutputs')} />;
  if (state === 'succeeded' || state === 'reused') return <ArtifactView runId={runId} task={task} output={output.channel} />;
  return <EmptyState icon={<IconTable size={24} />} title={t(isFinalTaskState(state) ? 'artifact.none' : 'artifact.notYet')} />;
}
