import type { IssueText } from '../issue-text.ts';

/** What reading a program's options could not tell or keep. */
export const codeIssues = {
  E_GIT_UNREADABLE: {
    severity: 'error',
    en: 'The repository {url} can’t be read. {detail}',
    zh: '无法读取仓库 {url}。{detail}',
  },
  E_GIT_FILE: {
    severity: 'error',
    en: 'The repository has no text file “{path}” at commit {commit}.',
    zh: '仓库在提交 {commit} 处没有文本文件“{path}”。',
  },
  E_CODE_LARGE: { severity: 'error', en: 'The code is larger than {limit} bytes.', zh: '代码超过 {limit} 字节。' },
  W_CODE_SYNTAX: {
    severity: 'warning',
    en: 'Line {line} can’t be read as Python; options behind it may be missing.',
    zh: '第 {line} 行无法按 Python 解析，其后的选项可能缺失。',
  },
  W_CODE_NOTHING: {
    severity: 'warning',
    en: 'No options of argparse, click or typer were found. Declare inputs, outputs and parameters by hand.',
    zh: '没有找到 argparse、click 或 typer 的选项。请手动声明输入、输出和超参。',
  },
  W_CODE_DYNAMIC: {
    severity: 'warning',
    en: 'Line {line}: an option is made by code that would have to run ({code}). Check it, or declare it by hand.',
    zh: '第 {line} 行：此选项由需要运行的代码生成（{code}）。请检查，或手动声明。',
  },
  W_CODE_SKIPPED: {
    severity: 'warning',
    en: 'Line {line}: “{option}” can’t be set by one value ({detail}), so it was left out.',
    zh: '第 {line} 行：“{option}”不能用单个值设置（{detail}），因此未纳入。',
  },
  W_CODE_TYPE: {
    severity: 'warning',
    en: 'Line {line}: the type {type} of “{option}” can’t be told without running the code; it became a text.',
    zh: '第 {line} 行：不运行代码无法得知“{option}”的类型 {type}，已按字符串处理。',
  },
  W_CODE_BOOL_TYPE: {
    severity: 'warning',
    en: 'Line {line}: type=bool takes every text but the empty one for true, “False” too. The command passes “{option}” an empty text for off; the code should parse it.',
    zh: '第 {line} 行：type=bool 把除空字符串以外的任何文本（包括“False”）都当作真。命令用空字符串表示关；“{option}”应由代码正确解析。',
  },
  H_CODE_BOOL_PARSER: {
    severity: 'hint',
    en: 'Line {line}: {type} was taken for a parser of true and false. It has to accept “True” and “False” for “{option}”.',
    zh: '第 {line} 行：{type} 被视为布尔解析函数，“{option}”必须接受“True”和“False”。',
  },
  H_CODE_SWITCH: {
    severity: 'hint',
    en: 'Line {line}: “{option}” takes no value; the command names it only when the value asks for it.',
    zh: '第 {line} 行：“{option}”不带值；命令仅在取值需要时才写出它。',
  },
  W_CODE_LIST: {
    severity: 'warning',
    en: 'Line {line}: “{option}” takes several values; here it gets one. Where it is unset, the program’s own default holds.',
    zh: '第 {line} 行：“{option}”接受多个值，这里只传一个。不设置时使用程序自身的默认值。',
  },
  W_CODE_DEFAULT: {
    severity: 'warning',
    en: 'Line {line}: the default of “{option}” ({code}) can’t be kept. Where it is unset, the program’s own default holds.',
    zh: '第 {line} 行：“{option}”的默认值（{code}）无法保留。不设置时使用程序自身的默认值。',
  },
  W_CODE_CHOICES: {
    severity: 'warning',
    en: 'Line {line}: which values “{option}” allows can’t be kept ({code}). Add a constraint by hand.',
    zh: '第 {line} 行：“{option}”允许的取值无法保留（{code}）。请手动添加约束。',
  },
  W_CODE_BOUND: {
    severity: 'warning',
    en: 'Line {line}: a bound of “{option}” excludes its value; bounds here include theirs.',
    zh: '第 {line} 行：“{option}”的边界不含端点，而此处的边界包含端点。',
  },
  W_CODE_RENAMED: {
    severity: 'warning',
    en: 'Line {line}: “{option}” is called “{name}” here, as its own name is taken or not allowed.',
    zh: '第 {line} 行：“{option}”的名称已被占用或不合规则，这里改为“{name}”。',
  },
  W_CODE_TWICE: {
    severity: 'warning',
    en: 'Line {line}: “{option}” is declared again; the first declaration counts.',
    zh: '第 {line} 行：“{option}”被重复声明，以第一次为准。',
  },
  W_CODE_MANY: {
    severity: 'warning',
    en: 'Options from line {line} on were left out: a proposal holds at most {limit}.',
    zh: '从第 {line} 行起的选项未纳入：最多 {limit} 个。',
  },
  W_CODE_COMMANDS: {
    severity: 'warning',
    en: 'Line {line}: the options are those of “{command}”. Left out: {others}. The command may have to name the one to run.',
    zh: '第 {line} 行：选项来自“{command}”，未纳入：{others}。命令中可能需要写明要运行的子命令。',
  },
  W_CODE_SUBCOMMANDS: {
    severity: 'warning',
    en: 'Line {line}: the program has subcommands; their options stand together here, and the command has to name one.',
    zh: '第 {line} 行：程序有子命令，其选项在这里合在一起，命令中需要写明一个子命令。',
  },
  W_CODE_EXCLUSIVE: {
    severity: 'warning',
    en: 'Line {line}: only one option of this group may be given; the form does not hold that.',
    zh: '第 {line} 行：该组选项只能给出一个，表单不会检查这一点。',
  },
  W_CODE_SET_DEFAULTS: {
    severity: 'warning',
    en: 'Line {line}: set_defaults may change defaults; they were read from the options alone.',
    zh: '第 {line} 行：set_defaults 可能改变默认值，而默认值仅取自选项本身。',
  },
  H_CODE_INPUT: {
    severity: 'hint',
    en: 'Line {line}: “{option}” looks like a place to read from, so it became an input.',
    zh: '第 {line} 行：“{option}”看起来是读取数据的位置，已作为输入。',
  },
  H_CODE_OUTPUT: {
    severity: 'hint',
    en: 'Line {line}: “{option}” looks like a place to write to, so it became an output.',
    zh: '第 {line} 行：“{option}”看起来是写入数据的位置，已作为输出。',
  },
  H_CODE_OUTPUT_FILE: {
    severity: 'hint',
    en: 'Line {line}: “{option}” wants a file; the command names “{file}” in the output’s directory.',
    zh: '第 {line} 行：“{option}”需要文件；命令使用输出目录中的“{file}”。',
  },
} as const satisfies Record<string, IssueText>;
