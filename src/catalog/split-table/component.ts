import { toInput, toOutput } from '../spec/channels.ts';
import { toBuiltinComponent } from '../spec/to-builtin-component.ts';

export const splitTable = toBuiltinComponent({
  name: 'split-table',
  displayName: 'Split table',
  description: 'Deals the rows out to two tables. The same rows, share and seed always give the same split.',
  category: 'Data/Transform',
  keywords: ['train/test', 'train test', 'holdout', 'partition', 'sample', 'sampling', 'divide', 'random', 'validation'],
  chinese: {
    displayName: '拆分表',
    description: '把行分到两张表中。相同的行、比例和种子总是得到相同的结果。',
    keywords: ['划分', '训练集', '测试集', '验证集', '采样', '抽样', '随机', '分割'],
    outputs: { train: '用于训练的部分。', test: '其余部分。' },
    parameters: {
      ratio: { displayName: '第一张表的比例' },
      seed: { displayName: '随机种子' },
      stratify: { displayName: '分层列', description: '该列的每个值都按相同比例拆分。' },
      key: { displayName: '分组列', description: '该列值相同的行进入同一张表，以后新增的行也是如此；此时比例为近似值。' },
    },
  },
  inputs: [toInput('input', 'table')],
  outputs: [toOutput('train', 'table', 'The share to train on.'), toOutput('test', 'table', 'The rest.')],
  parameters: [
    {
      name: 'ratio',
      type: 'Float',
      displayName: 'Share of the first table',
      default: '0.8',
      constraint: { kind: 'range', min: '0.001', max: '0.999' },
    },
    { name: 'seed', type: 'Int', displayName: 'Seed', default: '1', constraint: { kind: 'range', min: '0' } },
    {
      name: 'stratify',
      type: 'String',
      displayName: 'Stratify by',
      description: 'Each value of this column is split in the same share.',
      required: false,
      editor: 'column',
    },
    {
      name: 'key',
      type: 'String',
      displayName: 'Keep together by',
      description:
        'Rows with the same value of this column go to the same table, also when rows are added later; the share is then approximate.',
      required: false,
      editor: 'column',
    },
  ],
});
