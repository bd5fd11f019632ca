import type { Translated } from '../../../lib/i18n.ts';
import type { en } from './en.ts';

export const zh: Translated<typeof en> = {
  readOnly: '您可以查看管道，但不能修改。',
  title: '管道',
  group: '管道',
  new: '新建管道',
  import: '导入文件',
  untitled: '未命名管道',
  imported: '已导入“{{name}}”。',
  importFailed: '无法导入“{{name}}”',
  empty: '尚无管道',
  emptyHint: '管道描绘数据如何变成结果：读取、预处理、训练、评估。新建一个，或导入 YAML 文件。',
  nodes_other: '{{count}} 个节点',
  changed: '{{when}}修改',
  neverRun: '尚未运行',
  menu: '{{name}} 的更多操作',
  duplicate: '创建副本',
  export: '保存为 YAML 文件',
  remove: '删除…',
  copyName: '{{name}}（副本）',
  removeTitle: '删除“{{name}}”？',
  removeText_other: '管道及其 {{count}} 个节点将被永久删除，运行记录与结果保留。',
  removeNow: '删除管道',
  cancel: '取消',
};
