import type { Translated } from '../../../lib/i18n.ts';
import type { en } from './en.ts';

export const zh: Translated<typeof en> = {
  title: '历史',
  open: '显示历史',
  start: '打开时的状态',
  now: '当前',
  undone: '已撤销',
  goTo: '转到“{{step}}”',
  empty: '尚无修改。您的每一步都会出现在这里，并可撤销。',
  overtaken: '已被他人修改',
  stay_other: '{{count}} 个步骤保持不变：其他人之后修改了相同的内容。',
};
