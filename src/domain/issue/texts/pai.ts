import type { IssueText } from '../issue-text.ts';

/** What a component of PAI says that has no place here. */
export const paiIssues = {
  E_PAI_SHAPE: {
    severity: 'error',
    en: 'This is no component in PAI’s form, or none of its versions can be read. It needs Name and Versions with a Spec each.',
    zh: '这不是 PAI 格式的组件，或其所有版本都无法读取。需要 Name，以及各自带有 Spec 的 Versions。',
  },
  W_PAI_KEY: { severity: 'warning', en: 'Unknown key “{key}” was not kept: {value}', zh: '未知的键“{key}”未保留：{value}' },
  W_PAI_LOST: {
    severity: 'warning',
    en: '“{key}” has no counterpart here and was not kept: {value}',
    zh: '“{key}”在这里没有对应项，未保留：{value}',
  },
  W_PAI_VALUE: { severity: 'warning', en: '“{key}” can’t be read and was not kept: {value}', zh: '“{key}”无法读取，未保留：{value}' },
  W_PAI_RENAMED: {
    severity: 'warning',
    en: 'The name “{name}” is taken or not allowed here; “{to}” is proposed. Its variable changes with it: check the command.',
    zh: '名称“{name}”已被占用或不合规则，建议使用“{to}”。对应的环境变量随之改变，请检查命令。',
  },
  W_PAI_VERSION: {
    severity: 'warning',
    en: 'The version “{version}” is not of the form x.y.z; “{to}” is proposed.',
    zh: '版本“{version}”不是 x.y.z 的形式，建议使用“{to}”。',
  },
  W_PAI_JOB_TYPE: {
    severity: 'warning',
    en: 'The job type “{value}” is not known here; one plain container is proposed.',
    zh: '未知的任务类型“{value}”，建议使用单个普通容器。',
  },
  W_PAI_COMMAND: {
    severity: 'warning',
    en: 'The command is a list of words; they stand in one line here, quoted for sh.',
    zh: '命令是词的列表，这里合成一行，并为 sh 加了引号。',
  },
  W_PAI_TYPE: {
    severity: 'warning',
    en: 'The type “{type}” of “{name}” is not known; it became a text.',
    zh: '“{name}”的类型“{type}”未知，已按字符串处理。',
  },
  W_PAI_DEFAULT: {
    severity: 'warning',
    en: 'The default “{value}” of “{name}” breaks its own type or range and was not kept.',
    zh: '“{name}”的默认值“{value}”不符合其类型或范围，未保留。',
  },
  W_PAI_RANGE: {
    severity: 'warning',
    en: 'The range of “{name}” makes no sense for its type and was not kept.',
    zh: '“{name}”的范围与其类型不符，未保留。',
  },
  W_PAI_EXCLUSIVE: {
    severity: 'warning',
    en: 'The range of “{name}” excludes its bound {bound}; bounds here include theirs, so {bound} is now allowed.',
    zh: '“{name}”的范围不含端点 {bound}，而此处的边界包含端点，因此现在允许 {bound}。',
  },
  W_PAI_SOURCE: {
    severity: 'warning',
    en: '“{name}” can’t use the storage “{source}” here; it was not kept.',
    zh: '“{name}”在这里不能使用存储“{source}”，未保留。',
  },
} as const satisfies Record<string, IssueText>;
