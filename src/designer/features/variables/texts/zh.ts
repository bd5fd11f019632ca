import type { Translated } from '../../../lib/i18n.ts';
import type { en } from './en.ts';

export const zh: Translated<typeof en> = {
  button: '变量',
  title: '变量',
  close: '关闭',
  intro: '变量是多个超参共用的一个带类型的值。引用它的超参的值为 ${name}。',
  name: '名称',
  type: '类型',
  value: '值',
  descriptionPlaceholder: '它的用途是什么？（可选）',
  uses_other: '被 {{count}} 个超参引用',
  unused: '尚未被引用',
  goTo: '转到 {{node}} 的超参 {{parameter}}',
  remove: '删除变量 {{name}}',
  'add.title': '新建变量',
  add: '添加变量',
  'of.name': '{{name}} 的名称',
  'of.type': '{{name}} 的类型',
  'of.value': '{{name}} 的值',
  'of.description': '{{name}} 的描述',
  empty: '还没有变量。',
};
