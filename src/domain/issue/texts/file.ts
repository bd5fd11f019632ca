import type { IssueText } from '../issue-text.ts';

export const fileIssues = {
  E_UNKNOWN_KEY: {
    severity: 'error',
    en: 'Unknown key “{key}”; the nearest known one is “{nearest}”.',
    zh: '未知的键“{key}”；最接近的已知键是“{nearest}”。',
  },
  E_KEY_MISSING: { severity: 'error', en: 'The key “{key}” is missing.', zh: '缺少键“{key}”。' },
  E_KEY_FORBIDDEN: { severity: 'error', en: 'The key “{key}” is not allowed.', zh: '不允许使用键“{key}”。' },
  E_VALUE_TYPE: { severity: 'error', en: 'Expected {expected}, found {found}.', zh: '应为 {expected}，实际为 {found}。' },
  E_VALUE_UNKNOWN: { severity: 'error', en: '“{value}” is not one of: {allowed}.', zh: '“{value}”不是以下之一：{allowed}。' },
  E_VALUE_SMALL: { severity: 'error', en: 'Too small or too short: at least {min}.', zh: '过小或过短：至少为 {min}。' },
  E_VALUE_LARGE: { severity: 'error', en: 'Too large or too long: at most {max}.', zh: '过大或过长：最多为 {max}。' },
  E_VALUE_FORMAT: { severity: 'error', en: '“{value}” does not have the form {format}.', zh: '“{value}”不符合格式 {format}。' },
  E_VALUE_INVALID: { severity: 'error', en: 'This value is not valid ({detail}).', zh: '此值无效（{detail}）。' },
  E_NUMBER_INEXACT: {
    severity: 'error',
    en: 'A bare number this large loses digits. Write it in quotes.',
    zh: '这么大的数字不加引号会丢失精度。请用引号括起来。',
  },
  E_FILE_DEEP: { severity: 'error', en: 'The content is nested more than {limit} levels deep.', zh: '内容嵌套超过 {limit} 层。' },
  E_FILE_LARGE: { severity: 'error', en: 'The content is larger than {limit} bytes.', zh: '内容超过 {limit} 字节。' },
  E_FILE_MANY: { severity: 'error', en: 'The content holds more than {limit} values.', zh: '内容包含超过 {limit} 个值。' },
  E_FILE_SYNTAX: {
    severity: 'error',
    en: 'The text can’t be read as YAML or JSON: {detail}',
    zh: '无法按 YAML 或 JSON 读取文本：{detail}',
  },
  E_DUPLICATE_KEY: { severity: 'error', en: 'The key “{key}” is written twice in one map.', zh: '键“{key}”在同一个映射中出现两次。' },
  E_FILE_ALIASES: { severity: 'error', en: 'The text uses too many aliases.', zh: '文本使用了过多的别名。' },
  E_FILE_KIND: {
    severity: 'error',
    en: 'This file’s kind is “{kind}”; a component file says kind: Component, a pipeline file kind: Pipeline.',
    zh: '该文件的 kind 为“{kind}”；组件文件应写 kind: Component，管道文件应写 kind: Pipeline。',
  },
  E_FILE_UNREADABLE: { severity: 'error', en: 'The file “{file}” can’t be read.', zh: '无法读取文件“{file}”。' },
  E_FOLDER_EXISTS: {
    severity: 'error',
    en: 'The folder “{folder}” exists already. Name a new one.',
    zh: '目录“{folder}”已存在，请换一个名称。',
  },
  E_INPUT_OUTSIDE: {
    severity: 'error',
    en: 'The input “{input}” of node “{node}” comes from “{from}”, which is not part of this run. Give it with --input {node}.{input}=PATH.',
    zh: '节点“{node}”的输入“{input}”来自不在本次运行中的“{from}”。请用 --input {node}.{input}=PATH 指定。',
  },
} as const satisfies Record<string, IssueText>;
