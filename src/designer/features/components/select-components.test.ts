import { describe, expect, it } from 'vitest';
import { builtinComponents } from '#catalog/builtin-components.ts';
import type { ComponentVersion } from '#contract/models.ts';
import { componentDefinitionSchema } from '#domain/component/component-schema.ts';
import { noFilter, selectComponents, topCategories } from './select-components.ts';

interface Told {
  readonly name: string;
  readonly displayName?: string;
  readonly category?: string;
  readonly labels?: Readonly<Record<string, string>>;
}

function component({ name, ...texts }: Told): ComponentVersion {
  const [sample] = builtinComponents;
  if (!sample) throw new Error('there are built-in components');
  const definition = componentDefinitionSchema.parse({ ...sample, metadata: { name, version: '1.0.0', ...texts } });
  return {
    ref: `${name}@1.0.0`,
    name,
    version: '1.0.0',
    status: 'published',
    builtIn: false,
    createdAt: '2026-01-01T00:00:00Z',
    definition,
  };
}

const namesOf = (components: readonly ComponentVersion[]) => components.map(({ name }) => name);

describe('the list of components', () => {
  const words = [
    component({ name: 'a', displayName: 'Write', category: 'Data', labels: { 'displayName.zh': '写出', 'category.zh': '数据' } }),
    component({ name: 'b', displayName: 'Read', category: 'Data', labels: { 'displayName.zh': '读取', 'category.zh': '数据' } }),
    component({ name: 'c', displayName: 'Train', category: 'Models', labels: { 'displayName.zh': '训练', 'category.zh': '模型' } }),
  ];

  it('stands in the order of the categories and names that are read', () => {
    expect(namesOf(selectComponents(words, noFilter, 'en'))).toEqual(['b', 'a', 'c']);
    expect(namesOf(selectComponents(words, noFilter, 'zh'))).toEqual(['c', 'b', 'a']);
  });

  it('has what stands right in a category before what stands deeper in it', () => {
    const nested = [
      component({ name: 'deeper', category: 'Data/Read' }),
      component({ name: 'beside', category: 'Data sets' }),
      component({ name: 'right-in-it', category: 'Data' }),
      component({ name: 'nowhere' }),
    ];
    expect(namesOf(selectComponents(nested, noFilter, 'en'))).toEqual(['nowhere', 'right-in-it', 'deeper', 'beside']);
  });

  it('offers the categories in the order in which they are read', () => {
    expect(topCategories(words, 'en').map(({ label }) => label)).toEqual(['Data', 'Models']);
    expect(topCategories(words, 'zh').map(({ label }) => label)).toEqual(['模型', '数据']);
  });
});
