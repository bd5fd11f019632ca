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
]);

/** The word for a value of a family, or the value itself where it has none. */
export function wordFor(value: string, family: string, language: keyof Word): string {
  return factWords.get(family)?.get(value)?.[language] ?? value;
}
