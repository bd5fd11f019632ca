import type { IssueText } from '../issue-text.ts';

export const pipelineIssues = {
} as const satisfies Record<string, IssueText>;
