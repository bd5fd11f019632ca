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
  E_YAML_MISSING: {
    severity: 'error',
    en: 'Line {line}, column {column}: “{missing}” is missing here.',
    zh: '第 {line} 行第 {column} 列：此处缺少“{missing}”。',
  },
  E_YAML_INCOMPLETE: {
    severity: 'error',
    en: 'Line {line}, column {column}: a character is missing here, such as a quote, a bracket, a colon or a space.',
    zh: '第 {line} 行第 {column} 列：此处缺少字符，例如引号、括号、冒号或空格。',
  },
  E_YAML_INDENT: {
    severity: 'error',
    en: 'Line {line}, column {column}: the indentation does not fit. What belongs together begins in one column, what is inside of it further right.',
    zh: '第 {line} 行第 {column} 列：缩进不正确。同级内容应从同一列开始，下级内容应更靠右。',
  },
  E_YAML_TAB: {
    severity: 'error',
    en: 'Line {line}, column {column}: a tab can’t indent. Use spaces.',
    zh: '第 {line} 行第 {column} 列：不能用制表符缩进，请使用空格。',
  },
  E_YAML_NESTED: {
    severity: 'error',
    en: 'Line {line}, column {column}: a map or list can’t begin behind a key on one line. Put it on the next line, further right; put a text with “: ” in quotes.',
    zh: '第 {line} 行第 {column} 列：映射或列表不能紧跟在同一行的键之后。请另起一行并缩进；含有“: ”的文本请加引号。',
  },
  E_YAML_BRACKETS: {
    severity: 'error',
    en: 'Line {line}, column {column}: between brackets, lists and maps are written [a, b] and {a: 1}.',
    zh: '第 {line} 行第 {column} 列：在括号内，列表和映射应写成 [a, b] 和 {a: 1}。',
  },
  E_YAML_KEY_LINES: {
    severity: 'error',
    en: 'Line {line}, column {column}: a key has to stand on one line, with “:” behind it.',
    zh: '第 {line} 行第 {column} 列：键必须写在一行内，后面跟“:”。',
  },
  E_YAML_KEY_LONG: {
    severity: 'error',
    en: 'Line {line}, column {column}: a key has at most 1024 characters before its “:”.',
    zh: '第 {line} 行第 {column} 列：“:”之前的键最多 1024 个字符。',
  },
  E_YAML_KEY_TEXT: {
    severity: 'error',
    en: 'Line {line}, column {column}: a key has to be a text.',
    zh: '第 {line} 行第 {column} 列：键必须是文本。',
  },
  E_YAML_START: {
    severity: 'error',
    en: 'Line {line}, column {column}: a value can’t begin with “{found}”. Put it in quotes.',
    zh: '第 {line} 行第 {column} 列：值不能以“{found}”开头，请加引号。',
  },
  E_YAML_ESCAPE: {
    severity: 'error',
    en: 'Line {line}, column {column}: “{found}” means nothing between double quotes. Write \\\\ for a backslash, or use single quotes.',
    zh: '第 {line} 行第 {column} 列：“{found}”在双引号内没有含义。反斜杠请写成 \\\\，或使用单引号。',
  },
  E_YAML_UNEXPECTED: {
    severity: 'error',
    en: 'Line {line}, column {column}: “{found}” is not expected here.',
    zh: '第 {line} 行第 {column} 列：此处不应出现“{found}”。',
  },
  E_YAML_DOCUMENTS: {
    severity: 'error',
    en: 'Line {line}, column {column}: another document begins with “---”. A file holds one.',
    zh: '第 {line} 行第 {column} 列：“---”开始了另一个文档。一个文件只能包含一个文档。',
  },
  E_YAML_ALIAS: {
    severity: 'error',
    en: 'Line {line}, column {column}: “{found}” is no anchor or alias that can be read. Write the value itself.',
    zh: '第 {line} 行第 {column} 列：“{found}”不是可读取的锚点或别名，请直接写出值。',
  },
  E_YAML_PROPERTIES: {
    severity: 'error',
    en: 'Line {line}, column {column}: a value has at most one anchor (&) and one tag (!), right before it.',
    zh: '第 {line} 行第 {column} 列：一个值最多有一个锚点（&）和一个标签（!），且紧靠在值之前。',
  },
  E_YAML_TAG: {
    severity: 'error',
    en: 'Line {line}, column {column}: the tag “{found}” is not known. Leave it out.',
    zh: '第 {line} 行第 {column} 列：未知的标签“{found}”，请去掉它。',
  },
  E_YAML_DIRECTIVE: {
    severity: 'error',
    en: 'Line {line}, column {column}: a line that begins with “%” is not understood. Leave it out.',
    zh: '第 {line} 行第 {column} 列：无法识别以“%”开头的行，请去掉它。',
  },
  E_DUPLICATE_KEY: { severity: 'error', en: 'The key “{key}” is written twice in one map.', zh: '键“{key}”在同一个映射中出现两次。' },
  E_FILE_ALIASES: { severity: 'error', en: 'The text uses too many aliases.', zh: '文本使用了过多的别名。' },
  E_FILE_KIND: {
    severity: 'error',
    en: 'This file’s kind is “{kind}”; a component file says kind: Component, a pipeline file kind: Pipeline.',
    zh: '该文件的 kind 为“{kind}”；组件文件应写 kind: Component，管道文件应写 kind: Pipeline。',
  },
  E_FILE_UNREADABLE: { severity: 'error', en: 'The file “{file}” can’t be read.', zh: '无法读取文件“{file}”。' },
  E_FILE_EXISTS: {
    severity: 'error',
    en: 'The file “{file}” exists already and holds something else. Nothing was written. Overwrite it with --force, or name another folder with --out.',
    zh: '文件“{file}”已存在且内容不同，未写入任何文件。请用 --force 覆盖，或用 --out 指定其他目录。',
  },
  E_FILE_SHARED: {
    severity: 'error',
    en: '“{first}” and “{second}” would both be written to “{file}”. Nothing was written. Export them one by one, each to a folder of its own with --out.',
    zh: '“{first}”和“{second}”会写入同一个文件“{file}”，未写入任何文件。请逐个导出，并用 --out 为每个指定单独的目录。',
  },
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
