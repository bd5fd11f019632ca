import type { Translated } from '../../../lib/i18n.ts';
import type { en } from './en.ts';

export const zh: Translated<typeof en> = {
  group: '组件',
  search: '搜索组件（支持拼音）',
  clear: '清除搜索',
  favourites: '收藏',
  recents: '最近使用',
  custom: '自定义',
  builtIn: '内置',
  other: '其他',
  own: '自定义',
  'favourite.add': '收藏{{name}}',
  'favourite.remove': '取消收藏{{name}}',
  found_other: '找到 {{count}} 个组件',
  none: '没有匹配的组件',
  noneHint: '可按名称、拼音、描述或类别搜索，支持中英文。',
};
