import type { Parameter } from '#domain/param/parameter.ts';
import type { ParameterTexts } from './to-text-labels.ts';

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

const boostingGroup = '梯度提升';

/** The Chinese texts of the parameters that both trainers share. */
export const trainingParametersInChinese: Readonly<Record<string, ParameterTexts>> = {
  algorithm: { displayName: '算法', description: '梯度提升树能自动发现非线性关系和交互作用；线性模型训练快，系数可直接解读。' },
  target: { displayName: '目标列', description: '要预测的列。' },
  features: { displayName: '特征列', description: '用于预测的列，用逗号分隔。留空表示其余所有列。' },
  l2: { displayName: 'L2 正则化', description: '使系数和叶子值向零收缩。' },
  'valid-fraction': { displayName: '验证集比例', description: '留作验证集的行所占比例，用于评估模型和提前停止。' },
  seed: { displayName: '随机种子', description: '相同的种子得到相同的模型。' },
  rounds: { displayName: '轮数', description: '最多生成的树数；多分类时为每个类别的树数。', group: boostingGroup },
  'learning-rate': { displayName: '学习率', description: '每棵树的贡献大小。', group: boostingGroup },
  'max-leaves': { displayName: '每棵树的叶子数', group: boostingGroup },
  'min-leaf-rows': { displayName: '每个叶子的行数', description: '一个叶子最少包含的行数。', group: boostingGroup },
  patience: { displayName: '提前停止轮数', description: '验证集上连续这么多轮没有改进就停止。0 表示从不提前停止。', group: boostingGroup },
};
