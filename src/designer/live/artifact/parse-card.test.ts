import { describe, expect, it } from 'vitest';
import { parseCard } from './parse-card.ts';

describe('reading a model card', () => {
  it('finds what it can draw and lists the rest', () => {
    const card = parseCard({
      kind: 'model-card',
      algorithm: 'gradient-boosting',
      task: 'classification',
      target: 'species',
      labels: ['Adelie', 'Gentoo'],
      rows: { train: 200, valid: 20, skipped: 0 },
      features: ['bill', { name: 'flipper', kind: 'number' }],
      parameters: { seed: 7, algorithm: 'gradient-boosting' },
      metrics: { train: { accuracy: 1 }, valid: { accuracy: 0.98 } },
      history: [
        { round: 1, train: 0.5, valid: 0.6 },
        { round: 2, train: 0.3, valid: 0.5 },
      ],
      importances: [
        { feature: 'bill', gain: 0.8, permutation: 0.1 },
        { feature: 'flipper', gain: 0.2, permutation: 0.4 },
      ],
      note: { by: 'hand' },
    });
    expect(card.facts.map(({ name }) => name)).toEqual(['algorithm', 'task', 'target']);
    expect(card.features).toEqual(['bill', 'flipper']);
    expect(card.metrics[1]).toEqual({ name: 'valid', numbers: [{ label: 'accuracy', value: 0.98 }] });
    expect(card.curves).toEqual([
      { name: 'train', values: [0.5, 0.3] },
      { name: 'valid', values: [0.6, 0.5] },
    ]);
    expect(card.importances.map(({ name, numbers }) => [name, numbers[0]?.label])).toEqual([
      ['gain', 'bill'],
      ['permutation', 'flipper'],
    ]);
    expect(card.more).toEqual([{ name: 'note', value: '{\n "by": "hand"\n}' }]);
  });

  it('reads metrics without parts, importances by name and coefficients by class', () => {
    const card = parseCard({
      metrics: { r2: 0.5 },
      importances: { a: 1, b: 2 },
      coefficients: [{ label: 'yes', intercept: 1, terms: [{ feature: 'a', coefficient: -2 }] }],
      rows: 24,
    });
    expect(card.metrics).toEqual([{ name: '', numbers: [{ label: 'r2', value: 0.5 }] }]);
    expect(card.importances[0]?.numbers).toHaveLength(2);
    expect(card.coefficients).toEqual([{ name: 'yes', numbers: [{ label: 'a', value: -2 }] }]);
    expect(card.rows).toEqual([{ label: '', value: 24 }]);
  });

  it('takes a card of any shape', () => {
    expect(parseCard({ kind: [], features: 'x', importances: 3 }).more.map(({ name }) => name)).toEqual([
      'kind',
      'features',
      'importances',
    ]);
    expect(parseCard({ importances: [], history: [], metrics: {} }).importances).toEqual([]);
  });
});
