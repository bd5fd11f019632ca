import { ActionIcon, Menu } from '@mantine/core';
import { IconChevronDown, IconCopyPlus, IconDeviceFloppy, IconFileExport } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditorStore } from '../../editor/editor-provider.tsx';
import { useOfferActions } from '../../lib/actions.tsx';
import { notifyError } from '../../lib/notify.ts';
import { savePipelineFile } from '../../lib/pipeline-file.ts';
import { usePopup } from '../../lib/popups.ts';
import { commitTyping } from '../../lib/typing.ts';
import { useCopyPipeline } from '../../lib/use-copy-pipeline.ts';
import { ActionMenuItems } from '../../ui/action-menu-items.tsx';

const menu = [['pipeline.save'], ['pipeline.duplicate', 'pipeline.export']];

/** What can be done with the pipeline as a whole. */
export function PipelineMenu() {
  const { t } = useTranslation('toolbar');
  const store = useEditorStore();
  const { copy } = useCopyPipeline((name) => t('copyName', { name }));
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  usePopup(isOpen, () => setOpen(false));
  const exportFile = () => void savePipelineFile(store.getState().document).catch(notifyError);
  const duplicate = async () => {
    const { id } = await copy(store.getState().document);
    await navigate({ to: '/pipelines/$id', params: { id } });
  };
  useOfferActions([
    {
      id: 'pipeline.duplicate',
      group: t('group'),
      label: t('duplicate'),
      icon: <IconCopyPlus size={16} />,
      run: () => void duplicate().catch(notifyError),
    },
    { id: 'pipeline.export', group: t('group'), label: t('export'), icon: <IconFileExport size={16} />, run: exportFile },
    {
      id: 'pipeline.save',
      group: t('group'),
      label: t('saveNow'),
      shortcut: 'mod+S',
      icon: <IconDeviceFloppy size={16} />,
      run: () => {
        commitTyping();
        void store.getState().saveNow();
      },
    },
  ]);
  return (
    <Menu opened={isOpen} onChange={setOpen} position="bottom-start">
      <Menu.Target>
        <ActionIcon size="sm" aria-label={t('menu')}>
          <IconChevronDown size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <ActionMenuItems sections={menu} />
      </Menu.Dropdown>
    </Menu>
  );
}
