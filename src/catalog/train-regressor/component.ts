import { toInput, toOutput } from '../spec/channels.ts';
import { toBuiltinComponent } from '../spec/to-builtin-component.ts';
import { trainingParameters, trainingParametersInChinese } from '../spec/training-parameters.ts';

export const trainRegressor = toBuiltinComponent({
  name: 'train-regressor',
  displayName: 'Train regressor',
  description: 'Learns to predict a number from the other columns, by gradient-boosted trees or linear regression.',
  category: 'Machine learning/Train',
  keywords: [
    'regression',
    'linear',
    'boosting',
    'gbdt',
    'xgboost',
    'lightgbm',
    'decision tree',
    'random forest',
    'forecast',
    'model',
    'fit',
    'learn',
    'supervised',
    'machine learning',
  ],
  chinese: {
    displayName: '训练回归器',
    description: '用梯度提升树或线性回归，从其他列学习预测数值。',
    keywords: ['回归', '回归模型', '线性回归', '决策树', '随机森林', '梯度提升', '模型', '拟合', '学习'],
    inputs: { table: '用于学习的行。' },
    outputs: { model: '模型及描述它的模型卡片。' },
    parameters: trainingParametersInChinese,
  },
  inputs: [toInput('table', 'table', { description: 'The rows to learn from.' })],
  outputs: [toOutput('model', 'model', 'The model with a card that describes it.')],
  parameters: trainingParameters('linear-regression'),
});
