import { expect, it } from 'vitest';
import { datasetDescription } from './dataset-description.ts';

it('a dataset is described in the reader’s language where it can be, else as it was given', () => {
  const dataset = { description: 'Penguins', labels: { 'description.zh': '企鹅' } };
  expect(datasetDescription(dataset, 'zh')).toBe('企鹅');
  expect(datasetDescription(dataset, 'en')).toBe('Penguins');
  expect(datasetDescription({ description: 'Mine', labels: {} }, 'zh')).toBe('Mine');
});
