import { match } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import type { Action, Entry } from '../lib/actions.tsx';
import { noSounds } from '../lib/rank-matches.ts';
import { matchPinyin } from '../lib/use-sounds.ts';
import { findCommands } from './find-commands.ts';

const run = () => undefined;
const actions: readonly Action[] = [
  { id: 'edit.undo', group: 'Edit', label: 'Undo', run },
  { id: 'canvas.fit', group: 'Canvas', label: 'Show everything', run },
  { id: 'run.all', group: 'Run', label: '运行全部', run },
];
const node = (index: number): { group: string; entry: Entry } => ({
  group: 'Nodes',
  entry: { id: `node.${index}`, name: `Go to Undone step ${index}`, run },
});
const show = (search: string, sounds = noSounds) =>
  findCommands(
    actions,
    Array.from({ length: 20 }, (_, index) => node(index)),
    search,
    sounds,
  ).map(({ group, members }) => [group, members.length]);

describe('the command palette', () => {
  it('begins, before anything is typed, with what is done most, and ends with what is set once', () => {
    const ids = ['app.language', 'go.runs', 'versions.open', 'view.logs', 'edit.undo', 'canvas.fit', 'canvas.add', 'run.all'];
    const all = ids.map((id) => ({ id, group: id, label: id, run }));
    expect(findCommands(all, [], '', noSounds).map(({ group }) => group)).toEqual([
      'run.all',
      'canvas.add',
      'edit.undo',
      'view.logs',
      'canvas.fit',
      'versions.open',
      'go.runs',
      'app.language',
    ]);
  });

  it('puts the heading with the best answer first and shows a few of many entries', () => {
    expect(show('undo')).toEqual([
      ['Edit', 1],
      ['Nodes', 8],
    ]);
    expect(show('go to')).toEqual([['Nodes', 8]]);
  });

  it('shows eight of ten thousand nodes that answer', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => node(index));
    const found = findCommands(actions, many, 'step', noSounds);
    expect(found.flatMap(({ members }) => members)).toHaveLength(8);
  });

  it('finds actions by other names that they have, after those that are called so', () => {
    const all: Action[] = [
      { id: 'run.all', group: '运行', label: '运行全部', run },
      { id: 'go.runs', group: 'Go', label: 'All runs', run },
    ];
    const found = findCommands(all, [], 'all', noSounds, ({ id }) => ({ aliases: id === 'run.all' ? ['run all'] : [] }));
    expect(found.flatMap(({ members }) => members.map(({ id }) => id))).toEqual(['go.runs', 'run.all']);
  });

  it('finds actions by what else people call them, and past a typing error where nothing else answers', () => {
    const ids = (search: string) =>
      findCommands(actions, [node(1)], search, noSounds, ({ id }) => ({ keywords: id === 'canvas.fit' ? ['zoom to fit'] : [] })).flatMap(
        ({ members }) => members.map((one) => one.id),
      );
    expect(ids('zoom')).toEqual(['canvas.fit']);
    expect(ids('udno')).toEqual(['edit.undo', 'node.1']);
    expect(ids('undo')).toEqual(['edit.undo', 'node.1']);
  });

  it('finds actions by pinyin and by their heading', () => {
    const sounds = (text: string, typed: string) => matchPinyin(match, text, typed);
    expect(show('yunxing', sounds)).toEqual([['Run', 1]]);
    expect(show('yxqb', sounds)).toEqual([['Run', 1]]);
    expect(show('canvas')).toEqual([['Canvas', 1]]);
  });

  it('shows what can’t be done now after what can, and before what only a description speaks of', () => {
    const barred = { id: 'sub.unpack', group: 'Arrange', label: 'Take apart', enabled: false, run };
    const told = { group: 'Pipelines', entry: { id: 'open.p', name: 'Open penguins', text: 'Tells the species apart.', run } };
    const named = { group: 'Nodes', entry: { id: 'node.a', name: 'Go to Apart', run } };
    const ids = (entries: (typeof named)[], search: string) =>
      findCommands([barred], entries, search, noSounds).flatMap(({ members }) => members.map(({ id }) => id));
    expect(ids([told], 'apart')).toEqual(['sub.unpack', 'open.p']);
    expect(ids([told, named], 'apart')).toEqual(['node.a', 'sub.unpack', 'open.p']);
    expect(ids([], '')).toEqual([]);
  });
});
