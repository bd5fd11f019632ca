import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { sampleWorkspace } from '../sample/sample-workspace.ts';
import { readRows } from '../testing/read-rows.ts';
import { runComponent } from '../testing/run-component.ts';
import { readTable } from './component.ts';

const rowsOf = async (...given: Parameters<typeof runComponent> extends [unknown, ...infer Rest] ? Rest : never) => {
  const run = await runComponent(readTable, ...given);
  expect(run.stderr).toBe('');
  return readRows(run.output('table'));
};

describe('read-table', () => {
  it('reads a CSV file and guesses its types', async () => {
    expect(await rowsOf({ data: { 'a.csv': 'name,size,day\nx,1.5,2026-01-02\n,,\n' } })).toEqual([
      { name: 'x', size: 1.5, day: '2026-01-02' },
      { name: null, size: null, day: null },
    ]);
  });

  it('reads the files of a folder in the order of their names, and leaves out hidden ones', async () => {
    const files = { 'b.csv': 'x\n2\n', 'a.csv': 'x\n1\n', '.hidden.csv': 'x\n9\n', '_done.csv': 'x\n9\n', 'readme.md': 'no table' };
    expect(await rowsOf({ data: files })).toEqual([{ x: '1' }, { x: '2' }]);
  });

  it('reads JSON arrays and JSON lines', async () => {
    expect(await rowsOf({ data: { 'a.json': '[{"x":true},{"x":null}]' } })).toEqual([{ x: true }, { x: null }]);
    expect(await rowsOf({ data: { 'a.ndjson': '{"x":"a"}\n{"y":2.5}\n' } })).toEqual([
      { x: 'a', y: null },
      { x: null, y: 2.5 },
    ]);
  });

  it('takes types, delimiter, header and words for missing from its parameters', async () => {
    const parameters = { 'column-types': 'column0: VARCHAR', delimiter: '\\t', header: 'no', 'missing-values': 'NA, -' };
    expect(await rowsOf({ data: { 'a.txt': '007\t1\n008\tNA\n009\t-\n' } }, { ...parameters, format: 'csv' })).toEqual([
      { column0: '007', column1: '1' },
      { column0: '008', column1: null },
      { column0: '009', column1: null },
    ]);
  });

  it('looks at every row before it decides on a type', async () => {
    const lines = Array.from({ length: 60_000 }, (_, row) => String(row)).join('\n');
    expect((await rowsOf({ data: { 'a.csv': `x\n${lines}\nlast\n` } })).at(-1)).toEqual({ x: 'last' });
  });

  it('reads three million rows of Parquet, the same bytes each time', { timeout: 120_000 }, async () => {
    const data = sampleWorkspace().datasets.find((dataset) => dataset.name === 'flights-3m.parquet')?.path ?? '';
    const [first, second] = [await runComponent(readTable, { data }), await runComponent(readTable, { data })];
    expect(first.stdout).toContain('wrote 3,000,000 rows');
    const bytes = await Promise.all([first, second].map((run) => readFile(`${run.output('table')}data.parquet`)));
    expect(bytes[0]?.equals(bytes[1] ?? Buffer.of())).toBe(true);
  });

  it.each([
    [{ 'a.pdf': '' }, {}, 'error: the input "data" has no CSV, Parquet or JSON file, only a.pdf'],
    [{}, {}, 'error: the input "data" has no CSV, Parquet or JSON file: it is empty'],
    [{ 'a.csv': 'x\n1\n', 'b.json': '[]' }, {}, 'error: the input "data" has files of several formats (csv, json): choose one'],
    [
      { 'a.csv': 'size\n1\n' },
      { 'column-types': 'sise: DOUBLE' },
      'error: the data has no column "sise"; did you mean "size"? It has "size".',
    ],
    [{ 'a.csv': 'size\n1\n' }, { 'column-types': 'size DOUBLE' }, 'error: this line of the column types is not `name: TYPE`: size DOUBLE'],
  ])('refuses %j with %j', async (files, parameters, message) => {
    expect(await runComponent(readTable, { data: files }, parameters)).toMatchObject({ exitCode: 2, lastError: message });
  });
});
