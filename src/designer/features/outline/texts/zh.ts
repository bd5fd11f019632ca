import type { Translated } from '../../../lib/i18n.ts';
import type { en } from './en.ts';

export const zh: Translated<typeof en> = {
  label: '按数据顺序排列的节点',
  disabled: '已停用',
  problems_other: '{{count}} 个问题',
  sub: '子管道',
  'annotation.note': '便签',
  'annotation.group': '分组框',
  fromOutput: '来自 {{node}} 的 {{output}}',
  to: '通往 {{targets}}',
  missing: '未连接',
  open: '未连接，可选',
  unread: '未连接',
  connect: '连接…',
  showData: '查看数据',
  empty: '还没有节点',
  emptyHint: '管道的节点按数据流动的顺序列在这里，也可以在此添加、连接和编辑。',
};
