interface Word {
  readonly en: string;
  readonly zh: string;
}

/** What people call the values of a fact that a text writes as `{fact:family}`, by family and value. */
const factWords: ReadonlyMap<string, ReadonlyMap<string, Word>> = new Map([
  [
    'format',
    new Map([
      ['table', { en: 'table', zh: '表格' }],
      ['model', { en: 'model', zh: '模型' }],
      ['files', { en: 'files', zh: '文件' }],
      ['any', { en: 'any', zh: '任意' }],
    ]),
  ],
  [
    'thing',
    new Map([
      ['pipeline', { en: 'pipeline', zh: '管道' }],
      ['component', { en: 'component', zh: '组件' }],
      ['draft', { en: 'draft', zh: '草稿' }],
      ['dataset', { en: 'dataset', zh: '数据集' }],
      ['run', { en: 'run', zh: '运行' }],
      ['task', { en: 'task', zh: '任务' }],
      ['replica', { en: 'replica', zh: '副本' }],
      ['output', { en: 'output', zh: '输出' }],
      ['node', { en: 'node', zh: '节点' }],
      ['code', { en: 'code', zh: '代码' }],
      ['file', { en: 'file', zh: '文件' }],
      ['folder', { en: 'folder', zh: '文件夹' }],
      ['upload', { en: 'upload', zh: '上传' }],
      ['connection', { en: 'connection', zh: '连接' }],
      ['page', { en: 'page', zh: '页面' }],
      ['The executor', { en: 'The executor', zh: '执行器' }],
    ]),
  ],
]);

/** The word for a value of a family, or the value itself where it has none. */
export function wordFor(value: string, family: string, language: keyof Word): string {
  return factWords.get(family)?.get(value)?.[language] ?? value;
}
