import { describe, expect, it } from 'vitest';
import type { Annotation, PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { carriedBy, insideOf, placesWithCarried } from './carried-by.ts';
import { shownLevel } from './derived.ts';

const group = (id: string, x: number, y: number, width: number, height: number): Annotation => ({
  id,
  kind: 'group',
  text: '',
  color: 'blue',
  position: { x, y },
  size: { width, height },
});
const node = (id: string, x: number, y: number) => ({
  id,
  component: 'a@1.0.0',
  parameters: {},
  inputs: {},
  outputs: {},
  position: { x, y },
});
const document: PipelineDocument = {
  metadata: { name: 'p' },
  variables: [],
  nodes: [node('inside', 40, 60), node('half', 380, 60), node('outside', 900, 0)],
  annotations: [group('outer', 0, 0, 500, 400), group('inner', 20, 40, 300, 120)],
};
const state = { document, components: new Map(), within: null };

describe('a group that is moved', () => {
  it('takes along what lies fully in it, other groups too', () => {
    expect(carriedBy(state, ['outer'])).toEqual(new Set(['outer', 'inner', 'inside']));
    expect(placesWithCarried(state, new Map([['outer', { x: 100, y: 10 }]]))).toEqual(
      new Map([
        ['outer', { x: 100, y: 10 }],
        ['inside', { x: 140, y: 70 }],
        ['inner', { x: 120, y: 50 }],
      ]),
    );
  });

  it('holds what lies fully in it, but not itself', () => {
    const level = shownLevel(state);
    expect(insideOf(level, ['outer']).toSorted()).toEqual(['inner', 'inside']);
    expect(insideOf(level, ['outer', 'inner'])).toEqual(['inside']);
    expect(insideOf(level, ['inside'])).toEqual([]);
  });

  it('leaves alone what is given a place of its own', () => {
    const places = new Map([
      ['inner', { x: 120, y: 40 }],
      ['inside', { x: 0, y: 0 }],
    ]);
    expect(placesWithCarried(state, places)).toEqual(places);
  });

  it('is not moved by what lies in it', () => {
    const places = new Map([['inside', { x: 0, y: 0 }]]);
    expect(placesWithCarried(state, places)).toBe(places);
  });
});
