import { Select } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isFinalTaskState } from '#domain/run/transitions.ts';
import { api } from '../../lib/api.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { notifyError } from '../../lib/notify.ts';
import { describeWait } from '../describe-wait.ts';
import { EarlierNote } from '../earlier-note.tsx';
import { useNodeRun } from '../use-node-run.ts';
import { downloadLog } from './download-log.ts';
import { createLogRead } from './follow-log.ts';
import { LogView } from './log-view.tsx';

/** The log of a task of the live run, or of the run before that has it; where it has several replicas, of the one chosen. */
export function TaskLog({ task, children }: { task: string; children?: ReactNode }) {
  const { t } = useTranslation('live');
  const language = useLanguage();
  const shown = useNodeRun(task);
  const [chosen, setReplica] = useState(0);
  if (shown === null) return null;
  const { run, view } = shown;
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
      empty={empty === null ? undefined : [t(empty), describeWait(view, language)].join(' ').trim()}
      onDownload={() =>
        void downloadLog(createLogRead(api, name), `${run.pipelineName}-${task}.log`).catch((error: unknown) => notifyError(error))
      }
    >
      {children}
      <EarlierNote shown={shown} />
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
