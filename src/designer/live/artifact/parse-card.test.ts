import { describe, expect, it } from 'vitest';
import { parseCard } from './parse-card.ts';

describe('reading a model card', () => {
  it('finds what it can draw and lists the rest', () => {
    const card = parseCard({
      kind: 'gradient-boosted trees',
      target: 'species',
      features: ['bill', { name: 'flipper', type: 'number' }],
      metrics: { accuracy: 0.98 },
      curve: { loss: [0.9, 0.4, 0.2] },
      importances: { bill: 0.2, flipper: 0.8 },
      note: { seed: 7 },
    });
    expect(card.facts).toEqual([
      { name: 'kind', value: 'gradient-boosted trees' },
      { name: 'target', value: 'species' },
    ]);
    expect(card.features).toEqual(['bill', 'flipper']);
    expect(card.importances[0]).toEqual({ label: 'flipper', value: 0.8 });
    expect(card.curves).toEqual([{ name: 'loss', values: [0.9, 0.4, 0.2] }]);
    expect(card.more).toEqual([{ name: 'note', value: '{\n "seed": 7\n}' }]);
  });

  it('reads a curve of one row per round', () => {
    const { curves } = parseCard({
      rounds: [
        { round: 1, train: 0.5, test: 0.6 },
        { round: 2, train: 0.3, test: 0.5 },
      ],
    });
    expect(curves).toEqual([
      { name: 'train', values: [0.5, 0.3] },
      { name: 'test', values: [0.6, 0.5] },
    ]);
  });

  it('takes a card of any shape', () => {
    expect(parseCard({ kind: [], features: 'x', importances: 3 }).more.map(({ name }) => name)).toEqual([
      'kind',
      'features',
      'importances',
    ]);
  });
});
