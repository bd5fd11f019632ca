import type { IssueText } from '../issue-text.ts';

export const namesIssues = {
} as const satisfies Record<string, IssueText>;
