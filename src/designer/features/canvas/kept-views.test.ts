import { describe, expect, it } from 'vitest';
import { createKeptViews } from './kept-views.ts';

const createStorage = (begin: Readonly<Record<string, string>> = {}) => {
  const kept = new Map(Object.entries(begin));
  return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, text: string) => void kept.set(key, text) };
};
const view = (x: number) => ({ x, y: 20, zoom: 0.5, isWhole: false });

describe('the views that a computer keeps', () => {
  it('are those of each person, pipeline and level', () => {
    const storage = createStorage();
    const views = createKeptViews(storage, 'ada', 'penguins');
    views.keep(null, view(1));
    views.keep('sub', view(2));
    views.keep(null, view(3));
    const again = createKeptViews(storage, 'ada', 'penguins');
    expect(again.read(null)).toEqual(view(3));
    expect(again.read('sub')).toEqual(view(2));
    expect(again.read('other')).toBeNull();
    expect(createKeptViews(storage, 'ada', 'flights').read(null)).toBeNull();
    expect(createKeptViews(storage, 'bob', 'penguins').read(null)).toBeNull();
  });

  it('are forgotten for pipelines that were looked at long ago', () => {
    const storage = createStorage();
    for (let index = 0; index < 120; index += 1) createKeptViews(storage, 'ada', `p${index}`).keep(null, view(index));
    expect(createKeptViews(storage, 'ada', 'p119').read(null)).toEqual(view(119));
    expect(createKeptViews(storage, 'ada', 'p0').read(null)).toBeNull();
  });

  it.each(['', '{', '[{"pipeline":"penguins","levels":[{"within":null,"view":{"x":"1","y":0,"zoom":0}}]}]'])(
    'are none where %j is kept',
    (text) => {
      const views = createKeptViews(createStorage({ 'weft.views.ada': text }), 'ada', 'penguins');
      expect(views.read(null)).toBeNull();
      views.keep(null, view(4));
      expect(views.read(null)).toEqual(view(4));
    },
  );

  it('are not missed where the storage is full', () => {
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new Error('full');
      },
    };
    expect(() => createKeptViews(full, 'ada', 'penguins').keep(null, view(1))).not.toThrow();
  });
});
