import { describe, expect, it } from 'vitest';
import type { Level } from '#domain/pipeline/level.ts';
import { showsAll, showsAny, viewToGoBackTo } from './in-sight.ts';
import { createPassingViews } from './kept-views.ts';

const node = (id: string, x: number, y: number) => ({
  id,
  component: 'sql@1.0.0',
  parameters: {},
  inputs: {},
  outputs: {},
  position: { x, y },
});
const level: Level = {
  within: null,
  nodes: [node('near', 0, 0), node('far', 5000, 0)],
  subPipelines: [],
  annotations: [],
  links: [],
  gates: [],
};
const size = { width: 800, height: 600 };

describe('what is in sight', () => {
  it.each([
    ['a card in the middle', { x: 300, y: 300, zoom: 1 }, true],
    ['half a card at the edge', { x: -120, y: 300, zoom: 1 }, true],
    ['a few pixels of a card', { x: -236, y: 300, zoom: 1 }, false],
    ['nothing on the left', { x: 3000, y: 300, zoom: 1 }, false],
    ['nothing between two cards', { x: -2000, y: 300, zoom: 1 }, false],
    ['cards that are mere dots', { x: 300, y: 300, zoom: 0.01 }, true],
  ])('with %s', (_, view, is) => {
    expect(showsAny(view, size, level)).toBe(is);
  });

  it('is nothing where nothing is', () => {
    expect(showsAny({ x: 0, y: 0, zoom: 1 }, size, { ...level, nodes: [] })).toBe(false);
  });
});

describe('one looks where one looked last', () => {
  const views = createPassingViews();
  const part = { x: 300, y: 300, zoom: 1, isWhole: false };

  it('if one ever did', () => {
    expect(viewToGoBackTo(views, level, size, [])).toBeNull();
    views.keep(null, part);
    expect(viewToGoBackTo(views, level, size, [])).toEqual(part);
    expect(viewToGoBackTo(views, { ...level, within: 'sub' }, size, [])).toBeNull();
  });

  it('but not where nothing would be in sight, nor what is selected', () => {
    expect(viewToGoBackTo(views, level, size, ['near'])).not.toBeNull();
    expect(viewToGoBackTo(views, level, size, ['far'])).toBeNull();
    views.keep(null, { ...part, x: 9000 });
    expect(viewToGoBackTo(views, level, size, [])).toBeNull();
  });

  it('but not where all of it was in sight, and now only a part would be', () => {
    const whole = { x: 10, y: 300, zoom: 0.14, isWhole: true };
    views.keep(null, whole);
    expect(showsAll(whole, size, level)).toBe(true);
    expect(viewToGoBackTo(views, level, size, [])).toEqual(whole);
    expect(viewToGoBackTo(views, level, { width: 640, height: 600 }, [])).toBeNull();
  });
});
