import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { texts } from './texts.ts';

const root = join(import.meta.dirname, '..');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
const sources = files
  .filter((file) => /\.tsx?$/.test(file) && !/(^|\/)texts(\/|\.)|\.test\./.test(file))
  .map((file) => readFileSync(join(root, file), 'utf8'));
const source = sources.join('\n');

const plain = (key: string) => key.replace(/_(one|other)$/, '');
const keysOf = (texts: Readonly<Record<string, string>>) => [...new Set(Object.keys(texts).map(plain))].toSorted();
const namespaces = Object.keys(texts.en).map((name) => ({
  name,
  en: Object.entries(texts.en).find(([key]) => key === name)?.[1] ?? {},
  zh: Object.entries(texts.zh).find(([key]) => key === name)?.[1] ?? {},
}));

/** In quotes as a whole, or as the fixed part of a template: `panels.${tab}` uses `panels.logs`. */
function isUsed(key: string): boolean {
  if (["'", '"', '`'].some((quote) => source.includes(quote + key + quote))) return true;
  return [...key.matchAll(/[.]/g)].some((dot) => source.includes('`' + key.slice(0, dot.index + 1) + '${'));
}

describe.each(namespaces)('the texts of $name', ({ en, zh }) => {
  it('are there in both languages', () => {
    expect(keysOf(zh)).toEqual(keysOf(en));
  });

  it('are all used', () => {
    expect(keysOf(en).filter((key) => !isUsed(key))).toEqual([]);
  });

  it('name the same facts in both languages', () => {
    const facts = (text = '') => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).toSorted();
    for (const [key, text] of Object.entries(zh))
      expect(facts(text), key).toEqual(facts(Object.entries(en).find(([other]) => other === key)?.[1]));
  });
});
