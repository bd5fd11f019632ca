import { toInput, toOutput } from '../spec/channels.ts';
import { toBuiltinComponent } from '../spec/to-builtin-component.ts';

export const readTable = toBuiltinComponent({
  name: 'read-table',
  displayName: 'Read table',
  description: 'Reads CSV, Parquet or JSON files into a table. A folder is read as one table, file by file in the order of their names.',
  category: 'Data/Read',
  keywords: ['load', 'import', 'open', 'input', 'source', 'file', 'dataset', 'csv', 'tsv', 'parquet', 'json', 'reader'],
  chinese: {
    displayName: '读取表',
    description: '把 CSV、Parquet 或 JSON 文件读成一张表。文件夹按文件名顺序合并为一张表。',
    keywords: ['加载', '导入', '打开', '输入', '数据源', '文件', '数据集'],
    inputs: { data: '数据集、文件或文件夹。' },
    outputs: { table: '按文件顺序排列的行。' },
    parameters: {
      format: { displayName: '格式', description: 'auto 表示按文件名判断。' },
      'column-types': { displayName: '列类型', description: '不应自动推断的类型，每行一个：`name: TYPE`，例如 `zip: VARCHAR`。' },
      delimiter: { displayName: '分隔符', description: '分隔一行中各个值的字符；留空则自动识别。制表符写作 \\t。', group: 'CSV' },
      header: { displayName: '首行为列名', group: 'CSV' },
      'missing-values': { displayName: '表示缺失的文本', description: '除空文本以外的缺失值写法，用逗号分隔，例如 `NA,-`。', group: 'CSV' },
    },
  },
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
