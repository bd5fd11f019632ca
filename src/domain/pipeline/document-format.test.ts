import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { documentFormat, parseDocument } from './document-format.ts';

const folder = join(import.meta.dirname, 'formats');
const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));

it('there is a document of every format that was ever written', () => {
  const formats = Array.from({ length: documentFormat }, (_, index) => `format-${index + 1}.json`);
  expect(readdirSync(folder).toSorted()).toEqual(formats);
});

it.each(readdirSync(folder))('%s is still read, with nothing lost', (name) => {
  const kept = read(name);
  expect(parseDocument(kept, Number(/\d+/.exec(name)?.[0]))).toMatchObject({ ok: true, value: kept });
});

it('a document of a newer format is read as far as it can be shown, and keeps what is not known', () => {
  const known = read('format-2.json');
  const newer = { ...(typeof known === 'object' ? known : {}), moods: [{ calm: true }] };
  expect(parseDocument(newer, documentFormat + 1)).toMatchObject({ ok: true, value: newer });
  expect(parseDocument(newer, documentFormat)).toMatchObject({ ok: false });
  expect(parseDocument({ ...newer, nodes: 'none' }, documentFormat + 1)).toMatchObject({ ok: false });
});
