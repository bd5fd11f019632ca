import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { runComponent } from '../testing/run-component.ts';
import { writeTable } from './component.ts';

const input = { 'a.csv': 'name,size\n"a, b",1.5\n,\n' };

describe('write-table', () => {
  it('writes CSV', async () => {
    const run = await runComponent(writeTable, { input }, { 'file-name': 'out' });
    expect(run.stderr).toBe('');
    expect(await readFile(`${run.output('files')}out.csv`, 'utf8')).toBe('name,size\n"a, b",1.5\n,\n');
  });

  it('writes JSON and Parquet', async () => {
    const json = await runComponent(writeTable, { input }, { format: 'json' });
    expect(JSON.parse(await readFile(`${json.output('files')}table.json`, 'utf8'))).toEqual([
      { name: 'a, b', size: 1.5 },
      { name: null, size: null },
    ]);
    const parquet = await runComponent(writeTable, { input }, { format: 'parquet' });
    expect((await readFile(`${parquet.output('files')}table.parquet`)).subarray(0, 4).toString()).toBe('PAR1');
  });

  it.each(['../x', '.hidden', 'a/b'])('refuses the file name %s', async (name) => {
    const run = await runComponent(writeTable, { input }, { 'file-name': name });
    expect(run).toMatchObject({ exitCode: 2, lastError: `error: "${name}" can't be a file name: no slash, and no dot at the start` });
  });
});
