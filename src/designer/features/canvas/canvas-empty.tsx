import { IconHandMove } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state.tsx';

/** Teaches the first moves on an empty canvas; clicks go through to it. */
export function CanvasEmpty() {
  const { t } = useTranslation('canvas');
  return (
    <div className="weft-canvas-empty">
      <EmptyState icon={<IconHandMove size={26} />} title={t('empty.title')}>
        <p>{t('empty.text')}</p>
        <p>{t('empty.keys')}</p>
      </EmptyState>
    </div>
  );
}
