import { useTranslation } from 'react-i18next';
import { describeIssue } from '#domain/issue/describe-issue.ts';
import { useLanguage } from '../../../lib/i18n.ts';
import type { PlacedIssue } from '../read-component-text.ts';

/** What was not kept as it was, a line each, with where it stands in what was imported. */
export function ImportIssues({ issues }: { readonly issues: readonly PlacedIssue[] }) {
  const { t } = useTranslation('components');
  const language = useLanguage();
  if (issues.length === 0) return <p className="weft-component-dim">{t('import.allKept')}</p>;
  return (
    <ul className="weft-import-issues" aria-label={t('import.issues')}>
      {issues.map(({ issue, line }, index) => (
        <li key={index} data-severity={issue.severity}>
          {line === null || line === 0 ? null : <span className="weft-component-dim">{t('publish.line', { line })} </span>}
          {describeIssue(issue, language)}
        </li>
      ))}
    </ul>
  );
}
