import { IconAlertTriangle, IconExclamationCircle } from '@tabler/icons-react';
import { describeIssue } from '#domain/issue/describe-issue.ts';
import type { Issue } from '#domain/issue/issue.ts';
import { useLanguage } from '../lib/i18n.ts';
import './issue-lines.css';

/** What is wrong, a line each, where it is. */
export function IssueLines({ issues }: { readonly issues: readonly Issue[] }) {
  const language = useLanguage();
  return issues.map((issue) => (
    <div key={`${issue.code} ${issue.path.join('.')}`} className="weft-issue-line" data-severity={issue.severity}>
      {issue.severity === 'error' ? <IconExclamationCircle size={13} aria-hidden /> : <IconAlertTriangle size={13} aria-hidden />}
      <span>{describeIssue(issue, language)}</span>
    </div>
  ));
}
