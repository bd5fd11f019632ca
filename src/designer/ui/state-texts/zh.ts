import type { statesEn } from './en.ts';

/** Names of states and reasons, namespace `states`. */
export const statesZh: typeof statesEn = {
  task: {
    waiting: '等待上游',
    queued: '排队中',
    preparing: '准备中',
    running: '运行中',
    cancelling: '取消中',
    unknown: '状态未知',
    succeeded: '成功',
    reused: '已复用',
    failed: '失败',
    skipped: '已跳过',
    cancelled: '已取消',
  },
  run: {
    queued: '排队中',
    running: '运行中',
    cancelling: '取消中',
    succeeded: '成功',
    failed: '失败',
    cancelled: '已取消',
  },
  reason: {
    'upstream-failed': '上游步骤失败',
    'upstream-cancelled': '上游步骤已取消',
    'run-cancelled': '运行已取消',
    'waiting-for-cpu': '等待空闲 CPU',
    'command-failed': '命令执行失败',
    killed: '进程被终止',
    'out-of-memory': '内存不足',
    timeout: '超过时限',
    'requirements-failed': 'requirements.txt 安装失败',
    'code-unavailable': '无法获取代码',
    'input-unavailable': '无法读取输入数据',
    lost: '进程丢失',
    'engine-error': '引擎内部错误，详见服务器日志',
    'reused-from-run': '使用了之前运行的结果',
  },
};
