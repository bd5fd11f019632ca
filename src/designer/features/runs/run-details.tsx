import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Run } from '#contract/models.ts';
import { TaskResults } from '../../live/artifact/task-results.tsx';
import { useLiveRunPart, useTaskView } from '../../live/live-run.tsx';
import { TaskLog } from '../../live/log/task-log.tsx';
import { RunNoteList } from '../../live/run-note-list.tsx';
import { TaskChoice } from '../../live/task-choice.tsx';
import { PanelBoundary } from '../../ui/panel-boundary.tsx';
import { Tab, TabList } from '../../ui/tab-list.tsx';
import { useRunTaskNames } from './use-run-task-names.ts';

const route = getRouteApi('/runs/$id');
const bodyId = 'weft-run-details';
type Panel = 'logs' | 'results' | 'notes';

/** Log and results of a task, and what the engine remarked. Without a wish, the results of what succeeded and the log of the rest. */
export function RunDetails({ run, task, onTask }: { run: Run; task: string; onTask: (task: string) => void }) {
  const { t } = useTranslation('runs');
  const { panel, output } = route.useSearch();
  const navigate = useNavigate({ from: '/runs/$id' });
  const state = useTaskView(task)?.state;
  const notes = useLiveRunPart(({ view }) => view?.notes.length ?? 0);
  const shown: Panel = panel ?? (state === 'succeeded' || state === 'reused' ? 'results' : 'logs');
  const show = (next: Panel) => void navigate({ search: (known) => ({ ...known, panel: next }), replace: true });
  const choice = <TaskChoice task={task} nameOf={useRunTaskNames(run)} onTask={onTask} />;
  return (
    <section className="weft-run-details" aria-label={t('details')}>
      <TabList label={t('details')} className="weft-run-tabs">
        {(['results', 'logs', 'notes'] as const).map((tab) => (
          <Tab key={tab} selected={tab === shown} panel={bodyId} onSelect={() => show(tab)}>
            {tab === 'notes' ? t('tab.notes', { notes }) : t(`tab.${tab}`)}
          </Tab>
        ))}
      </TabList>
      <div className="weft-run-body" id={bodyId} role="tabpanel" aria-label={t(`tab.${shown}`, { notes })}>
        <PanelBoundary resetKey={shown}>
          {shown === 'logs' && <TaskLog task={task}>{choice}</TaskLog>}
          {shown === 'results' && (
            <TaskResults
              task={task}
              output={output}
              onOutput={(next) => void navigate({ search: (known) => ({ ...known, output: next }), replace: true })}
            >
              {choice}
            </TaskResults>
          )}
          {shown === 'notes' && <Notes empty={notes === 0} />}
        </PanelBoundary>
      </div>
    </section>
  );
}

function Notes({ empty }: { empty: boolean }) {
  const { t } = useTranslation('runs');
  return <div className="weft-run-notes">{empty ? t('noNotes') : <RunNoteList />}</div>;
}
