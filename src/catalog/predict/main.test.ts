import { describe, expect, it } from 'vitest';
import { flowerTable } from '../testing/flower-table.ts';
import { readRows } from '../testing/read-rows.ts';
import { runComponent } from '../testing/run-component.ts';
import { trainClassifier } from '../train-classifier/component.ts';
import { trainRegressor } from '../train-regressor/component.ts';
import { predict } from './component.ts';

const table = { 'a.csv': flowerTable(600) };
const classifier = await runComponent(trainClassifier, { table }, { target: 'kind', features: 'length, width, colour', rounds: '20' });
const model = classifier.output('model');

describe('predict', () => {
  it('adds the class and the probability of each class, row by row', async () => {
    const run = await runComponent(predict, { model, table });
    expect(run.stderr).toBe('');
    const rows = await readRows(run.output('predictions'));
    expect(rows).toHaveLength(600);
    expect(Object.keys(rows[0] ?? {})).toEqual([
      'length',
      'width',
      'colour',
      'kind',
      'price',
      'prediction',
      'probability_plain',
      'probability_tall',
      'probability_wide',
    ]);
    expect(rows.filter((row) => row['kind'] === row['prediction']).length).toBeGreaterThan(520);
    for (const row of rows) {
      expect(Number(row['probability_plain']) + Number(row['probability_tall']) + Number(row['probability_wide'])).toBeCloseTo(1, 12);
      expect(row[`probability_${String(row['prediction'])}`]).toBeGreaterThan(0.33);
    }
  });

  it('predicts for texts and gaps that training never saw', async () => {
    const strange = { 'a.csv': 'length,width,colour\n90.5,,green\n,3.5,\n' };
    const run = await runComponent(predict, { model, table: strange }, { probabilities: 'false' });
    const rows = await readRows(run.output('predictions'));
    expect(rows.map((row) => row['prediction'])).toEqual(['tall', expect.any(String)]);
  });

  it('predicts numbers with a linear model, gaps filled in', async () => {
    const trained = await runComponent(
      trainRegressor,
      { table },
      { target: 'price', algorithm: 'linear-regression', features: 'length, colour' },
    );
    const run = await runComponent(
      predict,
      { model: trained.output('model'), table: { 'a.csv': 'length,colour\n10.5,red\n,blue\n' } },
      { 'prediction-column': 'guess' },
    );
    expect((await readRows(run.output('predictions'))).map((row) => row['guess'])).toEqual([
      expect.closeTo(3.1, 0),
      expect.closeTo(12.9, -1),
    ]);
  });

  it('keeps the type of the target', async () => {
    const trained = await runComponent(
      trainClassifier,
      { table: { 'a.csv': `x,y\n${Array.from({ length: 100 }, (_, row) => `${row}.5,${row < 50 ? 3 : 12}`).join('\n')}\n` } },
      { target: 'y' },
    );
    const run = await runComponent(predict, { model: trained.output('model'), table: { 'a.csv': 'x\n1.5\n90.5\n' } });
    expect((await readRows(run.output('predictions'))).map((row) => [row['prediction'], Number(row['probability_12']) > 0.5])).toEqual([
      ['3', false],
      ['12', true],
    ]);
  });

  it('says which columns the model needs, and which name is taken', async () => {
    const without = await runComponent(predict, { model, table: { 'a.csv': 'lenght,width,colour\n1,2,red\n' } });
    expect(without.lastError).toMatch(/^error: the table, for this model, has no column "length"; did you mean "lenght"\?/);
    const taken = await runComponent(predict, { model, table }, { 'prediction-column': 'kind' });
    expect(taken.lastError).toMatch(/^error: the table has a column "kind" already/);
  });

  it('refuses what is no model', async () => {
    expect((await runComponent(predict, { model: { 'x.txt': '' }, table })).lastError).toMatch(/^error: the model input has no model.json/);
    expect((await runComponent(predict, { model: { 'model.json': '{"a":1}' }, table })).lastError).toMatch(
      /was not written by this version/,
    );
  });
});
