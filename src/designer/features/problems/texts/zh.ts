import type { Translated } from '../../../lib/i18n.ts';
import type { en } from './en.ts';

export const zh: Translated<typeof en> = {
  none: '没有问题',
  'none.text': '此管道可以运行。',
  noneShown: '没有所选类别的问题。',
  filter: '显示',
  error_other: '{{count}} 个错误',
  warning_other: '{{count}} 个警告',
  hint_other: '{{count}} 个提示',
  'severity.error': '错误',
  'severity.warning': '警告',
  'severity.hint': '提示',
  pipeline: '管道',
  'fix.set-value': '改为 {{value}}',
  'fix.unset': '移除',
  'fix.rename': '更名为 {{name}}',
  'fix.remove-link': '删除连线',
  'fix.enable': '启用“{{node}}”',
  'fix.set-tuning': '改为 {{tuning}}',
  'place.parameters': '超参',
  'place.inputs': '输入',
  'place.outputs': '输出',
  'place.tuning': '执行调优',
  'place.component': '组件',
  'place.variables': '变量',
};
