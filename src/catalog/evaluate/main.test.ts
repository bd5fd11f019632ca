import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { runComponent } from '../testing/run-component.ts';
import { evaluate } from './component.ts';

const evaluated = async (csv: string, parameters: Record<string, string> = {}): Promise<unknown> => {
  const run = await runComponent(evaluate, { table: { 'a.csv': csv } }, { target: 'truth', ...parameters });
  expect(run).toMatchObject({ exitCode: 0, stderr: '' });
  return JSON.parse(await readFile(`${run.output('metrics')}metrics.json`, 'utf8'));
};

describe('evaluate', () => {
  it('counts what was taken for what', async () => {
    expect(await evaluated('truth,prediction\na,a\na,b\nb,b\nb,b\n,a\nc,a\n')).toMatchObject({
      task: 'classification',
      rows: 5,
      skipped: 1,
      accuracy: 0.6,
      confusion: {
        labels: ['a', 'b', 'c'],
        counts: [
          [1, 1, 0],
          [0, 2, 0],
          [1, 0, 0],
        ],
      },
      classes: [
        { label: 'a', precision: 0.5, recall: 0.5, support: 2 },
        { label: 'b', recall: 1 },
        { label: 'c', recall: 0 },
      ],
    });
  });

  it('draws the ROC curve of the second of two classes', async () => {
    const csv =
      'truth,prediction,probability_ill,probability_well\nwell,well,0.1,0.9\nill,ill,0.8,0.2\nwell,ill,0.7,0.3\nill,ill,0.6,0.4\n';
    expect(await evaluated(csv, { task: 'classification' })).toMatchObject({
      auc: 0.75,
      roc: [
        {
          area: 0.75,
          points: [
            [0, 0],
            [0, 0.5],
            [0.5, 0.5],
            [0.5, 1],
            [1, 1],
          ],
        },
      ],
    });
  });

  it('measures the errors of numbers', async () => {
    expect(await evaluated('truth,prediction\n1.5,2.5\n2.5,2.5\n4.5,2.5\n')).toMatchObject({
      task: 'regression',
      rows: 3,
      mae: 1,
      rmse: expect.closeTo(1.29, 2),
      residuals: { counts: expect.any(Array) },
    });
  });

  it('takes whole numbers for classes where there are probabilities of them', async () => {
    expect(await evaluated('truth,prediction,probability_0,probability_1\n1,1,0.2,0.8\n0,1,0.4,0.6\n')).toMatchObject({
      task: 'classification',
      accuracy: 0.5,
      auc: 1,
    });
  });

  it('says what is missing', async () => {
    const run = await runComponent(evaluate, { table: { 'a.csv': 'truht,prediction\n1,2\n' } }, { target: 'truth' });
    expect(run).toMatchObject({
      exitCode: 2,
      lastError: 'error: the table has no column "truth"; did you mean "truht"? It has "truht", "prediction".',
    });
  });
});
