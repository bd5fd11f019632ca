import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkComponent } from '#domain/component/check-component.ts';
import { builtinComponents } from './builtin-components.ts';

const catalog = fileURLToPath(new URL('.', import.meta.url));

/** The labels that the English texts of parameters or channels call for. */
function textsOf<Field extends string>(
  kind: string,
  declarations: readonly ({ readonly name: string } & { readonly [field in Field]?: string | undefined })[],
  fields: readonly Field[],
): string[] {
  return declarations.flatMap((one) =>
    fields.filter((field) => one[field] !== undefined).map((field) => `${kind}.${one.name}.${field}.zh`),
  );
}

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

  it('has words to search for in both languages, none of them twice', () => {
    const { keywords = '', 'keywords.zh': chinese = '' } = component.metadata.labels ?? {};
    const words = [...keywords.split(', '), ...chinese.split('、')];
    expect(words.length).toBeGreaterThan(8);
    expect(words).toEqual([...new Set(words)]);
    for (const word of chinese.split('、')) expect(word).toMatch(/\p{Script=Han}/u);
  });

  it('has every text of its parameters and channels in Chinese, and no text of anything else', () => {
    const { metadata, spec } = component;
    const declared = [
      ...textsOf('parameters', spec.parameters, ['displayName', 'description', 'group']),
      ...textsOf('inputs', spec.inputs, ['displayName', 'description']),
      ...textsOf('outputs', spec.outputs, ['displayName', 'description']),
    ];
    const labels = Object.entries(metadata.labels ?? {}).filter(([label]) => label.includes('.', label.indexOf('.') + 1));
    expect(labels.map(([label]) => label).sort()).toEqual(declared.sort());
    for (const [, text] of labels) expect(text).toMatch(/\p{Script=Han}|^CSV$/u);
  });
});

it('every folder with a program is in the list', () => {
  const folders = readdirSync(catalog).filter((name) => existsSync(`${catalog}${name}/main.ts`));
  expect(builtinComponents.map((component) => component.metadata.name).sort()).toEqual(folders.sort());
});
