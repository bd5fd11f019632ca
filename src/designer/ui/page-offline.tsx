import { IconCloudOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from './empty-state.tsx';
import './page-offline.css';

/** That a page isn't loaded and goes on by itself when the server answers again. */
export function PageOffline() {
  const { t } = useTranslation('ui');
  return (
    <div role="status" className="weft-page-offline">
      <EmptyState icon={<IconCloudOff size={26} />} title={t('offline.title')}>
        {t('offline.text')}
      </EmptyState>
    </div>
  );
}
