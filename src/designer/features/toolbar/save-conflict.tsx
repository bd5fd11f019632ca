import { Button, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useEditor, useEditorStore } from '../../editor/editor-provider.tsx';
import { api, useCreatePipeline } from '../../lib/api.ts';
import { notifyError } from '../../lib/notify.ts';

/** Shown when someone else saved in the meantime: nothing is lost, the user decides. */
export function SaveConflict() {
  const { t } = useTranslation('toolbar');
  const store = useEditorStore();
  const inConflict = useEditor((state) => state.saveState === 'conflict');
  const create = useCreatePipeline();
  const navigate = useNavigate();
  if (!inConflict) return null;
  const loadTheirs = async () => {
    const theirs = await api.call('readPipeline', { params: { id: store.getState().pipelineId } });
    store.getState().adopt(theirs);
  };
  const keepMine = async () => {
    const { document } = store.getState();
    const name = t('conflict.copyName', { name: document.metadata.name });
    const copy = await create.mutateAsync({ ...document, metadata: { ...document.metadata, name } });
    await loadTheirs();
    await navigate({ to: '/pipelines/$id', params: { id: copy.id } });
  };
  return (
    <div className="weft-conflict" role="alert">
      <IconAlertTriangle size={18} aria-hidden />
      <Text size="sm" flex={1}>
        {t('conflict.text')}
      </Text>
      <Button variant="default" loading={create.isPending} onClick={() => void keepMine().catch(notifyError)}>
        {t('conflict.keepMine')}
      </Button>
      <Button variant="default" onClick={() => void loadTheirs().catch(notifyError)}>
        {t('conflict.loadTheirs')}
      </Button>
    </div>
  );
}
