import type { IssueText } from '../issue-text.ts';

export const tuningIssues = {
} as const satisfies Record<string, IssueText>;
