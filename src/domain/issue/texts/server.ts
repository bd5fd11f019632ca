import type { IssueText } from '../issue-text.ts';

export const serverIssues = {
  E_REQUEST_INVALID: { severity: 'error', en: 'The request is not valid: {detail}', zh: '请求无效：{detail}' },
  E_SESSION_REQUIRED: {
    severity: 'error',
    en: 'You are not signed in. Open the link that the server printed.',
    zh: '尚未登录。请打开服务器打印的链接。',
  },
  E_FORBIDDEN: { severity: 'error', en: 'This request is not allowed: {detail}', zh: '不允许此请求：{detail}' },
  E_NOT_FOUND: { severity: 'error', en: 'There is no {what:thing} “{name}”.', zh: '找不到{what:thing}“{name}”。' },
  E_CONFLICT: {
    severity: 'error',
    en: '{what:thing} “{name}” has been changed by someone else in the meantime.',
    zh: '{what:thing}“{name}”已被他人修改。',
  },
  E_CLIENT_TOO_OLD: {
    severity: 'error',
    en: '“{name}” was saved by a newer Weft (format {found}; this one knows {known}). Reload to get the newer one; nothing was changed.',
    zh: '“{name}”由更新版本的 Weft 保存（格式 {found}，当前版本支持到 {known}）。请重新加载以使用新版本；未做任何更改。',
  },
  E_PRECONDITION_REQUIRED: {
    severity: 'error',
    en: 'A write must name the revision it is based on (If-Match).',
    zh: '写入必须指明所基于的修订（If-Match）。',
  },
  E_NAME_TAKEN: {
    severity: 'error',
    en: 'The name “{name}” is already taken (upper and lower case count as the same).',
    zh: '名称“{name}”已被使用（不区分大小写）。',
  },
  E_NAME_SHARED: {
    severity: 'error',
    en: 'Several pipelines are called “{name}”: {ids}. Name the one you mean by its id.',
    zh: '有多个管道名为“{name}”：{ids}。请用 ID 指定其中一个。',
  },
  E_TOO_LARGE: { severity: 'error', en: 'The content is larger than {limit} bytes.', zh: '内容超过 {limit} 字节。' },
  E_UNAVAILABLE: {
    severity: 'error',
    en: '{what:thing} can’t be reached at the moment. Try again.',
    zh: '{what:thing}暂时无法访问，请重试。',
  },
  E_INTERNAL: {
    severity: 'error',
    en: 'Something went wrong on our side. Details are in the server log ({id}).',
    zh: '服务器内部出错，详情见服务器日志（{id}）。',
  },
  E_CODE_LINK: {
    severity: 'error',
    en: 'The code folder holds a link, “{path}”. Put the file itself there.',
    zh: '代码目录中有链接“{path}”，请放入文件本身。',
  },
  E_STORAGE_UNSAFE: {
    severity: 'error',
    en: 'The database would not keep what is saved ({detail}). Weft needs SQLite 3.51.3 or newer with write-ahead log and full sync.',
    zh: '数据库无法可靠保存数据（{detail}）。Weft 需要 SQLite 3.51.3 或更新版本，并启用预写日志和完全同步。',
  },
  E_STORAGE_NEWER: {
    severity: 'error',
    en: 'The data directory was written by a newer Weft (schema {found}, this one knows {known}). Start the newer version; nothing was changed.',
    zh: '数据目录由更新版本的 Weft 写入（架构 {found}，当前版本支持到 {known}）。请启动新版本；未做任何更改。',
  },
  E_CHECK_FAILED: {
    severity: 'error',
    en: '{what:thing} “{name}” has problems that must be mended first.',
    zh: '{what:thing}“{name}”存在必须先解决的问题。',
  },
  E_KEY_REUSED: {
    severity: 'error',
    en: 'The key “{key}” has already started another run. Use a new key for each run.',
    zh: '键“{key}”已启动过另一个运行。每次运行请使用新的键。',
  },
  E_VERSION_EXISTS: {
    severity: 'error',
    en: 'Version {version} of “{name}” is published and never changes. Publish {next} or higher instead.',
    zh: '“{name}”的版本 {version} 已发布，不可更改。请改为发布 {next} 或更高版本。',
  },
  E_COMPONENT_USED: {
    severity: 'error',
    en: '“{name}” is used by {pipelines pipeline|pipelines} and {runs run|runs} and can’t be removed. Deprecate it instead.',
    zh: '“{name}”正被 {pipelines} 个管道和 {runs} 个运行使用，无法删除。请改为弃用。',
  },
  E_COMPONENT_BUILT_IN: {
    severity: 'error',
    en: '“{name}” comes with Weft. It can’t be removed or deprecated.',
    zh: '“{name}”是 Weft 自带的组件，无法删除或弃用。',
  },
  E_CODE_LOCAL: {
    severity: 'error',
    en: 'A server can’t read a folder on your computer. Publish with “weft component publish”, which uploads the folder, or store the files as a bundle first.',
    zh: '服务器无法读取您计算机上的文件夹。请使用“weft component publish”发布（会上传该文件夹），或先将文件存为代码包。',
  },
  E_CODE_UNKNOWN: {
    severity: 'error',
    en: 'There is no code bundle {digest}. Store the files first.',
    zh: '找不到代码包 {digest}。请先存储文件。',
  },
  E_RESULT_MISSING: {
    severity: 'error',
    en: 'Node “{node}” has no result that still fits. Run it first, or start the run further up.',
    zh: '节点“{node}”没有仍然有效的结果。请先运行它，或从更上游开始运行。',
  },
  W_RESULT_MOVING: {
    severity: 'warning',
    en: 'The result of node “{node}” is taken over although its code may have moved on: it comes from a branch or a directory. Run the node too, or fix its commit, to be sure.',
    zh: '将沿用节点“{node}”的结果，但其代码来自分支或目录，可能已有变化。如需确保一致，请一并运行该节点，或指定提交。',
  },
  E_NOT_A_TABLE: { severity: 'error', en: '“{name}” can’t be shown as a table: {detail}', zh: '“{name}”无法显示为表格：{detail}' },
  E_DATASET_NAME: {
    severity: 'error',
    en: '“{name}” can’t be a dataset’s name. Use letters, digits, “.”, “_” and “-”, a letter or digit first, 100 characters at most.',
    zh: '“{name}”不能作为数据集名称。请使用字母、数字、“.”、“_”和“-”，以字母或数字开头，最多 100 个字符。',
  },
  E_DATASET_UNKNOWN: {
    severity: 'error',
    en: 'There is no dataset “{name}”. Upload it first, or choose another.',
    zh: '找不到数据集“{name}”。请先上传，或选择其他数据集。',
  },
  E_TOO_MANY_STREAMS: {
    severity: 'error',
    en: 'Too many event streams are open ({limit}). Close some tabs.',
    zh: '打开的事件流过多（{limit}）。请关闭一些标签页。',
  },
  E_DATA_DIRECTORY: {
    severity: 'error',
    en: 'The data directory {directory} can’t be used: {detail}',
    zh: '无法使用数据目录 {directory}：{detail}',
  },
  E_ALREADY_RUNNING: {
    severity: 'error',
    en: 'Another Weft server (process {pid}) is using {directory}. Stop it, or choose another directory with --data-dir.',
    zh: '另一个 Weft 服务器（进程 {pid}）正在使用 {directory}。请停止它，或用 --data-dir 选择其他目录。',
  },
  E_PORT_TAKEN: {
    severity: 'error',
    en: 'Port {port} is taken. Choose another with --port, or 0 for a free one.',
    zh: '端口 {port} 已被占用。请用 --port 选择其他端口，或用 0 自动选择空闲端口。',
  },
  E_SERVER_SILENT: {
    severity: 'error',
    en: 'No server answers at {origin} (data directory {directory}). Start one with weft serve, or name another address with --server or another directory with --data-dir.',
    zh: '{origin} 上没有服务器响应（数据目录 {directory}）。请用 weft serve 启动服务器，或用 --server 指定其他地址，或用 --data-dir 指定其他目录。',
  },
  E_SERVER_MISSING: {
    severity: 'error',
    en: 'No server works in {directory}. Start one (weft serve), or name its directory with --data-dir.',
    zh: '{directory} 中没有正在运行的服务器。请启动服务器（weft serve），或用 --data-dir 指定其目录。',
  },
} as const satisfies Record<string, IssueText>;
