import type { IssueText } from '../issue-text.ts';

export const tuningIssues = {
  E_TUNING_COUNT: {
    severity: 'error',
    en: '“{count}” is not a whole number from {min} to {max}.',
    zh: '“{count}”不是 {min} 到 {max} 之间的整数。',
  },
  E_TUNING_SINGLE_NODE: {
    severity: 'error',
    en: 'This component runs on one node; {nodes} nodes are not supported.',
    zh: '此组件只能在一个节点上运行，不支持 {nodes} 个节点。',
  },
  E_TUNING_SINGLE_NODE_ROLE: {
    severity: 'error',
    en: 'This component runs on one node; it can’t have replicas of the role {role}.',
    zh: '此组件只能在一个节点上运行，不能有 {role} 角色的副本。',
  },
  E_TUNING_ROLE: {
    severity: 'error',
    en: 'The role {role} exists for TensorFlow only, not for {jobType}.',
    zh: '{role} 角色仅用于 TensorFlow，不能用于 {jobType}。',
  },
  E_TUNING_NO_MACHINE: {
    severity: 'error',
    en: 'This installation has no machine type that fits: {needs} is needed.',
    zh: '没有符合要求的机器类型：需要 {needs}。',
  },
  E_MACHINE_TYPE_UNKNOWN: {
    severity: 'error',
    en: 'There is no machine type “{name}”. Choose one of: {allowed}.',
    zh: '没有机器类型“{name}”。可选：{allowed}。',
  },
  E_TUNING_MACHINE_TYPE: {
    severity: 'error',
    en: 'The machine type “{name}” does not fit this component ({needs}). Choose one of: {allowed}.',
    zh: '机器类型“{name}”不符合此组件的要求（{needs}）。可选：{allowed}。',
  },
  E_CONSTRAINTS_MULTI_GPU: {
    severity: 'error',
    en: 'Several GPUs can only be supported where the machine type is GPU.',
    zh: '仅当机器类型为 GPU 时才能支持多卡。',
  },
  E_CONSTRAINTS_CONTAINER: {
    severity: 'error',
    en: 'The job type {jobType} is one plain container and can’t run on several nodes.',
    zh: '{jobType} 任务只有一个容器，不支持多机。',
  },
  E_MACHINE_TYPE_DUPLICATE: { severity: 'error', en: 'The machine type “{name}” is listed twice.', zh: '机器类型“{name}”重复。' },
} as const satisfies Record<string, IssueText>;
