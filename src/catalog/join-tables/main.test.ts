import { describe, expect, it } from 'vitest';
import { readRows } from '../testing/read-rows.ts';
import { runComponent } from '../testing/run-component.ts';
import { joinTables } from './component.ts';

const left = { 'l.csv': 'id,name\nc,Chur\na,Aarau\nb,Bern\n' };
const right = { 'r.csv': 'key,name,river\nb,be,Aare\na,ag,Aare\nd,vs,Rhone\n' };
const join = async (parameters: Record<string, string>) => {
  const run = await runComponent(joinTables, { left, right }, parameters);
  expect(run.stderr).toBe('');
  return readRows(run.output('table'));
};

describe('join-tables', () => {
  it('keeps the rows found in both, in the order of the left table', async () => {
    expect(await join({ keys: 'id = key' })).toEqual([
      { id: 'a', name: 'Aarau', name_right: 'ag', river: 'Aare' },
      { id: 'b', name: 'Bern', name_right: 'be', river: 'Aare' },
    ]);
  });

  it('keeps all rows of either side where it is told to', async () => {
    expect((await join({ keys: 'id = key', kind: 'left' })).map((row) => row['id'])).toEqual(['c', 'a', 'b']);
    expect((await join({ keys: 'id = key', kind: 'right' })).map((row) => row['id'])).toEqual(['a', 'b', 'd']);
    expect((await join({ keys: 'id = key', kind: 'full' })).map((row) => [row['id'], row['river']])).toEqual([
      ['c', null],
      ['a', 'Aare'],
      ['b', 'Aare'],
      ['d', 'Rhone'],
    ]);
  });

  it('says which side lacks a key', async () => {
    const run = await runComponent(joinTables, { left, right }, { keys: 'id' });
    expect(run).toMatchObject({ exitCode: 2, lastError: expect.stringMatching(/^error: the right table has no column "id"/) });
  });
});
