import type { OutputMount, PlanTask } from '#domain/plan/run-plan.ts';

type Files = Readonly<Record<string, string>>;

/** Small files for an output by its format, made up but of the right shape, the same each time. */
export function createSampleFiles(output: OutputMount, task: PlanTask): Files {
  return samples[output.format](task);
}

const samples: Readonly<Record<OutputMount['format'], (task: PlanTask) => Files>> = {
  table: (task) => ({ 'data.csv': createTable(task.id) }),
  model: (task) => ({ 'card.json': JSON.stringify(createCard(task), null, 2) }),
  files: () => ({ 'metrics.json': JSON.stringify(metrics, null, 2) }),
  any: (task) => ({ 'result.txt': `made by ${task.label}\n` }),
};

const groups = ['north', 'east', 'south', 'west'];

function createTable(seed: string): string {
  const rows = Array.from({ length: 24 }, (_, index) => {
    const value = ((index * 37 + seed.length * 11) % 100) / 10;
    return [index + 1, groups[index % groups.length] ?? '', value.toFixed(1), index % 7 === 3 ? '' : index * 5, index % 3 === 0].join(',');
  });
  return `id,region,value,count,flag\n${rows.join('\n')}\n`;
}

function createCard(task: PlanTask) {
  return {
    kind: 'logistic-regression',
    task: 'classification',
    title: task.label,
    target: 'region',
    features: ['value', 'count', 'flag'],
    rows: 24,
    metrics: { accuracy: 0.93, f1: 0.92 },
    importances: { value: 0.61, count: 0.29, flag: 0.1 },
  };
}

const metrics = {
  task: 'classification',
  accuracy: 0.93,
  precision: 0.92,
  recall: 0.93,
  f1: 0.92,
  confusion: {
    labels: ['north', 'east', 'south'],
    counts: [
      [18, 1, 0],
      [1, 15, 1],
      [0, 1, 20],
    ],
  },
};
