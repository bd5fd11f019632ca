import { toInput, toOutput } from '../spec/channels.ts';
import { toBuiltinComponent } from '../spec/to-builtin-component.ts';

export const tableProfile = toBuiltinComponent({
  name: 'table-profile',
  displayName: 'Profile table',
  description: 'Describes each column: type, missing values, distinct values, smallest, largest, mean and quartiles.',
  category: 'Data/Transform',
  chinese: {
    displayName: '表概览',
    description: '描述每一列：类型、缺失值、不同值个数、最小值、最大值、均值和四分位数。',
    outputs: { profile: '每列对应一行。' },
  },
  inputs: [toInput('input', 'table')],
  outputs: [toOutput('profile', 'table', 'A row for each column.')],
  parameters: [],
});
