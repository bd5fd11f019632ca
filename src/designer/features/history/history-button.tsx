import { Popover } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOfferActions } from '../../lib/actions.tsx';
import { usePopup } from '../../lib/popups.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { HistoryList } from './history-list.tsx';

const shortcut = 'shift+mod+H';

/** Opens the list of steps. */
export function HistoryButton() {
  const { t } = useTranslation('history');
  const { t: tEditor } = useTranslation('editor');
  const [isOpen, setOpen] = useState(false);
  const toggle = (): void => setOpen((before) => !before);
  usePopup(isOpen, () => setOpen(false));
  useOfferActions([
    { id: 'history.open', group: tEditor('group'), label: t('open'), shortcut, icon: <IconHistory size={16} />, run: toggle },
  ]);
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" width={300} shadow="md" trapFocus withRoles={false}>
      <Popover.Target>
        <ActionButton id="history.open" tooltip="left" aria-expanded={isOpen} />
      </Popover.Target>
      <Popover.Dropdown p={4}>
        <HistoryList />
      </Popover.Dropdown>
    </Popover>
  );
}
