import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '#domain/issue/app-error.ts';
import { describeIssue } from '#domain/issue/describe-issue.ts';
import { useNameIssue } from '../../editor/use-name-issue.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { notifyOffer } from '../../lib/notify-offer.tsx';
import { notifyError } from '../../lib/notify.ts';
import { nameError } from './name-error.ts';
import { isOnlyMissing, type RunWish } from './run-wish.ts';

/**
 * Says why a run did not start, with nodes as they are called on their cards; where only results from before it are missing,
 * it offers the same run with what makes them.
 */
export function useTellRefusal(): (error: unknown, wish: RunWish, start: (wish: RunWish) => void) => void {
  const { t } = useTranslation('run-control');
  const language = useLanguage();
  const nameIssue = useNameIssue();
  return useCallback(
    (error, wish, start) => {
      const named = nameError(error, nameIssue);
      if (!(named instanceof AppError) || !isOnlyMissing(named.issues)) return notifyError(named);
      const missing = named.issues.filter(({ severity }) => severity === 'error');
      const [first, ...others] = missing.map((issue) => describeIssue(issue, language));
      const nodes = new Intl.ListFormat(language).format(missing.map(({ facts }) => `“${String(facts['node'])}”`));
      const why = others.length > 0 ? t('missing.several', { nodes }) : (first ?? '');
      notifyOffer(why, { label: t('missing'), run: () => start({ ...wish, upstream: true }) }, 'run-missing');
    },
    [t, language, nameIssue],
  );
}
