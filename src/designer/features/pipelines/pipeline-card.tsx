import { ActionIcon, Button, Group, Menu, Text } from '@mantine/core';
import { IconCopyPlus, IconDots, IconFileExport, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PipelineSummary } from '#contract/models.ts';
import { api, useRemovePipeline } from '../../lib/api.ts';
import { toLocale, useLanguage } from '../../lib/i18n.ts';
import { notifyError } from '../../lib/notify.ts';
import { savePipelineFile } from '../../lib/pipeline-file.ts';
import { useCopyPipeline } from '../../lib/use-copy-pipeline.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { formatAgo } from '../../ui/format-ago.ts';
import { TaskStateLabel } from '../../ui/task-state.tsx';
import { PipelinePicture } from './pipeline-picture.tsx';

/** A pipeline with its picture, its last run, and what can be done with it. */
export function PipelineCard({ pipeline, canEdit }: { pipeline: PipelineSummary; canEdit: boolean }) {
  const { t } = useTranslation('pipelines');
  const language = useLanguage();
  return (
    <article className="weft-pipeline-card">
      <Link to="/pipelines/$id" params={{ id: pipeline.id }} className="weft-pipeline-link" aria-label={pipeline.name}>
        <PipelinePicture picture={pipeline.picture} />
      </Link>
      <div className="weft-pipeline-foot">
        <div className="weft-pipeline-text">
          <h2 title={pipeline.name}>{pipeline.name}</h2>
          <p>
            {t('nodes', { count: pipeline.nodeCount })} ·{' '}
            <time dateTime={pipeline.updatedAt}>{t('changed', { when: formatAgo(pipeline.updatedAt, toLocale(language)) })}</time>
          </p>
          <p className="weft-pipeline-run">
            {pipeline.lastRun ? (
              <>
                <TaskStateLabel state={pipeline.lastRun.state} size={14} />
                <span>{formatAgo(pipeline.lastRun.createdAt, toLocale(language))}</span>
              </>
            ) : (
              t('neverRun')
            )}
          </p>
        </div>
        <CardMenu pipeline={pipeline} canEdit={canEdit} />
      </div>
    </article>
  );
}

function CardMenu({ pipeline, canEdit }: { pipeline: PipelineSummary; canEdit: boolean }) {
  const { t } = useTranslation('pipelines');
  const { copy } = useCopyPipeline((name) => t('copyName', { name }));
  const [asks, setAsks] = useState(false);
  const read = async () => (await api.call('readPipeline', { params: { id: pipeline.id } })).document;
  const duplicate = async () => copy(await read());
  const exportFile = async () => savePipelineFile(await read());
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon className="weft-pipeline-menu" aria-label={t('menu', { name: pipeline.name })}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {canEdit && (
            <Menu.Item leftSection={<IconCopyPlus size={15} />} onClick={() => void duplicate().catch(notifyError)}>
              {t('duplicate')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconFileExport size={15} />} onClick={() => void exportFile().catch(notifyError)}>
            {t('export')}
          </Menu.Item>
          {canEdit && (
            <Menu.Item color="red.9" leftSection={<IconTrash size={15} />} onClick={() => setAsks(true)}>
              {t('remove')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {asks && <RemoveDialog pipeline={pipeline} onClose={() => setAsks(false)} />}
    </>
  );
}

/** Removing can't be undone, so it asks and says what is lost. */
function RemoveDialog({ pipeline, onClose }: { pipeline: PipelineSummary; onClose: () => void }) {
  const { t } = useTranslation('pipelines');
  const remove = useRemovePipeline();
  const confirm = () => remove.mutate(pipeline.id, { onSuccess: onClose, onError: (error) => notifyError(error) });
  return (
    <Dialog onClose={onClose} title={t('removeTitle', { name: pipeline.name })}>
      <Text size="sm">{t('removeText', { count: pipeline.nodeCount })}</Text>
      <Group justify="flex-end" mt="md" gap="xs">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('cancel')}
        </Button>
        <Button color="red.9" loading={remove.isPending} onClick={confirm}>
          {t('removeNow')}
        </Button>
      </Group>
    </Dialog>
  );
}
