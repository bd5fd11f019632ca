import type { Parameter } from '#domain/param/parameter.ts';

/** The parameters that both trainers share; `linear` is the trainer's linear algorithm. */
export function trainingParameters(linear: 'logistic-regression' | 'linear-regression'): Parameter[] {
  return [
    {
      name: 'algorithm',
      type: 'String',
      displayName: 'Algorithm',
      description:
        'Gradient-boosted trees find curves and interactions by themselves; the linear model is quick and its coefficients can be read.',
      default: 'gradient-boosting',
      constraint: { kind: 'enum', values: ['gradient-boosting', linear] },
    },
    { name: 'target', type: 'String', displayName: 'Target column', description: 'The column to predict.', editor: 'column' },
    {
      name: 'features',
      type: 'String',
      displayName: 'Feature columns',
      description: 'The columns to predict from, separated by commas. Empty means all others.',
      required: false,
      editor: 'columns',
    },
    {
      name: 'l2',
      type: 'Float',
      displayName: 'L2 regularisation',
      description: 'Pulls coefficients and leaf values towards zero.',
      default: '1',
      constraint: { kind: 'range', min: '0' },
    },
    {
      name: 'valid-fraction',
      type: 'Float',
      displayName: 'Validation share',
      description: 'The share of rows kept aside to measure the model and to stop early.',
      default: '0.1',
      constraint: { kind: 'range', min: '0', max: '0.5' },
    },
    {
      name: 'seed',
      type: 'Int',
      displayName: 'Seed',
      description: 'The same seed gives the same model.',
      default: '1',
      constraint: { kind: 'range', min: '0', max: '4294967295' },
    },
    ...boostingParameters,
  ];
}

const boostingParameters: readonly Parameter[] = inBoostingGroup([
  {
    name: 'rounds',
    type: 'Int',
    displayName: 'Rounds',
    description: 'Trees to grow at most; for several classes, one for each class.',
    default: '100',
    constraint: { kind: 'range', min: '1', max: '5000' },
  },
  {
    name: 'learning-rate',
    type: 'Float',
    displayName: 'Learning rate',
    description: 'How much each tree adds.',
    default: '0.1',
    constraint: { kind: 'range', min: '0.0001', max: '1' },
  },
  { name: 'max-leaves', type: 'Int', displayName: 'Leaves a tree', default: '31', constraint: { kind: 'range', min: '2', max: '1024' } },
  {
    name: 'min-leaf-rows',
    type: 'Int',
    displayName: 'Rows a leaf',
    description: 'The fewest rows a leaf may hold.',
    default: '20',
    constraint: { kind: 'range', min: '1' },
  },
  {
    name: 'patience',
    type: 'Int',
    displayName: 'Patience',
    description: 'Stop after so many rounds without progress on the validation rows. 0 never stops early.',
    default: '20',
    constraint: { kind: 'range', min: '0' },
  },
]);

function inBoostingGroup(parameters: readonly Parameter[]): Parameter[] {
  return parameters.map((parameter) => ({ ...parameter, group: 'Gradient boosting' }));
}
