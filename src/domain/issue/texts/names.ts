import type { IssueText } from '../issue-text.ts';

export const namesIssues = {
  E_NAME_EMPTY: {
    severity: 'error',
    en: 'A name is missing. Use letters, digits, “_” and “-”.',
    zh: '缺少名称。请使用字母、数字、“_”和“-”。',
  },
  E_NAME_LONG: { severity: 'error', en: 'The name “{name}” is longer than {limit} characters.', zh: '名称“{name}”超过 {limit} 个字符。' },
  E_NAME_START: {
    severity: 'error',
    en: 'The name “{name}” must not start with “{character}”.',
    zh: '名称“{name}”不能以“{character}”开头。',
  },
  E_NAME_CHARACTER: {
    severity: 'error',
    en: 'The name “{name}” contains “{character}”. Only letters, digits, “_” and “-” are allowed.',
    zh: '名称“{name}”包含“{character}”。只允许字母、数字、“_”和“-”。',
  },
  E_NAME_DUPLICATE: {
    severity: 'error',
    en: 'The name “{name}” is used twice. Inputs, outputs and parameters share one namespace.',
    zh: '名称“{name}”重复。输入、输出和超参的名称不能互相重复。',
  },
  E_NAME_COLLISION: {
    severity: 'error',
    en: '“{name}” and “{other}” both become the environment variable {variable}. Rename one of them.',
    zh: '“{name}”和“{other}”都会变成环境变量 {variable}。请重命名其中一个。',
  },
} as const satisfies Record<string, IssueText>;
