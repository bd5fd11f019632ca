import { toInput, toOutput } from '../spec/channels.ts';
import { toBuiltinComponent } from '../spec/to-builtin-component.ts';

export const writeTable = toBuiltinComponent({
  name: 'write-table',
  displayName: 'Write table',
  description: 'Writes a table as one CSV, Parquet or JSON file, for people and for programs outside.',
  category: 'Data/Write',
  keywords: ['save', 'export', 'store', 'output', 'sink', 'download', 'file', 'csv', 'tsv', 'parquet', 'json', 'writer'],
  chinese: {
    displayName: '写出表',
    description: '把表写成一个 CSV、Parquet 或 JSON 文件，供人或外部程序使用。',
    keywords: ['保存', '导出', '存储', '输出', '下载', '文件'],
    outputs: { files: '写出的文件。' },
    parameters: {
      format: { displayName: '格式' },
      'file-name': { displayName: '文件名', description: '不含扩展名，扩展名由格式决定。' },
    },
  },
  inputs: [toInput('input', 'table')],
  outputs: [toOutput('files', 'files', 'The file.')],
  parameters: [
    {
      name: 'format',
      type: 'String',
      displayName: 'Format',
      default: 'csv',
      constraint: { kind: 'enum', values: ['csv', 'parquet', 'json'] },
    },
    {
      name: 'file-name',
      type: 'String',
      displayName: 'File name',
      description: 'Without its ending, which comes from the format.',
      default: 'table',
      constraint: { kind: 'range', min: '1', max: '100' },
    },
  ],
});
