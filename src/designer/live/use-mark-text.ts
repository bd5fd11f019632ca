import { useTranslation } from 'react-i18next';
import type { NodeMark } from './node-marks.tsx';
import { useReasonList } from './use-reason-list.ts';

/** Says a mark with its reasons, e.g. `Will run: b changed`. */
export function useMarkText(): (mark: NodeMark) => string {
  const { t } = useTranslation('live');
  const describe = useReasonList();
  return (mark) => {
    const reasons = 'reasons' in mark ? describe(mark.reasons) : '';
    return reasons === '' ? t(`mark.${mark.kind}`) : t('mark.because', { mark: t(`mark.${mark.kind}`), reasons });
  };
}
