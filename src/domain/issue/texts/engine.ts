import type { IssueText } from '../issue-text.ts';

export const engineIssues = {
} as const satisfies Record<string, IssueText>;
