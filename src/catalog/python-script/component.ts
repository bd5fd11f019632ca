import { toInput, toOutput } from '../spec/channels.ts';
import { toBuiltinComponent } from '../spec/to-builtin-component.ts';

const startingScript = `import os

out = os.environ['PAI_OUTPUT_OUT']
with open(os.path.join(out, 'hello.txt'), 'w') as file:
    file.write('Hello\\n')
`;

export const pythonScript = toBuiltinComponent({
  name: 'python-script',
  displayName: 'Python script',
  description: 'Runs a Python script with the connected data. Paths come in PAI_INPUT_A, PAI_INPUT_B and PAI_OUTPUT_OUT.',
  category: 'Code',
  keywords: ['code', 'custom', 'pandas', 'numpy', 'scikit-learn', 'sklearn', 'program', 'function', 'plot', 'chart', 'scatter'],
  chinese: {
    displayName: 'Python 脚本',
    description: '用连接的数据运行 Python 脚本。路径在 PAI_INPUT_A、PAI_INPUT_B 和 PAI_OUTPUT_OUT 中。',
    keywords: ['代码', '自定义', '程序', '函数', '绘图', '散点图'],
    outputs: { out: '脚本写入目录 PAI_OUTPUT_OUT 的内容。' },
    parameters: { script: { displayName: '脚本', description: '使用 Python 3。' } },
  },
  inputs: [toInput('a', 'any', { required: false }), toInput('b', 'any', { required: false })],
  outputs: [toOutput('out', 'any', 'What the script writes to the directory PAI_OUTPUT_OUT.')],
  parameters: [
    { name: 'script', type: 'String', displayName: 'Script', description: 'Python 3.', default: startingScript, editor: 'python' },
  ],
});
