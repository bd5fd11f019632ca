import { issueCatalog } from './issue-catalog.ts';
import type { Facts, Fix, Issue, IssueCode, IssuePath } from './issue.ts';

/** Makes an issue; its severity is the catalogue's. */
export function createIssue(code: IssueCode, path: IssuePath, facts: Facts = {}, fix?: Fix): Issue {
  const issue = { code, path, severity: issueCatalog[code].severity, facts };
  return fix ? { ...issue, fix } : issue;
}

/** Whether any of the issues stops the work. */
export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some((issue) => issue.severity === 'error');
}

/** The same issues, seen from one level further out. */
export function prefixIssues(prefix: IssuePath, issues: readonly Issue[]): Issue[] {
  return issues.map((issue) => ({ ...issue, path: [...prefix, ...issue.path] }));
}
