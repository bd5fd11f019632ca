import type { Translated } from '../../../lib/i18n.ts';
import type { en } from './en.ts';

export const zh: Translated<typeof en> = {
  'empty.title': '还没有结果',
  'empty.text': '运行管道后，可在此打开各节点的表格、模型和指标。',
  'plan.empty': '管道为空，没有可计划的内容。',
  'plan.blocked': '暂无运行计划',
  'plan.blockedText': '有错误的管道无法生成运行计划，错误列在“问题”中。',
  'plan.about_other': '{{count}} 个任务，修订版 {{revision}}',
  'plan.behind': '正在保存最近的更改…',
  'plan.copy': '复制为 JSON',
  'plan.copied': '已复制',
  'plan.copyThis': '复制{{what}}',
  'plan.refresh': '重新编译',
  'plan.tasks': '计划中的任务',
  'plan.details': '所选任务',
  'plan.select': '选择一个节点或任务，查看其命令、环境变量和挂载。',
  'plan.task': '任务',
  'plan.component': '组件',
  'plan.after': '依赖',
  'plan.machine': '机型',
  'plan.command': '命令',
  'plan.arguments': '参数（"$@"）',
  'plan.code': '代码：{{source}}',
  'plan.environment': '环境变量',
  'plan.mounts': '挂载',
  'plan.replicas': '副本',
};
