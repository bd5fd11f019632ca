import { IconCircleDashed } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/empty-state.tsx';
import './not-in-run.css';

/** In the place of what a node has left: that it was no part of the run that is shown, nor of one before. */
export function NotInRun({ node, children }: { node: string; children: ReactNode }) {
  const { t } = useTranslation('live');
  return (
    <div className="weft-not-in-run">
      <div className="weft-not-in-run-bar">{children}</div>
      <EmptyState icon={<IconCircleDashed size={24} />} title={t('task.notInRun', { node })}>
        {t('task.notInRun.text')}
      </EmptyState>
    </div>
  );
}
