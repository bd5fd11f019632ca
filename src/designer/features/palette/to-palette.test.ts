import { describe, expect, it } from 'vitest';
import type { ComponentVersion } from '#contract/models.ts';
import { builtinComponents } from '#catalog/builtin-components.ts';
import { componentDefinitionSchema } from '#domain/component/component-schema.ts';
import type { ComponentDefinition } from '#domain/component/component.ts';
import { type PaletteEntry, toPalette } from './to-palette.ts';

const texts = { favourites: 'Favourites', recents: 'Recent', custom: 'Custom', builtIn: 'Built-in', other: 'Other' };
const publish = (definition: ComponentDefinition, builtIn: boolean): ComponentVersion => {
  const { name, version } = definition.metadata;
  return {
    ref: `${name}@${version}`,
    name,
    version,
    status: 'published',
    builtIn,
    createdAt: '2026-01-01T00:00:00Z',
    definition: componentDefinitionSchema.parse(definition),
  };
};
const builtIns = builtinComponents.map((definition) => publish(definition, true));
const renamed = (name: string, category: string): ComponentVersion => {
  const [sample] = builtinComponents;
  if (!sample) throw new Error('there are built-in components');
  return publish({ ...sample, metadata: { name, version: '1.0.0', category } }, false);
};
const show = (entries: readonly PaletteEntry[], indent = ''): string[] =>
  entries.flatMap((entry) => [indent + entry.name, ...(entry.kind === 'group' ? show(entry.children, `${indent}  `) : [])]);

describe('the palette', () => {
  it('keeps own components apart from built-in ones, each by category', () => {
    const versions = [...builtIns, renamed('shout', ''), renamed('scale', 'Features/Numbers')];
    const palette = toPalette({ versions, favourites: [], recents: [], language: 'en', texts });
    expect(palette.map(({ name }) => name)).toEqual(['Built-in', 'Custom']);
    expect(show(palette.slice(1))).toEqual(['Custom', '  Features', '    Numbers', '      scale', '  shout']);
  });

  it.each(['en', 'zh'] as const)('has what is built in by stage, in the order in which data goes through them, in %s', (language) => {
    const [builtIn] = toPalette({ versions: builtIns, favourites: [], recents: [], language, texts });
    const stages = {
      en: ['Read', 'Transform', 'Train', 'Predict', 'Evaluate', 'Write', 'Code'],
      zh: ['读取', '变换', '训练', '预测', '评估', '写出', '代码'],
    };
    expect(builtIn?.children.map(({ name }) => name)).toEqual(stages[language]);
  });

  it('shows a few of many that were used last', () => {
    const recents = builtIns.map(({ name }) => name);
    const [first] = toPalette({ versions: builtIns, favourites: [], recents, language: 'en', texts });
    expect(first?.children).toHaveLength(4);
  });

  it('shows favourites and what was used last first, without what is gone', () => {
    const palette = toPalette({ versions: builtIns, favourites: ['sql', 'gone'], recents: ['predict'], language: 'en', texts });
    expect(show(palette.slice(0, 2))).toEqual(['Favourites', '  SQL', 'Recent', '  Predict']);
  });

  it('gives each place of a component an id of its own', () => {
    const palette = toPalette({ versions: builtIns, favourites: ['sql'], recents: ['sql'], language: 'zh', texts });
    const ids = (entries: readonly PaletteEntry[]): string[] =>
      entries.flatMap((entry) => [entry.id, ...(entry.kind === 'group' ? ids(entry.children) : [])]);
    const all = ids(palette);
    expect(new Set(all).size).toBe(all.length);
  });
});
