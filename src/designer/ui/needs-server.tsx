import { IconCloudOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from './empty-state.tsx';
import './needs-server.css';

/** That what belongs here needs the server, and comes by itself when that answers again. */
export function NeedsServer() {
  const { t } = useTranslation('ui');
  return (
    <div role="status" className="weft-needs-server">
      <EmptyState icon={<IconCloudOff size={26} />} title={t('offline.title')}>
        {t('offline.text')}
      </EmptyState>
    </div>
  );
}
