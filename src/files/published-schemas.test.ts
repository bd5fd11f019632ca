import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { publishedSchemas } from './published-schemas.ts';

const directory = new URL('../../public/schema/', import.meta.url);

it('are committed as the code has them; `node src/files/write-schemas.ts` writes them anew', () => {
  const schemas = publishedSchemas();
  expect(readdirSync(directory).toSorted()).toEqual([...schemas.keys()].toSorted());
  const committed = [...schemas.keys()].map((name) => [name, readFileSync(new URL(name, directory), 'utf8')]);
  expect(committed).toEqual([...schemas]);
});
