import { describe, expect, it } from 'vitest';
import type { ComponentDefinition } from '#domain/component/component.ts';
import { rankComponents } from './component-text.ts';

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
