import type { IssueText } from '../issue-text.ts';

export const runIssues = {} as const satisfies Record<string, IssueText>;
