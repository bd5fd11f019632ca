import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { texts } from './texts.ts';

const root = join(import.meta.dirname, '..');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/.test(file) && !/(^|\/)texts(\/|\.)|\.test\./.test(file),
);
const sources = files.map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));

const plain = (key: string) => key.replace(/_(one|other)$/, '');
const keysOf = (texts: Readonly<Record<string, string>>) => [...new Set(Object.keys(texts).map(plain))].toSorted();
type Texts = Readonly<Record<string, string>>;
const chinese: Readonly<Record<string, Texts>> = texts.zh;
const namespaces = Object.entries<Texts>(texts.en).map(([name, en]) => ({ name, en, zh: chinese[name] ?? {} }));

/** The code that may use a namespace: its own folder, and whatever asks for it by name. A key of one is often a word of another. */
function sourceOf(name: string): string {
  const isNear = (file: string) => file.startsWith(`${name}/`) || file.startsWith(`features/${name}/`);
  return sources.flatMap(({ file, text }) => (isNear(file) || text.includes(`useTranslation('${name}')`) ? text : [])).join('\n');
}

/** Templates as patterns: `${kind}.${shape}` is used for `bounds.min`. */
function patternsIn(source: string): RegExp[] {
  const templates = [...source.matchAll(/t\w*\(`([^`\n]*\$\{[^`\n]*)`/g)].map((match) => match[1] ?? '');
  return templates.map((template) => new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\$\{[^}]*\}/g, '[\\w.-]+')}$`));
}

/** In quotes as a whole, as the fixed beginning of a template (`panels.${tab}`), or by a whole template. */
function isUsed(key: string, source: string, patterns: readonly RegExp[]): boolean {
  if (["'", '"', '`'].some((quote) => source.includes(quote + key + quote))) return true;
  if (patterns.some((pattern) => pattern.test(key))) return true;
  return [...key.matchAll(/[.]/g)].some((dot) => source.includes('`' + key.slice(0, dot.index + 1) + '${'));
}

describe.each(namespaces)('the texts of $name', ({ name, en, zh }) => {
  it('are there in both languages', () => {
    expect(keysOf(zh)).toEqual(keysOf(en));
  });

  it('are all used', () => {
    const source = sourceOf(name);
    const patterns = patternsIn(source);
    expect(keysOf(en).filter((key) => !isUsed(key, source, patterns))).toEqual([]);
  });

  it('count one and several in English', () => {
    const counted = /\{\{\w+\}\} (more )?(nodes|links|items|tasks|files|rows|columns|problems|changes|edits|versions|lines|values) /;
    const onlySeveral = Object.entries(en).filter(
      ([key, text]) => counted.test(`${text} `.replace(/[.,;:)]/g, ' ')) && !/_(one|other)$/.test(key),
    );
    expect(onlySeveral).toEqual([]);
  });

  it('name the same facts in both languages', () => {
    const facts = (text = '') =>
      [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? ''))].toSorted((one, other) => one.localeCompare(other));
    const english = new Map(Object.entries(en));
    const differing = Object.entries(zh).filter(([key, text]) => facts(text).join(' ') !== facts(english.get(key)).join(' '));
    expect(differing).toEqual([]);
  });
});
