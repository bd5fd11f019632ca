import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { announcements } from '../lib/announce.ts';

/** The one place from which screen readers are told what was done; what was told just before stays, so that nothing is cut short. */
export function Announcer() {
  const { t } = useTranslation('ui');
  const { list } = useStore(announcements);
  return (
    <VisuallyHidden>
      <div role="log" aria-label={t('announcer')}>
        {list.map(({ id, text }) => (
          <p key={id}>{text}</p>
        ))}
      </div>
    </VisuallyHidden>
  );
}
