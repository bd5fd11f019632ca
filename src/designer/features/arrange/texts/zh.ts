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
  turned: '卡片留在原处。',
  'align.left': '左对齐',
  'align.centre': '水平居中对齐',
  'align.right': '右对齐',
  'align.top': '顶端对齐',
  'align.middle': '垂直居中对齐',
  'align.bottom': '底端对齐',
  'distribute.horizontally': '水平均匀分布',
  'distribute.vertically': '垂直均匀分布',
  disable: '停用',
  enable: '启用',
};
