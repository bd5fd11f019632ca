import { expect, it } from 'vitest';
import { metricFormat } from './metric-format.ts';

const print = (numbers: Readonly<Record<string, number>>) => {
  const named = Object.entries(numbers).map(([label, value]) => ({ label, value }));
  return named.map(metricFormat(named, 'en'));
};

it('prints what is measured with as many decimals as what stands beside it', () => {
  expect(print({ accuracy: 1, logLoss: 0.005421 })).toEqual(['1.0000', '0.0054']);
  expect(print({ rmse: 1234.5678, r2: 0.9 })).toEqual(['1,234.5678', '0.9000']);
  expect(print({ mae: 1234.5678 })).toEqual(['1,235']);
});

it('prints counts, and numbers that are all whole, without decimals', () => {
  expect(print({ f1: 0.5, rows: 1234, skipped: 0, support: 3 })).toEqual(['0.5000', '1,234', '0', '3']);
  expect(print({ accuracy: 1, f1: 0 })).toEqual(['1', '0']);
});

it('keeps the smallest apart from 0', () => {
  expect(print({ auc: 1, logLoss: 0.000_012_3 })).toEqual(['1.000000', '0.000012']);
  expect(print({ loss: 1.2e-12, auc: 1 })).toEqual(['0.0000000000012', '1']);
});
