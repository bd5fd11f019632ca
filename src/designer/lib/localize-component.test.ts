import { describe, expect, it } from 'vitest';
import { trainClassifier } from '#catalog/train-classifier/component.ts';
import { rankComponents } from './component-text.ts';
import { localizeComponent } from './localize-component.ts';

describe('a component in the reader’s language', () => {
  it('shows its parameters, their groups and its channels in Chinese', () => {
    const { spec } = localizeComponent(trainClassifier, 'zh');
    expect(spec.parameters.find((parameter) => parameter.name === 'rounds')).toMatchObject({ displayName: '轮数', group: '梯度提升' });
    expect(spec.inputs.map((input) => input.description)).toEqual(['用于学习的行。']);
  });

  it('stays as declared in English', () => {
    expect(localizeComponent(trainClassifier, 'en').spec).toEqual(trainClassifier.spec);
  });

  it('is found by its own texts, not by those of its parameters', () => {
    expect(rankComponents([trainClassifier], '分类器', 'zh')).toEqual([trainClassifier]);
    expect(rankComponents([trainClassifier], '轮数', 'zh')).toEqual([]);
  });
});
