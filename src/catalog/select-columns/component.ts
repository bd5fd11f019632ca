import { toInput, toOutput } from '../spec/channels.ts';
import { toBuiltinComponent } from '../spec/to-builtin-component.ts';

export const selectColumns = toBuiltinComponent({
  name: 'select-columns',
  displayName: 'Select columns',
  description: 'Keeps columns in the given order and derives new ones from expressions.',
  category: 'Data/Transform',
  chinese: { displayName: '选择列', description: '按给定顺序保留列，并用表达式派生新列。' },
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
