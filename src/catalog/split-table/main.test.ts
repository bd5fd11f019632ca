import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readRows } from '../testing/read-rows.ts';
import { runComponent, type ComponentRun } from '../testing/run-component.ts';
import { splitTable } from './component.ts';

const rows = Array.from({ length: 1000 }, (_, row) => `${row}.5,${row % 10 === 0 ? 'rare' : 'often'},k${row % 50}`);
const input = { 'a.csv': `x,kind,key\n${rows.join('\n')}\n` };
const split = (parameters: Record<string, string> = {}): Promise<ComponentRun> => runComponent(splitTable, { input }, parameters);
const sides = async (run: ComponentRun) => ({ train: await readRows(run.output('train')), test: await readRows(run.output('test')) });

describe('split-table', () => {
  it('deals every row out to one side, in the exact share and in order', async () => {
    const { train, test } = await sides(await split());
    expect([train.length, test.length]).toEqual([800, 200]);
    const numbers = [...train, ...test].map((row) => Number(row['x'])).sort((a, b) => a - b);
    expect(numbers).toEqual(rows.map((_, row) => row + 0.5));
    expect(train.map((row) => Number(row['x']))).toEqual(train.map((row) => Number(row['x'])).sort((a, b) => a - b));
  });

  it('gives the same bytes for the same seed and other rows for another', async () => {
    const runs = [await split(), await split(), await split({ seed: '2' })];
    const [first, same, other] = await Promise.all(runs.map((run) => readFile(`${run.output('test')}data.parquet`)));
    expect(first?.equals(same ?? Buffer.of())).toBe(true);
    expect(first?.equals(other ?? Buffer.of())).toBe(false);
  });

  it('splits each value of a column in the same share', async () => {
    const { test } = await sides(await split({ ratio: '0.75', stratify: 'kind' }));
    expect(test.filter((row) => row['kind'] === 'rare')).toHaveLength(25);
    expect(test.filter((row) => row['kind'] === 'often')).toHaveLength(225);
  });

  it('keeps rows with the same key together', async () => {
    const { train, test } = await sides(await split({ key: 'key', ratio: '0.6' }));
    const keys = new Set(train.map((row) => row['key']));
    expect(test.some((row) => keys.has(row['key']))).toBe(false);
    expect(train.length).toBeGreaterThan(400);
    expect(train.length).toBeLessThan(800);
  });

  it('says what is wrong with its parameters', async () => {
    expect((await split({ stratify: 'kid' })).lastError).toMatch(/^error: the table has no column "kid"; did you mean "kind"\?/);
    expect((await split({ stratify: 'kind', key: 'key' })).lastError).toBe('error: set either "stratify" or "key": a split can\'t do both');
  });
});
