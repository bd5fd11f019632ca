import type { IssueText } from '../issue-text.ts';

export const planIssues = {
  E_VALUE_TOO_LARGE: {
    severity: 'error',
    en: '{variable} of “{node}” would have {bytes} bytes; a variable holds {limit} at most. Shorten the values, or give large data as an input (/ml/input/config/hyperparameters.json holds values, too).',
    zh: '“{node}”的 {variable} 将有 {bytes} 字节，变量最多 {limit} 字节。请缩短超参值，或将大数据作为输入（/ml/input/config/hyperparameters.json 中也有超参值）。',
  },
  E_PLAN_EMPTY: { severity: 'error', en: 'There is nothing to run: no node is chosen.', zh: '没有可运行的内容：未选中任何节点。' },
} as const satisfies Record<string, IssueText>;
