import type { statesEn } from './en.ts';

/** Names of states, namespace `states`. */
export const statesZh: typeof statesEn = {
  'task.waiting': '等待上游',
  'task.queued': '排队中',
  'task.preparing': '准备中',
  'task.running': '运行中',
  'task.cancelling': '取消中',
  'task.unknown': '状态未知',
  'task.succeeded': '成功',
  'task.reused': '已复用',
  'task.failed': '失败',
  'task.skipped': '已跳过',
  'task.cancelled': '已取消',
  earlier: '{{state}}（来自先前的运行）',
};
