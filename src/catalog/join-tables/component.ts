import { toInput, toOutput } from '../spec/channels.ts';
import { toBuiltinComponent } from '../spec/to-builtin-component.ts';

export const joinTables = toBuiltinComponent({
  name: 'join-tables',
  displayName: 'Join tables',
  description: 'Puts the columns of two tables side by side where their keys are equal.',
  category: 'Data/Transform',
  keywords: ['merge', 'combine', 'lookup', 'vlookup', 'match', 'link', 'inner', 'left', 'outer', 'key'],
  chinese: {
    displayName: '连接表',
    description: '按相等的键把两张表的列并排放在一起。',
    keywords: ['合并', '关联', '匹配', '查找', '拼接', '内连接', '左连接', '外连接'],
    outputs: { table: '先是左表的列，然后是右表除键以外的列。' },
    parameters: {
      kind: { displayName: '保留的行', description: 'inner：两表都有的行；left 或 right：该侧的所有行；full：所有行。' },
      keys: { displayName: '键', description: '用逗号分隔的列名；两表列名不同时写成 `left = right`。' },
      suffix: { displayName: '后缀', description: '右表的列与左表的列重名时，加在右表列名之后。' },
    },
  },
  inputs: [toInput('left', 'table'), toInput('right', 'table')],
  outputs: [toOutput('table', 'table', 'The columns of the left table, then those of the right one without its keys.')],
  parameters: [
    {
      name: 'kind',
      type: 'String',
      displayName: 'Rows to keep',
      description: 'inner: those found in both; left or right: all of that side; full: all.',
      default: 'inner',
      constraint: { kind: 'enum', values: ['inner', 'left', 'right', 'full'] },
    },
    {
      name: 'keys',
      type: 'String',
      displayName: 'Keys',
      description: 'Column names separated by commas; `left = right` where the two names differ.',
      editor: 'columns',
    },
    {
      name: 'suffix',
      type: 'String',
      displayName: 'Suffix',
      description: 'Added to a right column whose name the left table has too.',
      default: '_right',
      constraint: { kind: 'range', min: '1' },
    },
  ],
});
