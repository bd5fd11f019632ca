import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { flowerTable } from '../testing/flower-table.ts';
import { runComponent } from '../testing/run-component.ts';
import { trainRegressor } from './component.ts';

const table = { 'a.csv': flowerTable(600) };
const cardOf = async (parameters: Record<string, string>): Promise<unknown> => {
  const run = await runComponent(trainRegressor, { table }, { target: 'price', ...parameters });
  expect(run.stderr).toBe('');
  return JSON.parse(await readFile(`${run.output('model')}card.json`, 'utf8'));
};

describe('train-regressor', () => {
  it('grows trees on all other columns', async () => {
    expect(await cardOf({})).toMatchObject({
      task: 'regression',
      metrics: { valid: { r2: expect.closeTo(0.9, 0) } },
      importances: [{ feature: 'length' }, {}, {}, {}],
    });
  });

  it('finds the line behind the numbers', async () => {
    const card = await cardOf({ algorithm: 'linear-regression', features: 'length', l2: '0', 'valid-fraction': '0' });
    expect(card).toMatchObject({
      rows: { valid: 0 },
      coefficients: [{ terms: [{ feature: 'length', coefficient: expect.closeTo(0.25, 3) }] }],
    });
  });

  it('refuses a target of texts', async () => {
    const run = await runComponent(trainRegressor, { table }, { target: 'colour' });
    expect(run).toMatchObject({ exitCode: 2, lastError: 'error: the target "colour" holds VARCHAR, not numbers: use a classifier' });
  });
});
