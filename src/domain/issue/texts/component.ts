import type { IssueText } from '../issue-text.ts';

export const componentIssues = {
} as const satisfies Record<string, IssueText>;
