import type { TaskReason } from './run-event.ts';

/** Why a task is in its state, for people. */
export const taskReasonTexts: Readonly<Record<TaskReason, { readonly en: string; readonly zh: string }>> = {
  'upstream-failed': { en: 'A node it depends on has failed.', zh: '它所依赖的节点失败了。' },
  'upstream-cancelled': { en: 'A node it depends on was cancelled.', zh: '它所依赖的节点已取消。' },
  'run-cancelled': { en: 'The run was cancelled.', zh: '运行已取消。' },
  'waiting-for-cpu': { en: 'Waits for enough free CPUs.', zh: '正在等待足够的空闲 CPU。' },
  'command-failed': { en: 'The command ended with an error. Its log says more.', zh: '命令以错误结束，详情见日志。' },
  killed: { en: 'Its process was killed from outside.', zh: '其进程被外部终止。' },
  'out-of-memory': {
    en: 'It needed more memory than there was. Choose a machine type with more memory, or feed it less data at a time.',
    zh: '内存不足。请选择内存更大的机器类型，或减少单次处理的数据量。',
  },
  timeout: { en: 'It took longer than it may.', zh: '运行时间超过上限。' },
  'requirements-failed': {
    en: 'Installing the packages of requirements.txt failed; the command was not started.',
    zh: '安装 requirements.txt 中的依赖失败，命令未启动。',
  },
  'code-unavailable': { en: 'The component’s code could not be fetched.', zh: '无法获取组件代码。' },
  'login-refused': {
    en: 'Signing in to where its code or data is was refused. The key is kept under Settings, “Connections”.',
    zh: '登录代码或数据所在的服务器时被拒绝。密钥在“设置”的“连接”中。',
  },
  'input-unavailable': { en: 'The data of an input could not be found or read.', zh: '找不到或无法读取输入数据。' },
  lost: { en: 'The machine or its process went away, and nothing tells how it ended.', zh: '机器或进程已消失，无法得知其结果。' },
  'engine-error': { en: 'The engine could not run it.', zh: '引擎无法运行该节点。' },
  'reused-from-run': {
    en: 'Nothing that decides the result has changed, so that of an earlier run was used.',
    zh: '影响结果的内容均未变化，已复用之前运行的结果。',
  },
};
