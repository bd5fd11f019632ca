import { toInput, toOutput } from '../spec/channels.ts';
import { toBuiltinComponent } from '../spec/to-builtin-component.ts';

export const joinTables = toBuiltinComponent({
  name: 'join-tables',
  displayName: 'Join tables',
  description: 'Puts the columns of two tables side by side where their keys are equal.',
  category: 'Data/Transform',
  chinese: { displayName: '连接表', description: '按相等的键把两张表的列并排放在一起。' },
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
