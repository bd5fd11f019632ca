import { toInput, toOutput } from '../spec/channels.ts';
import { toBuiltinComponent } from '../spec/to-builtin-component.ts';

export const filterRows = toBuiltinComponent({
  name: 'filter-rows',
  displayName: 'Filter rows',
  description: 'Keeps the rows for which a condition holds.',
  category: 'Data/Transform',
  keywords: ['where', 'condition', 'query', 'subset', 'keep', 'drop', 'remove', 'clean', 'missing', 'null'],
  chinese: {
    displayName: '筛选行',
    description: '保留满足条件的行。',
    keywords: ['过滤', '条件', '子集', '删除行', '清洗', '缺失值'],
    outputs: { table: '保留下来的行，顺序不变。' },
    parameters: { condition: { displayName: '条件', description: 'SQL 表达式，例如 `price > 0 AND city IS NOT NULL`。' } },
  },
  inputs: [toInput('input', 'table')],
  outputs: [toOutput('table', 'table', 'The rows that were kept, in their order.')],
  parameters: [
    {
      name: 'condition',
      type: 'String',
      displayName: 'Condition',
      description: 'An SQL expression, for example `price > 0 AND city IS NOT NULL`.',
      editor: 'sql',
    },
  ],
});
