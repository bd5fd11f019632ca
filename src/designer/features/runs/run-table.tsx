import { Anchor, Table } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RunSummary } from '#contract/models.ts';
import { taskStates } from '#domain/run/task-state.ts';
import { isTrialPipeline } from '#domain/run/trial.ts';
import { formatNumber } from '../../lib/format-number.ts';
import { toLocale, useLanguage } from '../../lib/i18n.ts';
import { Elapsed } from '../../live/elapsed.tsx';
import { leadingRow } from '../../ui/leading-row.ts';
import { TaskStateIcon, TaskStateLabel } from '../../ui/task-state.tsx';
import { useRevisionText } from './use-revision-text.ts';
import { TrialMark } from './trial-link.tsx';

/** Runs as rows: state, pipeline, when, how long, and how its tasks stand. */
export function RunTable({ runs }: { runs: readonly RunSummary[] }) {
  const { t } = useTranslation('runs');
  return (
    <Table highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          {(['state', 'pipeline', 'started', 'duration', 'tasks', 'id'] as const).map((column) => (
            <Table.Th key={column} scope="col">
              {t(`column.${column}`)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {runs.map((run) => (
          <RunRow key={run.id} run={run} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function RunRow({ run }: { run: RunSummary }) {
  const revisionText = useRevisionText();
  const navigate = useNavigate();
  return (
    <Table.Tr {...leadingRow(() => void navigate({ to: '/runs/$id', params: { id: run.id } }))}>
      <Table.Td>
        <TaskStateLabel state={run.state} />
      </Table.Td>
      <Table.Td>
        <Anchor fw={600} renderRoot={(props) => <Link to="/runs/$id" params={{ id: run.id }} {...props} />}>
          {run.pipelineName}
        </Anchor>{' '}
        {isTrialPipeline(run.pipelineId) ? <TrialMark /> : <span style={{ color: 'var(--weft-dim)' }}>{revisionText(run)}</span>}
      </Table.Td>
      <Table.Td>
        <Moment at={run.createdAt} />
      </Table.Td>
      <Table.Td>
        <Elapsed startedAt={run.startedAt} finishedAt={run.finishedAt} pausedMs={run.pausedMs} />
      </Table.Td>
      <Table.Td>
        <StateCounts counts={run.taskCounts} />
      </Table.Td>
      <Table.Td className="weft-mono" c="dimmed">
        {run.id.slice(0, 12)}
      </Table.Td>
    </Table.Tr>
  );
}

/** A time in the reader's way of writing it. */
export function Moment({ at }: { at: string }) {
  const language = useLanguage();
  const date = new Date(at);
  const text = new Intl.DateTimeFormat(toLocale(language), { dateStyle: 'medium', timeStyle: 'medium' }).format(date);
  return (
    <time dateTime={at} className="weft-number">
      {text}
    </time>
  );
}

function StateCounts({ counts }: { counts: Readonly<Record<string, number>> }) {
  const language = useLanguage();
  const shown = taskStates.filter((state) => (counts[state] ?? 0) > 0);
  return (
    <span style={{ display: 'inline-flex', gap: 10, verticalAlign: 'middle' }}>
      {shown.map((state) => (
        <span key={state} className="weft-number" style={{ display: 'inline-flex', gap: 3, alignItems: 'center' }}>
          <TaskStateIcon state={state} size={14} />
          {formatNumber(counts[state] ?? 0, language)}
        </span>
      ))}
    </span>
  );
}
