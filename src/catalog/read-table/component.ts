import { toInput, toOutput } from '../spec/channels.ts';
import { toBuiltinComponent } from '../spec/to-builtin-component.ts';

export const readTable = toBuiltinComponent({
  name: 'read-table',
  displayName: 'Read table',
  description: 'Reads CSV, Parquet or JSON files into a table. A folder is read as one table, file by file in the order of their names.',
  category: 'Data/Read',
  chinese: { displayName: '读取表', description: '把 CSV、Parquet 或 JSON 文件读成一张表。文件夹按文件名顺序合并为一张表。' },
  inputs: [toInput('data', 'any', { description: 'A dataset, a file or a folder of files.' })],
  outputs: [toOutput('table', 'table', 'The rows in the order of the files.')],
  parameters: [
    {
      name: 'format',
      type: 'String',
      displayName: 'Format',
      description: 'auto goes by the file name.',
      default: 'auto',
      constraint: { kind: 'enum', values: ['auto', 'csv', 'parquet', 'json'] },
    },
    {
      name: 'column-types',
      type: 'String',
      displayName: 'Column types',
      description: 'Types that must not be guessed, a line each: `name: TYPE`, for example `zip: VARCHAR`.',
      required: false,
      editor: 'text',
    },
    {
      name: 'delimiter',
      type: 'String',
      displayName: 'Delimiter',
      description: 'What separates the values of a line; empty finds out by itself. Write \\t for a tab.',
      required: false,
      constraint: { kind: 'range', max: '4' },
      group: 'CSV',
    },
    {
      name: 'header',
      type: 'String',
      displayName: 'First line holds names',
      default: 'auto',
      constraint: { kind: 'enum', values: ['auto', 'yes', 'no'] },
      group: 'CSV',
    },
    {
      name: 'missing-values',
      type: 'String',
      displayName: 'Texts that mean missing',
      description: 'Beside the empty one, separated by commas, for example `NA,-`.',
      required: false,
      group: 'CSV',
    },
  ],
});
