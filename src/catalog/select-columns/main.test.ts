import { describe, expect, it } from 'vitest';
import { readRows } from '../testing/read-rows.ts';
import { runComponent } from '../testing/run-component.ts';
import { selectColumns } from './component.ts';

const input = { 'a.csv': 'name,"a, b",size\nx,1.5,2.5\ny,2.5,3.5\n' };

describe('select-columns', () => {
  it('keeps columns in the given order and derives new ones', async () => {
    const run = await runComponent(
      selectColumns,
      { input },
      { columns: 'size, "a, b"', derive: 'sum = size + "a, b"\n-- a note\n"big one" = size >= 3\n' },
    );
    expect(run.stderr).toBe('');
    expect(await readRows(run.output('table'))).toEqual([
      { size: 2.5, 'a, b': 1.5, sum: 4, 'big one': false },
      { size: 3.5, 'a, b': 2.5, sum: 6, 'big one': true },
    ]);
  });

  it('keeps all columns where none is named, and replaces one that is derived', async () => {
    const run = await runComponent(selectColumns, { input }, { derive: "name = upper(name) || '='" });
    expect((await readRows(run.output('table')))[0]).toEqual({ name: 'X=', 'a, b': 1.5, size: 2.5 });
  });

  it.each([
    [{ columns: 'nane' }, 'error: the table has no column "nane"; did you mean "name"? It has "name", "a, b", "size".'],
    [{ derive: 'just words' }, 'error: this line is not `name = expression`: just words'],
    [{ derive: 'x = 1\nx = 2' }, 'error: the column "x" is derived twice'],
  ])('refuses %j', async (parameters, message) => {
    expect(await runComponent(selectColumns, { input }, parameters)).toMatchObject({ exitCode: 2, lastError: message });
  });

  it('does not let an expression do more than compute', async () => {
    const run = await runComponent(selectColumns, { input }, { derive: "x = 1) FROM input) TO '/tmp/x.csv'; COPY (SELECT (1" });
    expect(run.exitCode).toBe(2);
  });
});
