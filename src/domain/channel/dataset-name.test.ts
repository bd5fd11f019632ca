import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datasetNamePattern, toDatasetName } from './dataset-name.ts';

describe('a proposed name of a dataset', () => {
  it.each([
    ['sales.csv', 'sales.csv'],
    ['Müller 2024 (final).csv', 'Muller-2024-final.csv'],
    ['销售数据.parquet', 'dataset.parquet'],
    ['../../etc/passwd', 'etc-passwd'],
    ['.hidden', 'dataset.hidden'],
    ['two  spaces', 'two-spaces'],
  ])('%s becomes %s', (name, proposed) => {
    expect(toDatasetName(name)).toBe(proposed);
  });

  it('may always be one, whatever the file is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (name) => {
        expect(toDatasetName(name)).toMatch(datasetNamePattern);
      }),
    );
  });
});
