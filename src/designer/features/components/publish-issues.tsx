import { Anchor, Text } from '@mantine/core';
import { IconAlertTriangle, IconExclamationCircle, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { describeIssue } from '#domain/issue/describe-issue.ts';
import type { Severity } from '#domain/issue/issue.ts';
import { useLanguage } from '../../lib/i18n.ts';
import type { PlacedIssue } from './read-component-text.ts';

const icons: Readonly<Record<Severity, typeof IconInfoCircle>> = {
  error: IconExclamationCircle,
  warning: IconAlertTriangle,
  hint: IconInfoCircle,
};

/** What is wrong with the file, by line; a line number goes there. */
export function PublishIssues({
  issues,
  isFine,
  onLine,
}: {
  readonly issues: readonly PlacedIssue[];
  readonly isFine: boolean;
  readonly onLine: (line: number) => void;
}) {
  const { t } = useTranslation('components');
  const language = useLanguage();
  if (issues.length === 0) return isFine ? <Text c="dimmed">{t('publish.fine')}</Text> : null;
  return (
    <ul className="weft-publish-issues" aria-label={t('publish.issues')}>
      {issues.map(({ issue, line }) => {
        const SeverityIcon = icons[issue.severity];
        return (
          <li
            key={`${issue.code} ${issue.path.join('/')} ${JSON.stringify(issue.facts)}`}
            className="weft-publish-issue"
            data-severity={issue.severity}
          >
            <SeverityIcon size={14} aria-hidden />
            {line === null ? (
              <span />
            ) : (
              <Anchor
                component="button"
                type="button"
                fz="xs"
                ta="start"
                aria-label={t('publish.goTo', { line })}
                onClick={() => onLine(line)}
              >
                {t('publish.line', { line })}
              </Anchor>
            )}
            <span>{describeIssue(issue, language)}</span>
          </li>
        );
      })}
    </ul>
  );
}
