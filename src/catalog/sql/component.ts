import { toInput, toOutput } from '../spec/channels.ts';
import { toBuiltinComponent } from '../spec/to-builtin-component.ts';

export const sql = toBuiltinComponent({
  name: 'sql',
  displayName: 'SQL',
  description: 'One SELECT over the connected tables, which are called a, b and c. The dialect is that of DuckDB.',
  category: 'Data/Transform',
  keywords: [
    'query',
    'select',
    'group by',
    'aggregate',
    'sum',
    'count',
    'average',
    'pivot',
    'sort',
    'order by',
    'duckdb',
    'database',
    'union',
    'append',
    'concat',
    'window',
  ],
  chinese: {
    displayName: 'SQL',
    description: '对连接的表（名为 a、b、c）执行一条 SELECT 查询，方言为 DuckDB。',
    keywords: ['查询', '聚合', '分组', '汇总', '求和', '计数', '平均', '排序', '合并行', '数据库'],
    inputs: { a: '表 a。', b: '表 b。', c: '表 c。' },
    outputs: { table: '查询返回的行。' },
    parameters: { query: { displayName: '查询', description: '一条 SELECT 语句。' } },
  },
  inputs: [
    toInput('a', 'table', { description: 'The table a.' }),
    toInput('b', 'table', { required: false, description: 'The table b.' }),
    toInput('c', 'table', { required: false, description: 'The table c.' }),
  ],
  outputs: [toOutput('table', 'table', 'The rows that the query gives.')],
  parameters: [
    { name: 'query', type: 'String', displayName: 'Query', description: 'One SELECT.', default: 'SELECT * FROM a', editor: 'sql' },
  ],
});
