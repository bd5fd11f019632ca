import { toInput, toOutput } from '../spec/channels.ts';
import { toBuiltinComponent } from '../spec/to-builtin-component.ts';
import { trainingParameters, trainingParametersInChinese } from '../spec/training-parameters.ts';

export const trainClassifier = toBuiltinComponent({
  name: 'train-classifier',
  displayName: 'Train classifier',
  description: 'Learns to predict a class from the other columns, by gradient-boosted trees or logistic regression.',
  category: 'Machine learning/Train',
  keywords: [
    'classification',
    'logistic',
    'boosting',
    'gbdt',
    'xgboost',
    'lightgbm',
    'decision tree',
    'random forest',
    'model',
    'fit',
    'learn',
    'supervised',
    'machine learning',
  ],
  chinese: {
    displayName: '训练分类器',
    description: '用梯度提升树或逻辑回归，从其他列学习预测类别。',
    keywords: ['分类', '分类模型', '逻辑回归', '决策树', '随机森林', '梯度提升', '模型', '拟合', '学习'],
    inputs: { table: '用于学习的行。' },
    outputs: { model: '模型及描述它的模型卡片。' },
    parameters: trainingParametersInChinese,
  },
  inputs: [toInput('table', 'table', { description: 'The rows to learn from.' })],
  outputs: [toOutput('model', 'model', 'The model with a card that describes it.')],
  parameters: trainingParameters('logistic-regression'),
});
