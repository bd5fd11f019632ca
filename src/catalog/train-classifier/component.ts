import { toInput, toOutput } from '../spec/channels.ts';
import { toBuiltinComponent } from '../spec/to-builtin-component.ts';
import { trainingParameters } from '../spec/training-parameters.ts';

export const trainClassifier = toBuiltinComponent({
  name: 'train-classifier',
  displayName: 'Train classifier',
  description: 'Learns to predict a class from the other columns, by gradient-boosted trees or logistic regression.',
  category: 'Machine learning/Train',
  chinese: { displayName: '训练分类器', description: '用梯度提升树或逻辑回归，从其他列学习预测类别。' },
  inputs: [toInput('table', 'table', { description: 'The rows to learn from.' })],
  outputs: [toOutput('model', 'model', 'The model with a card that describes it.')],
  parameters: trainingParameters('logistic-regression'),
});
