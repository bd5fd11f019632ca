import { notifications, useNotifications } from '@mantine/notifications';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useOfferActions } from '../lib/actions.tsx';

/** Offers to put away what lies over the page. */
export function NoticeActions() {
  const { t } = useTranslation('app');
  const { notifications: shown, queue } = useNotifications();
  useOfferActions([
    {
      id: 'app.clearNotices',
      group: t('notices'),
      label: t('clearNotices'),
      shortcut: 'X',
      icon: <IconX size={16} />,
      ...(shown.length + queue.length === 0 && { enabled: false, lack: t('noNotices') }),
      run: () => notifications.clean(),
    },
  ]);
  return null;
}
