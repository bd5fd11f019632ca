import { describe, expect, it } from 'vitest';
import type { ComponentDefinition } from '#domain/component/component.ts';
import { rankComponents, sortByName } from './component-text.ts';

const toDefinition = (name: string, labels: Readonly<Record<string, string>>): ComponentDefinition => ({
  metadata: { name, version: '1.0.0', labels },
  spec: {
    execution: { jobType: 'Container', image: { source: 'official', uri: 'some/image:1' }, command: 'true' },
    inputs: [],
    outputs: [],
    parameters: [],
  },
});
const definitions = [
  toDefinition('join-tables', { 'displayName.zh': '连接表', keywords: 'merge, vlookup', 'keywords.zh': '合并、关联' }),
  toDefinition('merge-files', {}),
  toDefinition('split-table', { keywords: 'train/test,holdout' }),
];
const found = (search: string) => rankComponents(definitions, search, 'en').map(({ metadata }) => metadata.name);

describe('a search for a component', () => {
  it('finds it by its keywords, after those that are called so', () => {
    expect(found('merge')).toEqual(['merge-files', 'join-tables']);
    expect(found('train/test')).toEqual(['split-table']);
    expect(found('合并')).toEqual(['join-tables']);
    expect(found('联')).toEqual(['join-tables']);
  });

  it('finds it past a typing error in a keyword', () => {
    expect(found('vlokup')).toEqual(['join-tables']);
  });
});

it('puts components in the order of their names as the reader’s language has it', () => {
  const components = ['读取表', '拆分表', '连接表'].map((name, at) => ({ definition: toDefinition(`a${at}`, { 'displayName.zh': name }) }));
  const shown = (language: 'en' | 'zh') => sortByName(components.toReversed(), language).map(({ definition }) => definition.metadata.name);
  expect(shown('en')).toEqual(['a0', 'a1', 'a2']);
  expect(shown('zh')).toEqual(['a1', 'a0', 'a2']);
});
