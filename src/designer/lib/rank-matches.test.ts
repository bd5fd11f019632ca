import { match } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { rankMatches, type Searchable } from './rank-matches.ts';
import { matchPinyin } from './use-sounds.ts';

const items: readonly Searchable[] = [
  { name: 'Split table', text: 'Divides rows at random' },
  { name: 'SQL', aliases: ['SQL 查询'], text: 'Runs a query on tables' },
  { name: 'Read table', aliases: ['读取表格'], text: 'Reads a dataset' },
  { name: '训练分类器', aliases: ['Train classifier'], text: 'Gradient boosting' },
];
const found = (search: string) =>
  rankMatches(
    items,
    search,
    (item) => item,
    (text, typed) => matchPinyin(match, text, typed),
  ).map(({ name }) => name);

describe('a search', () => {
  it('finds names by the beginning of any of their words, the beginning of the name first', () => {
    expect(found('s')[0]).toBe('Split table');
    expect(found('tab').slice(0, 2)).toEqual(['Split table', 'Read table']);
    expect(found('table read')).toEqual(['Read table']);
  });

  it('finds descriptions after names', () => {
    expect(found('dataset')).toEqual(['Read table']);
    expect(found('query')).toEqual(['SQL']);
  });

  it.each(['xunlianfenleiqi', 'xlflq', 'xunlianfl', 'fenlei', '分类'])('finds 训练分类器 by %s', (typed) => {
    expect(found(typed)).toEqual(['训练分类器']);
  });

  it('finds other names by their sound too', () => {
    expect(found('dqbg')).toEqual(['Read table']);
    expect(found('chaxun')).toEqual(['SQL']);
    expect(found('duqu')).toEqual(['Read table']);
    expect(found('d')).not.toContain('SQL');
  });

  it('puts keywords after every name and before descriptions', () => {
    const named = [
      { name: 'Note', text: 'May join others' },
      { name: 'Merge', keywords: ['join', 'train/test'] },
      { name: 'Disjoint' },
      { name: 'Left join' },
      { name: 'Joined' },
    ];
    const ranked = (search: string) => rankMatches(named, search, (item) => item).map(({ name }) => name);
    expect(ranked('join')).toEqual(['Joined', 'Left join', 'Disjoint', 'Merge', 'Note']);
    expect(ranked('train/test')).toEqual(['Merge']);
    expect(ranked('test')).toEqual(['Merge']);
    expect(ranked('est')).toEqual([]);
  });

  it.each([
    ['tabel', ['Split table', 'Read table']],
    ['slpit', ['Split table']],
    ['claasifier', ['训练分类器']],
    ['trian clasifier', ['训练分类器']],
    ['qeury', []],
    ['sqk', []],
  ])('looks past the typing error in %s', (typed, names) => {
    expect(found(typed)).toEqual(names);
  });

  it('looks for typing errors only where nothing answers what was typed', () => {
    const ranked = (search: string) => rankMatches([{ name: 'Data' }, { name: 'Date' }], search, (item) => item).map(({ name }) => name);
    expect(ranked('date')).toEqual(['Date']);
    expect(ranked('datw')).toEqual(['Data', 'Date']);
    const called = [{ name: 'Show the history', keywords: ['undo'] }, { name: 'Undo' }];
    expect(rankMatches(called, 'undp', (item) => item).map(({ name }) => name)).toEqual(['Undo', 'Show the history']);
  });

  it('needs every word, and gives everything where nothing is typed', () => {
    expect(found('read nothing')).toEqual([]);
    expect(found('  ')).toHaveLength(items.length);
  });
});
