import type { IssueText } from '../issue-text.ts';

export const channelIssues = {
  E_INPUT_NO_SOURCE: {
    severity: 'error',
    en: 'The input “{name}” allows no source. Choose at least one.',
    zh: '输入“{name}”没有允许的来源，请至少选择一种。',
  },
  E_INPUT_SOURCE_DUPLICATE: {
    severity: 'error',
    en: 'The input “{name}” lists the source {source} twice.',
    zh: '输入“{name}”重复列出了来源 {source}。',
  },
  E_INPUT_SOURCE: {
    severity: 'error',
    en: 'The input “{name}” does not take data from {storage}, only from: {sources}.',
    zh: '输入“{name}”不接受来自 {storage} 的数据，只接受：{sources}。',
  },
  E_OUTPUT_STORAGE: {
    severity: 'error',
    en: 'The output “{name}” is kept in {expected}, not in {storage}.',
    zh: '输出“{name}”的存储类型是 {expected}，不能存到 {storage}。',
  },
  E_ADDRESS_SCHEME: {
    severity: 'error',
    en: '“{uri}” is not a data address. Write it as one of: {forms}.',
    zh: '“{uri}”不是数据地址。可用的写法：{forms}。',
  },
  E_ADDRESS: { severity: 'error', en: '“{uri}” does not have the form {form}.', zh: '“{uri}”不符合 {form} 的形式。' },
} as const satisfies Record<string, IssueText>;
