import { useTranslation } from 'react-i18next';
import type { RunReason } from '#domain/plan/run-reason.ts';

/** Reasons as one line in the reader's language; what they name is put in as it stands. */
export function useReasonList(): (reasons: readonly RunReason[]) => string {
  const { t, i18n } = useTranslation('live');
  return (reasons) => {
    const list = new Intl.ListFormat(i18n.language, { style: 'short', type: 'conjunction' });
    const texts = reasons.map(({ kind, names }) => {
      const [before = '', after = ''] = names;
      return t(`reason.${kind}`, { names: list.format(names), before, after });
    });
    return texts.join(t('reason.between'));
  };
}
