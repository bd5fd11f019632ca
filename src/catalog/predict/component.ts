import { toInput, toOutput } from '../spec/channels.ts';
import { toBuiltinComponent } from '../spec/to-builtin-component.ts';

export const predict = toBuiltinComponent({
  name: 'predict',
  displayName: 'Predict',
  description: 'Adds the predictions of a model to a table; for a classifier also the probability of each class.',
  category: 'Machine learning/Predict',
  keywords: ['score', 'scoring', 'infer', 'inference', 'apply', 'forecast', 'classify', 'model'],
  chinese: {
    displayName: '预测',
    description: '把模型的预测结果加到表中；分类器还给出各类别的概率。',
    keywords: ['打分', '评分', '推理', '推断', '应用模型'],
    inputs: { model: '内置训练组件输出的模型。', table: '要预测的行。' },
    outputs: { predictions: '原表加上新增的列。' },
    parameters: {
      'prediction-column': { displayName: '新列名称' },
      probabilities: { displayName: '添加概率', description: '为分类器的每个类别添加一列，列名为 `probability_` 加类别名。' },
    },
  },
  inputs: [
    toInput('model', 'model', { description: 'A model of a built-in trainer.' }),
    toInput('table', 'table', { description: 'The rows to predict for.' }),
  ],
  outputs: [toOutput('predictions', 'table', 'The table with the columns that were added.')],
  parameters: [
    {
      name: 'prediction-column',
      type: 'String',
      displayName: 'Name of the new column',
      default: 'prediction',
      constraint: { kind: 'range', min: '1' },
    },
    {
      name: 'probabilities',
      type: 'Bool',
      displayName: 'Add probabilities',
      description: 'A column `probability_` and the class for each class of a classifier.',
      default: 'true',
    },
  ],
});
