import { describe, expect, it } from 'vitest';
import { readRows } from '../testing/read-rows.ts';
import { runComponent } from '../testing/run-component.ts';
import { filterRows } from './component.ts';

const input = { 'a.csv': 'name,size\nx,1.5\ny,2.5\nz,\n' };

describe('filter-rows', () => {
  it('keeps the rows for which the condition holds, in their order', async () => {
    const run = await runComponent(filterRows, { input }, { condition: "size > 2 OR name = 'x' -- both" });
    expect(run.stderr).toBe('');
    expect(await readRows(run.output('table'))).toEqual([
      { name: 'x', size: 1.5 },
      { name: 'y', size: 2.5 },
    ]);
  });

  it('writes a table with columns and no rows where none is kept', async () => {
    const run = await runComponent(filterRows, { input }, { condition: 'size > 9' });
    expect(run.stdout).toContain('wrote 0 rows');
    expect(await readRows(run.output('table'))).toEqual([]);
  });

  it.each([
    ['', /the parameter "condition" is empty/],
    ['sice > 2', /Referenced column "sice" not found.*size/],
    ['1 = 1); DROP VIEW input; SELECT (1', /must be one SELECT, and there are 3 statements|syntax error/],
    ["name = (SELECT content FROM read_text('/etc/passwd'))", /Cannot access file "\/etc\/passwd"/],
  ])('refuses %s', async (condition, message) => {
    const run = await runComponent(filterRows, { input }, { condition });
    expect(run.exitCode).toBe(2);
    expect(run.lastError).toMatch(message);
  });
});
