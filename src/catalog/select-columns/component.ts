import { toInput, toOutput } from '../spec/channels.ts';
import { toBuiltinComponent } from '../spec/to-builtin-component.ts';

export const selectColumns = toBuiltinComponent({
  name: 'select-columns',
  displayName: 'Select columns',
  description: 'Keeps columns in the given order and derives new ones from expressions.',
  category: 'Data/Transform',
  keywords: [
    'project',
    'keep',
    'drop',
    'remove',
    'rename',
    'reorder',
    'derive',
    'compute',
    'formula',
    'expression',
    'cast',
    'feature',
    'mutate',
    'transform',
  ],
  chinese: {
    displayName: '选择列',
    description: '按给定顺序保留列，并用表达式派生新列。',
    keywords: ['投影', '保留', '删除列', '重命名', '排列', '派生', '计算', '公式', '表达式', '特征', '类型转换'],
    outputs: { table: '先是保留的列，然后是派生的列。' },
    parameters: {
      columns: { displayName: '保留的列', description: '用逗号分隔。留空则保留所有列。' },
      derive: {
        displayName: '派生列',
        description: '每行一个：`name = expression`，例如 `speed = distance / hours`。与已有列同名时替换该列。',
      },
    },
  },
  inputs: [toInput('input', 'table')],
  outputs: [toOutput('table', 'table', 'The kept columns, then the derived ones.')],
  parameters: [
    {
      name: 'columns',
      type: 'String',
      displayName: 'Columns to keep',
      description: 'Separated by commas. Empty keeps all.',
      required: false,
      editor: 'columns',
    },
    {
      name: 'derive',
      type: 'String',
      displayName: 'Derived columns',
      description:
        'A line each: `name = expression`, for example `speed = distance / hours`. A name that is there already replaces its column.',
      required: false,
      editor: 'text',
    },
  ],
});
