import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDuckdbTableReader } from './duckdb-table-reader.ts';

const reader = createDuckdbTableReader();
let directory = '';
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'weft-table-'));
});
afterAll(async () => {
  await reader.close();
  rmSync(directory, { recursive: true });
});

function source(name: string, text: string) {
  writeFileSync(join(directory, name), text);
  return { key: name, files: [{ path: name, bytes: text.length }], directory, read: async () => new Uint8Array() };
}

it('describes every column and gives pages as text', async () => {
  const page = await reader.page(source('a.csv', 'id,when,"odd ""name""",ok\n1,2026-01-01,x,true\n2,2026-01-03,,false\n3,,y,true\n'), {
    offset: 1,
    limit: 5,
  });
  expect(page).toMatchObject({
    rowCount: 3,
    offset: 1,
    rows: [
      ['2', '2026-01-03', null, 'false'],
      ['3', null, 'y', 'true'],
    ],
  });
  expect(page.columns).toMatchObject([
    { name: 'id', type: 'Int', nulls: 0, distinct: 3, min: '1', max: '3' },
    { name: 'when', type: 'Date', nulls: 1, min: '2026-01-01', max: '2026-01-03' },
    { name: 'odd "name"', type: 'String', nulls: 1 },
    {
      name: 'ok',
      type: 'Bool',
      histogram: [
        { label: 'true', count: 2 },
        { label: 'false', count: 1 },
      ],
    },
  ]);
  expect(page.columns[0]?.histogram).toEqual(['1', '2', '3'].map((label) => ({ label, count: 1 })));
});

it('takes NaN, infinities, nested values and tables without rows', async () => {
  const page = await reader.page(source('b.json', '[{"x":1.5,"l":[1,2],"s":{"a":1}},{"x":null,"l":[],"s":null}]'), { offset: 0, limit: 9 });
  expect(page.rows).toEqual([
    ['1.5', '[1, 2]', "{'a': 1}"],
    [null, '[]', null],
  ]);
  expect(await reader.page(source('empty.csv', 'a,b\n'), { offset: 0, limit: 9 })).toMatchObject({ rowCount: 0, rows: [] });
  expect((await reader.page(source('nan.csv', 'f\n1.5\nnan\ninf\n'), { offset: 0, limit: 9 })).columns[0]).toMatchObject({
    max: expect.any(String),
  });
});

it('refuses what is no table, names no directories, and goes on', async () => {
  const refused = await reader.page(source('broken.parquet', 'no'), { offset: 0, limit: 1 }).catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: 'E_NOT_A_TABLE' });
  expect(JSON.stringify(refused)).not.toContain(directory);
  expect(await reader.page(source('c.csv', 'a\n1\n'), { offset: 0, limit: 1 })).toMatchObject({ rowCount: 1 });
});
