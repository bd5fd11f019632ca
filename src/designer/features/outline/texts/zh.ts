import type { Translated } from '../../../lib/i18n.ts';
import type { en } from './en.ts';

export const zh: Translated<typeof en> = {
  label: '按数据流顺序排列的节点',
  from: '来自 {{sources}}',
  problems_other: '{{count}} 个问题',
  empty: '尚无节点',
  emptyHint: '管道中的节点将按数据流顺序列在这里。',
};
