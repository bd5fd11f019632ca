import { ActionIcon, Button, Group, Text, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy, IconRefresh } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { hasErrors } from '#domain/issue/create-issue.ts';
import { useEditor, useEditorStore, useSelectedNodeId } from '../../editor/editor-provider.tsx';
import { api } from '../../lib/api.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { NotRead } from '../../ui/not-read.tsx';
import { PlanTaskDetails } from './plan-task-details.tsx';
import { PlanTaskTable } from './plan-task-table.tsx';
import { CopyText } from '../../ui/copy-text.tsx';
import './plan-panel.css';

/** What would run: the plan of the pipeline as it is saved, with the whole of the selected node's task. */
export function PlanPanel() {
  const { t } = useTranslation('results');
  const blocked = useEditor(({ issues }) => hasErrors(issues));
  const empty = useEditor(({ document }) => document.nodes.length === 0);
  if (empty) return <EmptyState title={t('plan.empty')} />;
  if (blocked) return <EmptyState title={t('plan.blocked')}>{t('plan.blockedText')}</EmptyState>;
  return <LoadedPlan />;
}

function LoadedPlan() {
  const { t } = useTranslation('results');
  const editor = useEditorStore();
  const selected = useSelectedNodeId();
  const pipelineId = useEditor((state) => state.pipelineId);
  const revision = useEditor((state) => state.revision);
  const unsaved = useEditor(({ saveState }) => saveState !== 'saved');
  const plan = useQuery({
    queryKey: ['plans', pipelineId, revision],
    queryFn: ({ signal }) => api.call('compilePipeline', { params: { id: pipelineId }, signal }),
    placeholderData: (before) => before,
  });
  if (!plan.data) return <NotRead query={plan} />;
  const task = plan.data.tasks.find(({ id }) => id === selected);
  return (
    <div className="weft-plan">
      <Group className="weft-plan-bar" gap="sm">
        <Text c="dimmed" className="weft-number">
          {t('plan.about', { count: plan.data.tasks.length, revision })}
          {unsaved && ` · ${t('plan.behind')}`}
        </Text>
        <Tooltip label={plan.data.hash}>
          <Text c="dimmed" className="weft-mono" tabIndex={0}>
            {plan.data.hash.slice(0, 12)}
          </Text>
        </Tooltip>
        <CopyText value={JSON.stringify(plan.data, null, 2)}>
          {({ copied, copy }) => (
            <Button
              ml="auto"
              variant="default"
              size="compact-xs"
              leftSection={copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
              onClick={copy}
            >
              {t(copied ? 'plan.copied' : 'plan.copy')}
            </Button>
          )}
        </CopyText>
        <Tooltip label={t('plan.refresh')}>
          <ActionIcon size="sm" aria-label={t('plan.refresh')} loading={plan.isFetching} onClick={() => void plan.refetch()}>
            <IconRefresh size={15} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Group>
      <div className="weft-plan-body">
        <PlanTaskTable tasks={plan.data.tasks} selected={selected} onSelect={(id) => editor.getState().show([id])} />
        {/* A scrolling region must be reachable by keyboard. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div className="weft-plan-details" role="region" aria-label={t('plan.details')} tabIndex={0}>
          {task === undefined ? (
            <Text p="md" c="dimmed">
              {t('plan.select')}
            </Text>
          ) : (
            <PlanTaskDetails task={task} />
          )}
        </div>
      </div>
    </div>
  );
}
