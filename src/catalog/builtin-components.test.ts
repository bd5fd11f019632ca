import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkComponent } from '#domain/component/check-component.ts';
import { builtinComponents } from './builtin-components.ts';

const catalog = fileURLToPath(new URL('.', import.meta.url));

describe.each(builtinComponents)('$metadata.name', (component) => {
  it('follows every rule for components, without even a warning', () => {
    expect(checkComponent(component)).toEqual([]);
  });

  it('has a program and a test of its own', () => {
    expect(existsSync(`${catalog}${component.metadata.name}/main.ts`)).toBe(true);
    expect(existsSync(`${catalog}${component.metadata.name}/main.test.ts`)).toBe(true);
  });

  it('has a name and a description in Chinese', () => {
    for (const label of ['displayName.zh', 'description.zh', 'category.zh'])
      expect(component.metadata.labels?.[label]).toMatch(/\p{Script=Han}|SQL/u);
  });
});

it('every folder with a program is in the list', () => {
  const folders = readdirSync(catalog).filter((name) => existsSync(`${catalog}${name}/main.ts`));
  expect(builtinComponents.map((component) => component.metadata.name).sort()).toEqual(folders.sort());
});
