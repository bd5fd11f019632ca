import { Select } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isFinalTaskState } from '#domain/run/transitions.ts';
import { api } from '../../lib/api.ts';
import { notifyError } from '../../lib/notify.ts';
import { useLiveRun, useTaskView } from '../live-run.tsx';
import { downloadLog } from './download-log.ts';
import { createLogRead } from './follow-log.ts';
import { LogView } from './log-view.tsx';

/** The log of a task of the live run; where it has several replicas, of the one chosen. */
export function TaskLog({ task, children }: { task: string; children?: ReactNode }) {
  const { t } = useTranslation('live');
  const { run } = useLiveRun();
  const view = useTaskView(task);
  const [chosen, setReplica] = useState(0);
  if (run === null || view === undefined) return null;
  const replicas = run.plan.tasks.find(({ id }) => id === task)?.replicas ?? [];
  const replica = chosen < replicas.length ? chosen : 0;
  const name = { runId: run.id, task, replica };
  const empty =
    view.state === 'skipped' || (view.state === 'cancelled' && view.startedAt === null)
      ? 'log.neverRan'
      : view.startedAt === null
        ? 'log.notStarted'
        : null;
  return (
    <LogView
      name={`${run.id}/${task}/${replica}/${view.attempt}`}
      read={createLogRead(api, name)}
      live={!isFinalTaskState(view.state)}
      empty={empty === null ? undefined : t(empty)}
      onDownload={() =>
        void downloadLog(createLogRead(api, name), `${run.pipelineName}-${task}.log`).catch((error: unknown) => notifyError(error))
      }
    >
      {children}
      {replicas.length > 1 && (
        <Select
          size="xs"
          w={130}
          aria-label={t('log.replica')}
          allowDeselect={false}
          data={replicas.map(({ role, index }, i) => ({ value: String(i), label: `${role} ${index}` }))}
          value={String(replica)}
          onChange={(value) => setReplica(Number(value))}
        />
      )}
    </LogView>
  );
}
