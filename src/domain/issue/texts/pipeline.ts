import type { IssueText } from '../issue-text.ts';

export const pipelineIssues = {
  H_PIPELINE_EMPTY: {
    severity: 'hint',
    en: 'The pipeline has no nodes yet. Drag a component onto the canvas.',
    zh: '管道中还没有节点。请将组件拖到画布上。',
  },
  E_NODE_ID_TAKEN: {
    severity: 'error',
    en: 'Two nodes have the id “{node}”. Give one of them another.',
    zh: '有两个节点的 ID 都是“{node}”。请修改其中一个。',
  },
  E_UNKNOWN_COMPONENT: {
    severity: 'error',
    en: '“{node}” uses the component “{component}”, which is not here. Nearest: {known}.',
    zh: '“{node}”使用的组件“{component}”不存在。最接近的是：{known}。',
  },
  E_UNKNOWN_VERSION: {
    severity: 'error',
    en: '“{node}” uses version {version} of “{component}”, which is not here. Versions: {known}.',
    zh: '“{node}”使用的“{component}”的版本 {version} 不存在。可用版本：{known}。',
  },
  H_COMPONENT_NEWER: {
    severity: 'hint',
    en: 'Node “{node}” uses {component}; {newer} is there. The inspector shows what an upgrade changes.',
    zh: '节点“{node}”使用 {component}，已有 {newer}。检查器会显示升级的变化。',
  },
  W_COMPONENT_DEPRECATED: {
    severity: 'warning',
    en: '“{node}” uses “{component}”, which is deprecated: {reason}',
    zh: '“{node}”使用的“{component}”已弃用：{reason}',
  },
  E_UNKNOWN_PARAMETER: {
    severity: 'error',
    en: '“{node}” sets the parameter “{name}”, which “{component}” does not have. It has: {known}.',
    zh: '“{node}”设置了超参“{name}”，而“{component}”没有该超参。可用超参：{known}。',
  },
  E_UNKNOWN_INPUT: {
    severity: 'error',
    en: '“{node}” has no input “{name}”. “{component}” has: {known}.',
    zh: '“{node}”没有输入“{name}”。“{component}”的输入：{known}。',
  },
  E_UNKNOWN_OUTPUT: {
    severity: 'error',
    en: '“{node}” has no output “{name}”. “{component}” has: {known}.',
    zh: '“{node}”没有输出“{name}”。“{component}”的输出：{known}。',
  },
  E_UNKNOWN_NODE: { severity: 'error', en: 'There is no node “{name}”. Nearest: {known}.', zh: '没有节点“{name}”。最接近的是：{known}。' },
  E_UNKNOWN_VARIABLE: {
    severity: 'error',
    en: 'There is no variable “{name}”. Variables: {known}. (For the text itself write $$ in place of $.)',
    zh: '没有变量“{name}”。现有变量：{known}。（如需该文本本身，请将 $ 写成 $$。）',
  },
  E_INPUT_BYPASSED: {
    severity: 'error',
    en: 'The input “{name}” of “{node}” gets no data, because “{source}” is disabled and lets nothing of this kind pass. Enable it or link another output.',
    zh: '“{node}”的输入“{name}”没有数据：“{source}”已停用，且没有同类数据可以绕过它。请启用它，或连接其他输出。',
  },
  E_INPUT_MISSING: {
    severity: 'error',
    en: 'The input “{name}” of “{node}” needs data. Link an output to it, choose a dataset or give an address.',
    zh: '“{node}”的输入“{name}”需要数据。请连接一个输出、选择数据集或填写地址。',
  },
  E_TRIAL_INPUT_MISSING: {
    severity: 'error',
    en: 'This input needs data. Choose a dataset for it here or give an address.',
    zh: '此输入需要数据。请在此选择数据集或填写地址。',
  },
  E_INPUT_TAKEN: {
    severity: 'error',
    en: 'The input “{name}” of “{node}” already has its data. Take that away first.',
    zh: '“{node}”的输入“{name}”已有数据。请先移除。',
  },
  E_LINK_FORM: {
    severity: 'error',
    en: '“{value}” is not an output. Write node.output.',
    zh: '“{value}”不是输出。请写成 节点.输出。',
  },
  E_LINK_SELF: { severity: 'error', en: 'A node can’t be linked to itself (“{node}”).', zh: '节点不能连接到自身（“{node}”）。' },
  E_LINK_CYCLE: {
    severity: 'error',
    en: 'These nodes would wait for each other for ever: {nodes}. Take one of the links away.',
    zh: '这些节点会互相等待：{nodes}。请移除其中一条连线。',
  },
  E_LINK_CLOSES_CYCLE: {
    severity: 'error',
    en: 'With this link, these nodes would wait for each other for ever: {nodes}.',
    zh: '加上这条连线，以下节点会互相等待：{nodes}。',
  },
  E_LINK_FORMAT: {
    severity: 'error',
    en: 'The output “{output}” of “{source}” has the format {outputFormat:format}, but the input “{name}” of “{node}” takes the format {inputFormat:format}.',
    zh: '“{source}”的输出“{output}”的格式是{outputFormat:format}，而“{node}”的输入“{name}”需要{inputFormat:format}格式。',
  },
  E_OUTPUT_SHARED: {
    severity: 'error',
    en: 'The outputs “{name}” of “{node}” and “{otherName}” of “{other}” would be written to the same place. Change one address.',
    zh: '“{node}”的输出“{name}”和“{other}”的输出“{otherName}”会写到同一位置。请修改其中一个地址。',
  },
  H_OUTPUT_UNUSED: {
    severity: 'hint',
    en: 'The output “{name}” of “{node}” is not used, while its others are.',
    zh: '“{node}”的输出“{name}”未被使用，而其他输出已被使用。',
  },
  E_VARIABLE_DUPLICATE: { severity: 'error', en: 'The variable “{name}” is defined twice.', zh: '变量“{name}”重复定义。' },
  E_VARIABLE_TYPE: {
    severity: 'error',
    en: 'The variable “{variable}” is of type {variableType}, but the parameter “{name}” is of type {type}.',
    zh: '变量“{variable}”的类型是 {variableType}，而超参“{name}”的类型是 {type}。',
  },
  H_VARIABLE_UNUSED: { severity: 'hint', en: 'No parameter refers to the variable “{name}”.', zh: '没有超参引用变量“{name}”。' },
  W_ARG_EMPTY: {
    severity: 'warning',
    en: 'The empty value of “{name}” is left out of $PAI_USER_ARGS: the program uses its own default. ("$@" passes it.)',
    zh: '“{name}”的空值不会出现在 $PAI_USER_ARGS 中：程序会使用自己的默认值。（"$@" 会传递空值。）',
  },
  E_CLIPBOARD: { severity: 'error', en: 'The clipboard does not hold nodes of a pipeline.', zh: '剪贴板中不是管道节点。' },
} as const satisfies Record<string, IssueText>;
