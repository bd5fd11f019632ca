import { IconAlertTriangle, IconExclamationCircle, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { describeIssue } from '#domain/issue/describe-issue.ts';
import type { Issue, Severity } from '#domain/issue/issue.ts';
import { useLanguage } from '../../lib/i18n.ts';

const icons: Readonly<Record<Severity, typeof IconInfoCircle>> = {
  error: IconExclamationCircle,
  warning: IconAlertTriangle,
  hint: IconInfoCircle,
};

/** Problems, a line each, with what can be done about them. */
export function IssueList(props: { readonly issues: readonly Issue[]; readonly actions?: (issue: Issue) => ReactNode }) {
  const language = useLanguage();
  return props.issues.map((issue, index) => {
    const Glyph = icons[issue.severity];
    return (
      <div key={`${issue.code} ${index}`} className="weft-wizard-issue" data-severity={issue.severity}>
        <Glyph size={14} aria-hidden />
        <span>{describeIssue(issue, language)}</span>
        {props.actions?.(issue)}
      </div>
    );
  });
}
