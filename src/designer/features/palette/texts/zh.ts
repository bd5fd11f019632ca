import type { Translated } from '../../../lib/i18n.ts';
import type { en } from './en.ts';

export const zh: Translated<typeof en> = {
  group: '组件',
  search: '搜索组件',
  clear: '清除搜索',
  other: '其他',
  own: '自定义',
  add: '添加{{name}}',
  none: '没有匹配的组件',
  noneHint: '可按名称、描述或类别搜索，支持中英文。',
};
