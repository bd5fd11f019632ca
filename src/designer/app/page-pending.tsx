import { IconCloudOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useOffline } from '../lib/use-offline.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { PanelLoading } from '../ui/panel-loading.tsx';

/** A page that is on its way; says so where it can't come before the server answers again. */
export function PagePending() {
  return useOffline() ? <PageOffline /> : <PanelLoading />;
}

/** That a page isn't loaded and goes on by itself when the server answers again. */
export function PageOffline() {
  const { t } = useTranslation('app');
  return (
    <div role="status" className="weft-page-offline">
      <EmptyState icon={<IconCloudOff size={26} />} title={t('offline.title')}>
        {t('offline.text')}
      </EmptyState>
    </div>
  );
}
