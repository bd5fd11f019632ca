import type { IssueText } from '../issue-text.ts';

export const paramIssues = {
} as const satisfies Record<string, IssueText>;
