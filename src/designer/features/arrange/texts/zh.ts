import type { Translated } from '../../../lib/i18n.ts';
import type { en } from './en.ts';

export const zh: Translated<typeof en> = {
  group: '排列',
  layout: '自动布局',
  layoutSelection: '对所选内容自动布局',
  cancelLayout: '停止自动布局',
  layingOut_other: '正在布局 {{count}} 项…',
  cancel: '取消',
  flowRight: '数据从左到右流动',
  flowDown: '数据从上到下流动',
};
