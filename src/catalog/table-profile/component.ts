import { toInput, toOutput } from '../spec/channels.ts';
import { toBuiltinComponent } from '../spec/to-builtin-component.ts';

export const tableProfile = toBuiltinComponent({
  name: 'table-profile',
  displayName: 'Profile table',
  description: 'Describes each column: type, missing values, distinct values, smallest, largest, mean and quartiles.',
  category: 'Data/Transform',
  keywords: ['describe', 'summary', 'statistics', 'stats', 'histogram', 'distribution', 'explore', 'eda', 'quality', 'missing', 'null'],
  chinese: {
    displayName: '表概览',
    description: '描述每一列：类型、缺失值、不同值个数、最小值、最大值、均值和四分位数。',
    keywords: ['统计', '描述', '汇总', '摘要', '直方图', '分布', '探索', '数据质量', '缺失值'],
    outputs: { profile: '每列对应一行。' },
  },
  inputs: [toInput('input', 'table')],
  outputs: [toOutput('profile', 'table', 'A row for each column.')],
  parameters: [],
});
