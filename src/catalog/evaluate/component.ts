import { toInput, toOutput } from '../spec/channels.ts';
import { toBuiltinComponent } from '../spec/to-builtin-component.ts';

export const evaluate = toBuiltinComponent({
  name: 'evaluate',
  displayName: 'Evaluate',
  description: 'Compares predictions with the truth: accuracy, F1, confusion matrix and ROC for classes; errors and R² for numbers.',
  category: 'Machine learning/Evaluate',
  keywords: [
    'metrics',
    'score',
    'accuracy',
    'precision',
    'recall',
    'f1',
    'auc',
    'roc',
    'confusion matrix',
    'rmse',
    'mae',
    'r2',
    'validate',
    'test',
    'measure',
    'compare',
  ],
  chinese: {
    displayName: '评估',
    description: '比较预测与真实值：类别给出准确率、F1、混淆矩阵和 ROC；数值给出误差和 R²。',
    keywords: ['指标', '准确率', '精确率', '召回率', '混淆矩阵', '误差', '验证', '测试', '衡量'],
    inputs: { table: '含真实值和预测值的表。' },
    outputs: { metrics: 'metrics.json 文件' },
    parameters: {
      target: { displayName: '目标列', description: '存放真实值的列。' },
      prediction: { displayName: '预测列' },
      task: { displayName: '任务类型', description: 'auto：两列都是数值且没有概率列时按回归评估，否则按分类评估。' },
    },
  },
  inputs: [toInput('table', 'table', { description: 'A table with the truth and a prediction.' })],
  outputs: [toOutput('metrics', 'files', 'metrics.json')],
  parameters: [
    { name: 'target', type: 'String', displayName: 'Target column', description: 'The column that holds the truth.', editor: 'column' },
    { name: 'prediction', type: 'String', displayName: 'Prediction column', default: 'prediction', editor: 'column' },
    {
      name: 'task',
      type: 'String',
      displayName: 'Task',
      description: 'auto: regression where both columns hold numbers and there are no probability columns.',
      default: 'auto',
      constraint: { kind: 'enum', values: ['auto', 'classification', 'regression'] },
    },
  ],
});
