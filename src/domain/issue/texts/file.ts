import type { IssueText } from '../issue-text.ts';

export const fileIssues = {
} as const satisfies Record<string, IssueText>;
