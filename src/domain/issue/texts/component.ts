import type { IssueText } from '../issue-text.ts';

export const componentIssues = {
  E_VERSION: {
    severity: 'error',
    en: '“{version}” is not a version of the form x.y.z, e.g. 1.0.0.',
    zh: '“{version}”不是 x.y.z 形式的版本号，例如 1.0.0。',
  },
  E_VERSION_EMPTY: {
    severity: 'error',
    en: 'The version is missing. Write it as x.y.z, e.g. 1.0.0.',
    zh: '缺少版本号。请写成 x.y.z 的形式，例如 1.0.0。',
  },
  E_VERSION_NOT_NEWER: {
    severity: 'error',
    en: 'Version {version} must be above the latest one, {latest}.',
    zh: '版本 {version} 必须高于最新版本 {latest}。',
  },
  E_COMPONENT_REF: {
    severity: 'error',
    en: '“{ref}” does not name a component version. Write it as name@x.y.z.',
    zh: '“{ref}”不是组件版本。请写成 name@x.y.z。',
  },

  E_IMAGE_EMPTY: {
    severity: 'error',
    en: 'The address of the image is missing. Write it like registry.example.com/team/name:tag.',
    zh: '缺少镜像地址。请写成 registry.example.com/team/name:tag 的形式。',
  },
  E_IMAGE_REFERENCE: {
    severity: 'error',
    en: '“{uri}” is not an image address. Write it like registry.example.com/team/name:tag, the name in lower case.',
    zh: '“{uri}”不是镜像地址。请写成 registry.example.com/team/name:tag 的形式，名称用小写。',
  },
  E_IMAGE_SCHEME: {
    severity: 'error',
    en: 'An image address has no https:// or the like in front: {uri}',
    zh: '镜像地址前面没有 https:// 之类的前缀：{uri}',
  },
  E_IMAGE_SPACE: { severity: 'error', en: 'There is white space before or behind “{uri}”.', zh: '“{uri}”的前后有空白字符。' },
  E_IMAGE_UPPER_CASE: {
    severity: 'error',
    en: 'The name of an image is in lower case; “{uri}” is not.',
    zh: '镜像名称只能用小写字母，“{uri}”不是。',
  },
  E_IMAGE_TAG: {
    severity: 'error',
    en: '“{tag}” can’t be a tag: up to 128 letters, digits, “_”, “.” and “-”, beginning with a letter, digit or “_”.',
    zh: '“{tag}”不能作为标签：最多 128 个字母、数字、“_”、“.”和“-”，以字母、数字或“_”开头。',
  },
  E_IMAGE_DIGEST: {
    severity: 'error',
    en: '“{digest}” is not a digest: sha256: and 64 hex digits in lower case, or sha512: and 128.',
    zh: '“{digest}”不是摘要：应为 sha256: 加 64 位小写十六进制数字，或 sha512: 加 128 位。',
  },
  E_IMAGE_PORT: {
    severity: 'error',
    en: '“{port}” is not a port of a registry: up to five digits.',
    zh: '“{port}”不是镜像仓库的端口：最多五位数字。',
  },
  W_IMAGE_TAG_MOVES: {
    severity: 'warning',
    en: 'What “{uri}” holds can change within this version: image caches go stale and tasks start late. Name a fixed tag or a digest.',
    zh: '“{uri}”的内容可能在同一版本内变化，镜像缓存会失效，任务启动变慢。请使用固定的标签或摘要。',
  },
  H_IMAGE_PUBLIC_ADDRESS: {
    severity: 'hint',
    en: '{host} is reached over the public network. In the cloud, use the private-network address {value}.',
    zh: '{host} 通过公网访问。在云上请使用专有网络地址 {value}。',
  },

  E_CODE_OSS: { severity: 'error', en: '“{uri}” is not an OSS directory.', zh: '“{uri}”不是 OSS 目录。' },
  E_CODE_DIRECTORY: {
    severity: 'error',
    en: 'The code must be a directory: “{uri}” has to end in “/”.',
    zh: '代码必须是目录：“{uri}”应以“/”结尾。',
  },
  E_CODE_EMPTY: { severity: 'error', en: 'The place of the code is missing.', zh: '缺少代码的位置。' },
  E_GIT_URL: { severity: 'error', en: '“{url}” is not the address of a Git repository.', zh: '“{url}”不是 Git 仓库地址。' },
  W_GIT_HTTP: {
    severity: 'warning',
    en: 'Plain http shows the code to everybody on the way, and engines fetch it only from hosts that a setting names. Use https or ssh.',
    zh: '明文 http 会让途中任何人看到代码，且引擎仅从设置中列出的主机获取。请使用 https 或 ssh。',
  },
  E_GIT_SCHEME: {
    severity: 'error',
    en: 'A Git repository is reached over https or ssh, not over {scheme}.',
    zh: 'Git 仓库只能通过 https 或 ssh 访问，不能通过 {scheme}。',
  },
  E_GIT_USER: {
    severity: 'error',
    en: 'The repository address {url} must not hold a user name or password.',
    zh: '仓库地址 {url} 中不能包含用户名或密码。',
  },
  E_GIT_BRANCH: { severity: 'error', en: '“{branch}” can’t be the name of a branch.', zh: '“{branch}”不是有效的分支名。' },
  E_GIT_COMMIT: {
    severity: 'error',
    en: '“{commit}” is not a commit: give 7 to 40 hexadecimal digits.',
    zh: '“{commit}”不是提交号：应为 7 到 40 位十六进制数字。',
  },
  E_CODE_PATH: { severity: 'error', en: '“{path}” is not the path of a code directory.', zh: '“{path}”不是代码目录的路径。' },
  E_CODE_DIGEST: { severity: 'error', en: '“{digest}” does not address uploaded code.', zh: '“{digest}”不是已上传代码的地址。' },

  E_CODE_NOTHING: {
    severity: 'error',
    en: 'There is no file in it to keep. Empty folders and {passedOver} are left out.',
    zh: '其中没有可保留的文件。空文件夹以及 {passedOver} 不会纳入。',
  },
  E_CODE_MANY: {
    severity: 'error',
    en: 'A component’s code has at most {limit} files; this would be {found}. Leave out what the algorithm does not need.',
    zh: '组件的代码最多 {limit} 个文件，这里有 {found} 个。请去掉算法不需要的文件。',
  },
  E_CODE_PLACE: {
    severity: 'error',
    en: '“{path}” and “{other}” can’t both be there: on some disks they are in one place.',
    zh: '“{path}”和“{other}”不能同时存在：在某些磁盘上它们是同一位置。',
  },
  E_CODE_FILE_LARGE: {
    severity: 'error',
    en: '“{path}” is larger than {limit}, the most that one file of the code may be. Large data belongs into an input.',
    zh: '“{path}”超过 {limit}，即单个代码文件的上限。大量数据应放在输入中。',
  },

  E_COMMAND_EMPTY: { severity: 'error', en: 'The command is missing.', zh: '缺少执行命令。' },
  E_COMMAND_TEXT: {
    severity: 'error',
    en: 'The command holds a character that no program can be given.',
    zh: '执行命令中含有无法传给程序的字符。',
  },
  E_COMMAND_LONG: {
    severity: 'error',
    en: 'The command is longer than {limit} bytes. Move it into a script.',
    zh: '执行命令超过 {limit} 字节。请改用脚本文件。',
  },
  E_COMMAND_UNDECLARED: {
    severity: 'error',
    en: 'The command uses {variable}, which no input, output or parameter gives. There are: {known}.',
    zh: '命令使用了 {variable}，但没有对应的输入、输出或超参。可用的有：{known}。',
  },
  E_COMMAND_SUBSTITUTION: {
    severity: 'error',
    en: '$({variable}) would run a program called {variable}. Write ${variable} for its value.',
    zh: '$({variable}) 会运行名为 {variable} 的程序。取值请写 ${variable}。',
  },
  W_COMMAND_EVAL: {
    severity: 'warning',
    en: '“eval” runs what stands in parameter values as commands. Leave it out.',
    zh: '“eval”会把超参值当作命令执行。请去掉它。',
  },
  W_COMMAND_XARGS: {
    severity: 'warning',
    en: '“xargs” reads quotes and backslashes in values in its own way. Use "$@" instead.',
    zh: '“xargs”会按自己的规则处理值中的引号和反斜杠。请改用 "$@"。',
  },
  W_COMMAND_BACKTICKS: {
    severity: 'warning',
    en: '{variable} stands between backticks, where quotes and backslashes are read twice. Use $(…) instead.',
    zh: '{variable} 位于反引号中，引号和反斜杠会被解析两次。请改用 $(…)。',
  },
  W_COMMAND_ARGS_QUOTED: {
    severity: 'warning',
    en: '"$PAI_USER_ARGS" in quotes is one single word for the program. Use "$@", which passes every parameter unchanged.',
    zh: '加引号的 "$PAI_USER_ARGS" 对程序来说是一个词。请使用 "$@"，它会原样传递每个超参。',
  },
  H_COMMAND_EXACT_ARGS: {
    severity: 'hint',
    en: '$PAI_USER_ARGS carries plain words only, but these parameters take any text: {parameters}. "$@" passes every value unchanged.',
    zh: '$PAI_USER_ARGS 只能传递单独的词，而这些超参可以是任意文本：{parameters}。"$@" 会原样传递每个值。',
  },
  W_COMMAND_UNQUOTED: {
    severity: 'warning',
    en: '{variable} is not in quotes: the shell splits its value at spaces and expands * ? [. Put it in double quotes.',
    zh: '{variable} 没有加引号：shell 会在空格处拆分其值并展开 * ? [。请加双引号。',
  },
  W_COMMAND_OPTIONAL: {
    severity: 'warning',
    en: '{variable} may be unset, which leaves the option before it without a value. Leave out both where it is unset.',
    zh: '{variable} 可能未设置，其前面的选项就会缺少值。未设置时应将两者都省略。',
  },
  H_COMMAND_CHANNEL_UNUSED: {
    severity: 'hint',
    en: 'The command does not use “{name}” ({variable}).',
    zh: '命令没有使用“{name}”（{variable}）。',
  },
  H_CHANGE_INPUT_ADDED: { severity: 'hint', en: 'Input “{name}” added.', zh: '新增输入“{name}”。' },
  H_CHANGE_INPUT_REMOVED: { severity: 'hint', en: 'Input “{name}” removed.', zh: '删除输入“{name}”。' },
  H_CHANGE_INPUT_REQUIRED: { severity: 'hint', en: 'Input “{name}” is now required.', zh: '输入“{name}”变为必填。' },
  H_CHANGE_INPUT_OPTIONAL: { severity: 'hint', en: 'Input “{name}” is now optional.', zh: '输入“{name}”变为可选。' },
  H_CHANGE_SOURCES_LOST: {
    severity: 'hint',
    en: 'Input “{name}” no longer takes data from: {sources}.',
    zh: '输入“{name}”不再接受来自 {sources} 的数据。',
  },
  H_CHANGE_SOURCES_GAINED: {
    severity: 'hint',
    en: 'Input “{name}” also takes data from: {sources}.',
    zh: '输入“{name}”还可接受来自 {sources} 的数据。',
  },
  H_CHANGE_FORMAT: {
    severity: 'hint',
    en: 'The format of “{name}” changed from {from:format} to {to:format}.',
    zh: '“{name}”的格式由{from:format}变为{to:format}。',
  },
  H_CHANGE_OUTPUT_ADDED: { severity: 'hint', en: 'Output “{name}” added.', zh: '新增输出“{name}”。' },
  H_CHANGE_OUTPUT_REMOVED: { severity: 'hint', en: 'Output “{name}” removed.', zh: '删除输出“{name}”。' },
  H_CHANGE_STORAGE: {
    severity: 'hint',
    en: 'The storage of “{name}” changed from {from} to {to}.',
    zh: '“{name}”的存储类型由 {from} 变为 {to}。',
  },
  H_CHANGE_PARAMETER_ADDED: { severity: 'hint', en: 'Parameter “{name}” added.', zh: '新增超参“{name}”。' },
  H_CHANGE_PARAMETER_REMOVED: { severity: 'hint', en: 'Parameter “{name}” removed.', zh: '删除超参“{name}”。' },
  H_CHANGE_PARAMETER_REQUIRED: { severity: 'hint', en: 'Parameter “{name}” now needs a value.', zh: '超参“{name}”现在必须有值。' },
  H_CHANGE_PARAMETER_TYPE: {
    severity: 'hint',
    en: 'The type of “{name}” changed from {from} to {to}.',
    zh: '“{name}”的类型由 {from} 变为 {to}。',
  },
  H_CHANGE_CONSTRAINT: {
    severity: 'hint',
    en: 'The constraint of “{name}” changed from {from} to {to}.',
    zh: '“{name}”的约束由 {from} 变为 {to}。',
  },
  H_CHANGE_DEFAULT: {
    severity: 'hint',
    en: 'The default of “{name}” changed from {from} to {to}.',
    zh: '“{name}”的默认值由 {from} 变为 {to}。',
  },
  H_CHANGE_JOB_TYPE: { severity: 'hint', en: 'The job type changed from {from} to {to}.', zh: '任务类型由 {from} 变为 {to}。' },
  H_CHANGE_IMAGE: { severity: 'hint', en: 'The image changed from {from} to {to}.', zh: '镜像由 {from} 变为 {to}。' },
  H_CHANGE_CODE: { severity: 'hint', en: 'The code changed.', zh: '代码已更改。' },
  H_CHANGE_COMMAND: { severity: 'hint', en: 'The command changed.', zh: '执行命令已更改。' },
  H_CHANGE_TUNING_LOOSENED: { severity: 'hint', en: 'The training constraints allow more.', zh: '训练约束放宽了。' },
  H_CHANGE_TUNING_NARROWED: {
    severity: 'hint',
    en: 'The training constraints changed; nodes may need another tuning.',
    zh: '训练约束已更改，节点的执行调优可能需要调整。',
  },
} as const satisfies Record<string, IssueText>;
