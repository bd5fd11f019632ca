import { Button, Loader } from '@mantine/core';
import { useTimeout } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import './layout-progress.css';

const showAfterMs = 1000;

/** Says that a layout takes its time, and stops it; nothing for one that is quick. */
export function LayoutProgress({ count, onCancel }: { readonly count: number; readonly onCancel: () => void }) {
  const { t } = useTranslation('arrange');
  const [isShown, setShown] = useState(false);
  useTimeout(() => setShown(true), showAfterMs, { autoInvoke: true });
  if (!isShown) return null;
  return (
    <div className="weft-layout-progress" role="status">
      <Loader size="xs" aria-hidden />
      <span>{t('layingOut', { count })}</span>
      <Button size="compact-xs" variant="default" onClick={onCancel}>
        {t('cancel')}
      </Button>
    </div>
  );
}
