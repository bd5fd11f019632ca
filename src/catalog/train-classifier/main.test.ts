import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { flowerTable } from '../testing/flower-table.ts';
import { runComponent } from '../testing/run-component.ts';
import { trainClassifier } from './component.ts';

const table = { 'a.csv': flowerTable(600) };
const parameters = { target: 'kind', features: 'length, width, colour', rounds: '30' };
const readJson = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, 'utf8'));

describe('train-classifier', () => {
  it('grows trees for several classes, with a card that describes them', async () => {
    const run = await runComponent(trainClassifier, { table }, parameters);
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(run.stdout).toContain('left out 36 rows without a target');
    expect(await readJson(`${run.output('model')}card.json`)).toMatchObject({
      kind: 'model-card',
      task: 'classification',
      algorithm: 'gradient-boosting',
      target: 'kind',
      labels: ['plain', 'tall', 'wide'],
      rows: { train: 508, valid: 56, skipped: 36 },
      features: [
        { name: 'length', kind: 'number' },
        { name: 'width', kind: 'number' },
        { name: 'colour', kind: 'category', categories: 3 },
      ],
      metrics: { train: { accuracy: expect.closeTo(0.97, 1) }, valid: { f1: expect.any(Number), logLoss: expect.any(Number) } },
    });
  });

  it('fits a logistic regression whose coefficients can be read', async () => {
    const run = await runComponent(trainClassifier, { table }, { ...parameters, algorithm: 'logistic-regression' });
    expect(await readJson(`${run.output('model')}card.json`)).toMatchObject({
      algorithm: 'logistic-regression',
      coefficients: [
        { label: 'plain', intercept: expect.any(Number) },
        { label: 'tall' },
        { label: 'wide', terms: expect.arrayContaining([{ feature: 'colour = red', coefficient: expect.any(Number) }]) },
      ],
    });
  });

  it('gives the same bytes for the same seed', async () => {
    const runs = [await runComponent(trainClassifier, { table }, parameters), await runComponent(trainClassifier, { table }, parameters)];
    for (const file of ['model.json', 'card.json']) {
      const [first, second] = await Promise.all(runs.map((run) => readFile(run.output('model') + file, 'utf8')));
      expect(first).toBe(second);
    }
  });

  it.each([
    [{ target: 'nothing alike' }, /^error: the table has no column "nothing alike"\. It has "/],
    [{ target: 'knid' }, /^error: the table has no column "knid"; did you mean "kind"\?/],
    [{ target: 'kind', features: 'kind, width' }, /^error: the target "kind" is among the features/],
    [{ target: 'kind', features: 'widht' }, /no column "widht"; did you mean "width"\?/],
  ])('refuses %j', async (given, message) => {
    const run = await runComponent(trainClassifier, { table }, given);
    expect(run.exitCode).toBe(2);
    expect(run.lastError).toMatch(message);
  });

  it('sends numbers to the regressor', async () => {
    const many = { 'a.csv': `x,y\n${Array.from({ length: 200 }, (_, row) => `${row},${row / 7}`).join('\n')}\n` };
    expect((await runComponent(trainClassifier, { table: many }, { target: 'y' })).lastError).toMatch(
      /more than 100 different values: for numbers, use a regressor$/,
    );
  });
});
