import type { IssueText } from '../issue-text.ts';

export const runIssues = {
  E_RUN_FINAL: { severity: 'error', en: 'The run has already ended.', zh: '运行已经结束。' },
} as const satisfies Record<string, IssueText>;
