import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Run } from '#contract/models.ts';
import type { PlanTask } from '#domain/plan/run-plan.ts';
import type { TaskView } from '#domain/run/run-event.ts';
import type { TaskState } from '#domain/run/task-state.ts';
import { pausesOf } from '#domain/run/run-pauses.ts';
import { Elapsed } from '../../live/elapsed.tsx';
import { useLiveRun, useLiveRunPart, useTaskView } from '../../live/live-run.tsx';
import { useNow } from '../../live/use-now.ts';
import { formatDuration } from '../../ui/format-duration.ts';
import { taskStateLooks, TaskStateLabel, useReasonText } from '../../ui/task-state.tsx';
import { useRunTaskNames } from './use-run-task-names.ts';
import { type Bar, barOf, lengthOf, placeOf, type Span, spanOf } from './timeline-bar.ts';

interface RunTimelineProps {
  readonly run: Run;
  readonly selected: string | null;
  readonly onSelect: (task: string) => void;
}

/** The tasks in order, each with its state, its time on a common axis, and why it is as it is. */
export function RunTimeline({ run, selected, onSelect }: RunTimelineProps) {
  const { t, i18n } = useTranslation('runs');
  const { startedAt, finishedAt } = useLiveRun();
  const now = useNow(startedAt !== null && finishedAt === null);
  const nameOf = useRunTaskNames(run);
  const resumes = useLiveRunPart(({ view }) => view?.resumes);
  const span = spanOf(startedAt, finishedAt, now, resumes ? pausesOf({ resumes }) : []);
  return (
    // A scrolling region must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="weft-timeline" role="region" aria-label={t('timeline')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('column.task')}</th>
            <th scope="col">{t('column.state')}</th>
            <th scope="col" className="weft-timeline-axis">
              <span>0</span>
              <span>{t('column.time')}</span>
              <span>{formatDuration(lengthOf(span), i18n.language)}</span>
            </th>
            <th scope="col">{t('column.duration')}</th>
            <th scope="col">{t('column.why')}</th>
          </tr>
        </thead>
        <tbody>
          {run.plan.tasks.map((task) => (
            <TimelineRow
              key={task.id}
              task={task}
              name={nameOf(task)}
              span={span}
              now={now}
              selected={task.id === selected}
              onSelect={onSelect}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly task: PlanTask;
  readonly name: string;
  readonly span: Span;
  readonly now: number;
  readonly selected: boolean;
  readonly onSelect: (task: string) => void;
}

function TimelineRow({ task, name, span, now, selected, onSelect }: RowProps) {
  const view = useTaskView(task.id);
  if (view === undefined) return null;
  return (
    <tr data-selected={selected || undefined} onClick={() => onSelect(task.id)}>
      <th scope="row">
        <Anchor component="button" type="button" ta="start" c="inherit" aria-pressed={selected} onClick={() => onSelect(task.id)}>
          {name}
        </Anchor>{' '}
        <span className="weft-timeline-component">{task.component}</span>
      </th>
      <td>
        <TaskStateLabel state={view.state} size={15} />
      </td>
      <td aria-hidden>
        <Track view={view} span={span} now={now} />
      </td>
      <td className="weft-number">
        <Elapsed startedAt={view.startedAt} finishedAt={view.finishedAt} />
      </td>
      <td>
        <Why view={view} />
      </td>
    </tr>
  );
}

/** The attempts of a task, and a line where the run went on after it had stood still. */
function Track({ view, span, now }: { readonly view: TaskView; readonly span: Span; readonly now: number }) {
  const bar = barOf(view, span, now);
  return (
    <div className="weft-timeline-track">
      {span.pauses.map(({ to }) => (
        <div key={to} className="weft-timeline-resume" style={{ left: `${placeOf(to, span)}%` }} />
      ))}
      {view.earlier?.map((earlier) => {
        const before = barOf(earlier, span, now);
        return before === null ? null : <BarView key={earlier.attempt} bar={before} state={earlier.state} isEarlier />;
      })}
      {bar === null ? null : <BarView bar={bar} state={view.state} />}
    </div>
  );
}

function BarView({ bar, state, isEarlier = false }: { readonly bar: Bar; readonly state: TaskState; readonly isEarlier?: boolean }) {
  const style = { left: `${bar.left}%`, width: `${bar.width}%`, background: taskStateLooks[state].color };
  return <div className="weft-timeline-bar" data-earlier={isEarlier || undefined} style={style} />;
}

function Why({ view }: { view: TaskView }) {
  const { t } = useTranslation('runs');
  const reasonText = useReasonText();
  const wentWrong = view.state === 'failed' || view.state === 'unknown';
  const facts = [
    view.attempt > 1 ? t('attempt', { attempt: view.attempt }) : '',
    reasonText(view.reason),
    wentWrong && view.exitCode !== undefined ? t('exitCode', { code: view.exitCode }) : '',
    view.progress?.note ?? '',
  ].filter(Boolean);
  return (
    <span className="weft-timeline-why">
      {facts.join(' ')}
      {wentWrong && view.message !== undefined && <code>{view.message.slice(0, 500)}</code>}
    </span>
  );
}
