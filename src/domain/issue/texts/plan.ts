import type { IssueText } from '../issue-text.ts';

export const planIssues = {
} as const satisfies Record<string, IssueText>;
