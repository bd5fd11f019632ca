import type { IssueText } from '../issue-text.ts';

export const channelIssues = {
} as const satisfies Record<string, IssueText>;
