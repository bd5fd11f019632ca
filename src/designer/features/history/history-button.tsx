import { ActionIcon, Popover, Tooltip } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describeShortcut, useOfferActions } from '../../lib/actions.tsx';
import { HistoryList } from './history-list.tsx';

const shortcut = 'shift+mod+H';

/** Opens the list of steps. */
export function HistoryButton() {
  const { t } = useTranslation('history');
  const { t: tEditor } = useTranslation('editor');
  const [isOpen, setOpen] = useState(false);
  const toggle = (): void => setOpen((before) => !before);
  useOfferActions([{ id: 'history.open', group: tEditor('group'), label: t('open'), shortcut, run: toggle }]);
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" width={300} shadow="md" trapFocus>
      <Popover.Target>
        <Tooltip label={`${t('open')} (${describeShortcut(shortcut)})`}>
          <ActionIcon aria-label={t('open')} aria-expanded={isOpen} onClick={toggle}>
            <IconHistory size={16} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown p={4}>
        <HistoryList />
      </Popover.Dropdown>
    </Popover>
  );
}
