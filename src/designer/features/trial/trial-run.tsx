import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComponentDefinition } from '#domain/component/component.ts';
import { isFinalRunState } from '#domain/run/transitions.ts';
import { TaskResults } from '../../live/artifact/task-results.tsx';
import { Elapsed } from '../../live/elapsed.tsx';
import { useLiveRun, useTaskView } from '../../live/live-run.tsx';
import { TaskLog } from '../../live/log/task-log.tsx';
import { useCancelRun } from '../../live/use-cancel-run.ts';
import { Tab, TabList } from '../../ui/tab-list.tsx';
import { TaskStateIcon } from '../../ui/task-state.tsx';
import { TrialOutputs } from './trial-outputs.tsx';
import { trialTask } from './trial-task.ts';

const tabs = ['log', 'outputs', 'results'] as const;
const panelId = 'weft-trial-panel';

/** How the trial goes: its state, its log as it is written, and what it left. */
export function TrialRun({ component }: { readonly component: ComponentDefinition }) {
  const { t } = useTranslation('trial');
  const { run } = useLiveRun();
  const task = useTaskView(trialTask);
  const [chosen, setChosen] = useState<(typeof tabs)[number] | null>(null);
  const [output, setOutput] = useState<string>();
  const root = useRef<HTMLElement>(null);
  const isThere = run !== null && task !== undefined;
  useEffect(() => {
    if (isThere) root.current?.scrollIntoView({ block: 'end' });
  }, [isThere]);
  if (run === null || task === undefined) return null;
  const tab = chosen ?? (task.state === 'succeeded' ? 'outputs' : 'log');
  return (
    <section ref={root} className="weft-trial-run" aria-label={t('run')}>
      <RunBar />
      <TabList label={t('run')}>
        {tabs.map((name) => (
          <Tab key={name} selected={name === tab} panel={panelId} onSelect={() => setChosen(name)}>
            {t(`tab.${name}`)}
          </Tab>
        ))}
      </TabList>
      <div id={panelId} role="tabpanel" aria-label={t(`tab.${tab}`)} className="weft-trial-panel">
        {tab === 'log' ? <TaskLog task={trialTask} /> : null}
        {tab === 'results' ? <TaskResults task={trialTask} output={output} onOutput={setOutput} /> : null}
        {tab === 'outputs' && task.state === 'succeeded' ? <TrialOutputs runId={run.id} outputs={component.spec.outputs} /> : null}
        {tab === 'outputs' && task.state !== 'succeeded' ? <p className="weft-trial-dim">{t('outputs.notYet')}</p> : null}
      </div>
    </section>
  );
}

function RunBar() {
  const { t } = useTranslation('trial');
  const { t: tState } = useTranslation('states');
  const { run, state } = useLiveRun();
  const task = useTaskView(trialTask);
  const cancel = useCancelRun();
  if (run === null || task === undefined) return null;
  const isOver = state !== null && isFinalRunState(state);
  return (
    <div className="weft-trial-bar" role="status">
      <TaskStateIcon state={task.state} size={17} />
      <span>{tState(`task.${task.state}`)}</span>
      {task.startedAt === null ? null : <Elapsed startedAt={task.startedAt} finishedAt={task.finishedAt} />}
      {task.message === undefined ? null : <span className="weft-trial-message">{task.message}</span>}
      {isOver ? null : (
        <Button variant="default" size="compact-sm" loading={cancel.isPending} onClick={() => cancel.mutate(run.id)}>
          {t('cancel')}
        </Button>
      )}
    </div>
  );
}
