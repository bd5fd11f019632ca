import type { Translated } from '../../../lib/i18n.ts';
import type { en } from './en.ts';

export const zh: Translated<typeof en> = {
  'empty.title': '还没有运行',
  'empty.text': '运行管道后，各节点的输出会实时显示在这里。',
};
