import { IconTable } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanTask } from '#domain/plan/run-plan.ts';
import type { TaskState } from '#domain/run/task-state.ts';
import { isFinalTaskState } from '#domain/run/transitions.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Tab, TabList } from '../../ui/tab-list.tsx';
import { EarlierNote } from '../earlier-note.tsx';
import { StaleNote } from '../stale-note.tsx';
import { useNodeRun } from '../use-node-run.ts';
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

/** The outputs of a task of the live run, or of the run before that has it, a tab each. */
export function TaskResults({ task, output, onOutput, children }: TaskResultsProps) {
  const { t } = useTranslation('live');
  const shownRun = useNodeRun(task);
  const [tools, setTools] = useState<Element | null>(null);
  if (shownRun === null) return null;
  const { run, view } = shownRun;
  const outputs = run.plan.tasks.find(({ id }) => id === task)?.outputs ?? [];
  const shown = outputs.find(({ channel }) => channel === output) ?? outputs[0];
  const there = view.state === 'succeeded' || view.state === 'reused';
  return (
    <div className="weft-results">
      <div className="weft-results-bar">
        {children}
        <EarlierNote shown={shownRun} />
        {there && <StaleNote node={task} />}
        <OutputTabs outputs={outputs} shown={shown?.channel} onOutput={onOutput} />
        <div ref={setTools} className="weft-results-tools" />
      </div>
      {/* A scrolling region must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div tabIndex={0} className="weft-results-body" id={bodyId} role="tabpanel" aria-label={shown?.channel ?? t('artifact.outputs')}>
        {shown !== undefined && there ? (
          <ArtifactView runId={run.id} task={task} output={shown.channel} toolsInto={tools} />
        ) : (
          <NoResult state={view.state} hasOutputs={shown !== undefined} />
        )}
      </div>
    </div>
  );
}

interface OutputTabsProps {
  readonly outputs: PlanTask['outputs'];
  readonly shown: string | undefined;
  readonly onOutput: (output: string) => void;
}

function OutputTabs({ outputs, shown, onOutput }: OutputTabsProps) {
  const { t } = useTranslation('live');
  if (outputs.length === 0) return null;
  return (
    <TabList label={t('artifact.outputs')} className="weft-results-tabs">
      {outputs.map(({ channel }) => (
        <Tab key={channel} selected={channel === shown} panel={bodyId} onSelect={() => onOutput(channel)}>
          {channel}
        </Tab>
      ))}
    </TabList>
  );
}

function NoResult({ state, hasOutputs }: { state: TaskState; hasOutputs: boolean }) {
  const { t } = useTranslation('live');
  if (!hasOutputs) return <EmptyState title={t('artifact.noOutputs')} />;
  return <EmptyState icon={<IconTable size={24} />} title={t(isFinalTaskState(state) ? 'artifact.none' : 'artifact.notYet')} />;
}
