import type { Translated } from '../../../lib/i18n.ts';
import type { en } from './en.ts';

export const zh: Translated<typeof en> = {
  group: '查找和替换',
  find: '查找和替换…',
  replace: '替换组件…',
  close: '关闭',
  cancel: '取消',
  'find.title': '查找节点',
  'find.placeholder': '标签、ID、组件或超参值',
  'find.count_other': '{{count}} 个节点',
  'find.replace_other': '替换 {{count}} 个节点的组件…',
  'find.more_other': '还有 {{count}} 个',
  'find.in.id': 'ID {{text}}',
  'find.in.component': '{{text}}',
  'find.in.parameter': '{{name}}：{{text}}',
  title_other: '替换 {{count}} 个节点的组件',
  from: '当前为 {{components}}',
  to: '改用的组件',
  choose: '选择组件',
  none: '没有这个名称的组件。',
  sum: '连线和超参值：保留 {{kept}} 项，移除 {{gone}} 项，不再适用 {{unfit}} 项。',
  renamed: '按格式对应：{{ports}}',
  undo: '一步完成：撤销即可全部恢复。',
  apply_other: '替换 {{count}} 个节点',
};
