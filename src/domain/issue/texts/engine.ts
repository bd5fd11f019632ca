import type { IssueText } from '../issue-text.ts';

export const engineIssues = {
  E_ENGINE_ADDRESS_UNSUPPORTED: {
    severity: 'error',
    en: 'This engine can’t reach “{address}”. Use `dataset:<name>` or `file:` with an absolute path.',
    zh: '此引擎无法访问“{address}”。请使用 `dataset:<名称>` 或带绝对路径的 `file:`。',
  },
  E_ENGINE_INPUT_MISSING: {
    severity: 'error',
    en: 'There is nothing at “{address}”. Put the data there, or bind the input to something else.',
    zh: '“{address}”处没有数据。请放入数据，或将输入绑定到其他位置。',
  },
  E_ENGINE_CODE_MISSING: {
    severity: 'error',
    en: 'The code “{code}” is not here. Publish the component again.',
    zh: '找不到代码“{code}”。请重新发布组件。',
  },
  E_ENGINE_GIT_HTTP: {
    severity: 'error',
    en: 'This engine does not fetch code from {host} over plain http. Use https or ssh, or have WEFT_HTTP_GIT_HOSTS name the host.',
    zh: '此引擎不会通过明文 http 从 {host} 获取代码。请使用 https 或 ssh，或在 WEFT_HTTP_GIT_HOSTS 中列出该主机。',
  },
  E_ENGINE_LOGIN_NEEDED: {
    severity: 'error',
    en: '{host} lets only those in who sign in. Add a key to {host} under Settings, “Connections”.',
    zh: '{host} 需要登录。请在“设置”的“连接”中添加 {host} 的密钥。',
  },
  E_ENGINE_LOGIN_REFUSED: {
    severity: 'error',
    en: '{host} refused the sign-in. Check whether the key to {host} under Settings, “Connections”, still holds and what it may read.',
    zh: '{host} 拒绝了登录。请检查“设置”的“连接”中 {host} 的密钥是否仍有效，以及它可以读取的内容。',
  },
  E_ENGINE_SSH_REFUSED: {
    severity: 'error',
    en: '{host} refused the sign-in over ssh. The SSH agent and keys of the user that Weft runs as are used: let {host} know one of them, or use an https address with a key under Settings, “Connections”.',
    zh: '{host} 拒绝了 ssh 登录。Weft 使用其运行用户的 SSH 代理和密钥：请在 {host} 上登记其中之一，或改用 https 地址，并在“设置”的“连接”中添加密钥。',
  },
  E_ENGINE_LOGIN_ELSEWHERE: {
    severity: 'error',
    en: '{host} leads on to {asking}, which lets only those in who sign in, and the key to {host} is not sent there. Use the repository’s address at {asking}, with a key to it.',
    zh: '{host} 将请求转到了 {asking}，后者需要登录，而 {host} 的密钥不会发送给它。请使用该仓库在 {asking} 上的地址，并添加其密钥。',
  },
  E_ENGINE_SSH_HOST_UNKNOWN: {
    severity: 'error',
    en: 'Nothing tells whether {host} is the server it should be. Add its host key to the known_hosts file of the user that Weft runs as.',
    zh: '无法确认 {host} 是否是应有的服务器。请将其主机密钥添加到 Weft 运行用户的 known_hosts 文件。',
  },
  E_ENGINE_SSH_HOST_CHANGED: {
    severity: 'error',
    en: '{host} shows another host key than the one in the known_hosts file of the user that Weft runs as: it may be somebody else’s server. Ask who runs {host} before you replace the key.',
    zh: '{host} 出示的主机密钥与 Weft 运行用户的 known_hosts 文件中的不同，可能是他人的服务器。替换密钥前，请先向 {host} 的管理者确认。',
  },
  H_ENGINE_COMMIT: {
    severity: 'hint',
    en: 'The code is commit {commit} of {url}.',
    zh: '代码为 {url} 的提交 {commit}。',
  },
  E_ENGINE_REPLICAS: {
    severity: 'error',
    en: 'This engine does not run more than one replica of a task yet ({count} wanted). Set the node count to 1.',
    zh: '此引擎尚不支持一个任务的多个副本（需要 {count} 个）。请将节点数设为 1。',
  },
  W_ML_LITERAL: {
    severity: 'warning',
    en: 'The command names “/ml/”, which does not exist for tasks on this machine. Use the PAI_* variables, or install bubblewrap.',
    zh: '命令中写了“/ml/”，而本机的任务没有该目录。请使用 PAI_* 变量，或安装 bubblewrap。',
  },
  W_OUTPUT_UNDECLARED: {
    severity: 'warning',
    en: 'The task wrote “{names}” to /ml/output, where no declared output is. Nobody will find it: declare an output of that name, or write to $PAI_OUTPUT_….',
    zh: '任务向 /ml/output 写入了“{names}”，但没有声明同名输出，这些内容不会被使用。请声明该输出，或写入 $PAI_OUTPUT_…。',
  },
  W_ENGINE_ELASTIC: {
    severity: 'warning',
    en: 'This engine starts no AIMaster yet: the one worker runs on its own and gets no shards.',
    zh: '此引擎尚不启动 AIMaster：唯一的 worker 独立运行，不会收到数据分片。',
  },
  W_ENGINE_GPU: {
    severity: 'warning',
    en: 'This engine does not reserve GPUs: the task may use every GPU of this machine, or find none.',
    zh: '此引擎不预留 GPU：任务可能使用本机所有 GPU，也可能没有 GPU 可用。',
  },
  H_ENGINE_IMAGE: {
    severity: 'hint',
    en: 'Tasks run as processes of this machine: the image “{image}” is not used, its programs must be installed here.',
    zh: '任务作为本机进程运行：不使用镜像“{image}”，其中的程序须已安装在本机。',
  },
} as const satisfies Record<string, IssueText>;
