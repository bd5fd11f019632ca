import { useTranslation } from 'react-i18next';
import type { RunSummary } from '#contract/models.ts';

type OfRevision = Pick<RunSummary, 'revision' | 'revisionName'>;

/** Says which revision ran, by its name first where it is a snapshot. */
export function useRevisionText(): (run: OfRevision) => string {
  const { t } = useTranslation('runs');
  return ({ revision, revisionName }) =>
    revisionName === null ? t('revision', { revision }) : t('snapshot', { name: revisionName, revision });
}
