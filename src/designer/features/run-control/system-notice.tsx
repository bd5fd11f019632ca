import { IconBell } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOfferActions } from '../../lib/actions.tsx';
import mark from '../../ui/mark.svg?no-inline';

const isKnown = 'Notification' in window;

/** Offers to let the system tell the end of runs, as long as nobody has decided about that. */
export function useOfferSystemNotices(): void {
  const { t } = useTranslation('run-control');
  const [isUndecided, setUndecided] = useState(isKnown && Notification.permission === 'default');
  const run = () => void Notification.requestPermission().then((answer) => setUndecided(answer === 'default'));
  useOfferActions(
    isUndecided ? [{ id: 'run.notices', group: t('group'), label: t('systemNotices'), icon: <IconBell size={16} aria-hidden />, run }] : [],
  );
}

/** Lets the system tell something, where it may and the page is not in view; a click leads there. */
export function tellSystem(title: string, body: string | null, go: () => void): void {
  if (!document.hidden || !isKnown || Notification.permission !== 'granted') return;
  const notice = new Notification(title, { icon: mark, ...(body === null ? {} : { body }) });
  notice.addEventListener('click', () => {
    window.focus();
    notice.close();
    go();
  });
}
