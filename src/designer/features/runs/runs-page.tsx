import { Button, Select } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { runStates } from '#domain/run/run-event.ts';
import { usePipelines } from '../../lib/api.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { NotRead } from '../../ui/not-read.tsx';
import { Page } from '../../ui/page.tsx';
import { TaskStateIcon } from '../../ui/task-state.tsx';
import { RunTable } from './run-table.tsx';
import { useRunList } from './use-run-list.ts';

const route = getRouteApi('/runs');

/** Every run, newest first; what is filtered for stands in the address. */
export function RunsPage() {
  const { t } = useTranslation('runs');
  const filter = route.useSearch();
  const runs = useRunList(filter);
  const items = runs.data?.pages.flat() ?? [];
  return (
    <Page title={t('title')} actions={<Filters />}>
      {runs.data && items.length === 0 && <NoRuns filtered={filter.state !== undefined || filter.pipeline !== undefined} />}
      {items.length > 0 && <RunTable runs={items} />}
      {(!runs.data || runs.isFetchNextPageError) && <NotRead query={runs} />}
      {runs.hasNextPage && (
        <Button mt="sm" variant="default" loading={runs.isFetchingNextPage} onClick={() => void runs.fetchNextPage()}>
          {t('older')}
        </Button>
      )}
    </Page>
  );
}

function Filters() {
  const { t } = useTranslation(['runs', 'states']);
  const { state, pipeline } = route.useSearch();
  const navigate = useNavigate({ from: '/runs' });
  const pipelines = usePipelines();
  return (
    <>
      <Select
        w={170}
        clearable
        aria-label={t('filter.state')}
        placeholder={t('filter.anyState')}
        leftSection={state !== undefined && <TaskStateIcon state={state} size={14} decorative />}
        data={runStates.map((value) => ({ value, label: t(`task.${value}`, { ns: 'states' }) }))}
        value={state ?? null}
        onChange={(value) =>
          void navigate({ search: (known) => ({ ...known, state: runStates.find((one) => one === value) }), replace: true })
        }
      />
      <Select
        w={220}
        clearable
        searchable
        aria-label={t('filter.pipeline')}
        placeholder={t('filter.anyPipeline')}
        data={(pipelines.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={pipeline ?? null}
        onChange={(value) => void navigate({ search: (known) => ({ ...known, pipeline: value ?? undefined }), replace: true })}
      />
    </>
  );
}

function NoRuns({ filtered }: { filtered: boolean }) {
  const { t } = useTranslation('runs');
  const navigate = useNavigate();
  if (filtered) {
    return (
      <EmptyState
        title={t('none.filtered')}
        action={
          <Button variant="default" onClick={() => void navigate({ to: '/runs', search: {} })}>
            {t('none.clear')}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      icon={<IconPlayerPlay size={24} />}
      title={t('none.title')}
      action={<Button onClick={() => void navigate({ to: '/pipelines' })}>{t('none.open')}</Button>}
    >
      {t('none.text')}
    </EmptyState>
  );
}
