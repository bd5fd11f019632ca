import type { IssueText } from '../issue-text.ts';

export const runIssues = {
  E_RUN_NOT_OVER: {
    severity: 'error',
    en: 'The run “{name}” is not over yet. Cancel it or wait for its end, then go on with it.',
    zh: '运行“{name}”尚未结束。请先取消或等待其结束，再继续。',
  },
  E_RUN_SUCCEEDED: {
    severity: 'error',
    en: 'The run “{name}” has succeeded; there is nothing to go on with. Start a new run instead.',
    zh: '运行“{name}”已成功，无需继续。请启动新的运行。',
  },
  E_RUN_RESUMED: {
    severity: 'error',
    en: 'The run “{name}” has already gone on with other changes. Look at it as it is now.',
    zh: '运行“{name}”已带着其他更改继续。请先查看其当前状态。',
  },
  E_RESUME_CHANGED: {
    severity: 'error',
    en: 'Node “{node}” has succeeded in this run and has been changed since, so the run can’t go on. Start a new run: it takes over every result that still fits.',
    zh: '节点“{node}”在本次运行中已成功，但之后被更改，因此无法继续该运行。请启动新的运行：仍然有效的结果会被复用。',
  },
  E_RESUME_REMOVED: {
    severity: 'error',
    en: 'Node “{node}” has succeeded in this run and is no longer in the pipeline, so the run can’t go on. Start a new run: it takes over every result that still fits.',
    zh: '节点“{node}”在本次运行中已成功，但已不在管道中，因此无法继续该运行。请启动新的运行：仍然有效的结果会被复用。',
  },
} as const satisfies Record<string, IssueText>;
