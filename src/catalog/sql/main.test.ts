import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readRows } from '../testing/read-rows.ts';
import { runComponent } from '../testing/run-component.ts';
import { sql } from './component.ts';

const cities = { 'a.csv': 'city,people\nBern,134\nBasel,178\nChur,39\n' };
const query = (text: string, inputs = { a: cities }) => runComponent(sql, inputs, { query: text });

describe('sql', () => {
  it('runs a query over the connected tables', async () => {
    const rivers = { 'b.json': '[{"city":"Bern","river":"Aare"},{"city":"Basel","river":"Rhine"}]' };
    const run = await runComponent(
      sql,
      { a: cities, b: rivers },
      { query: 'SELECT a.city, river FROM a JOIN b USING (city) ORDER BY people DESC; -- done' },
    );
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(await readRows(run.output('table'))).toEqual([
      { city: 'Basel', river: 'Rhine' },
      { city: 'Bern', river: 'Aare' },
    ]);
  });

  it('gives the same bytes for the same input, also where the query groups or draws', async () => {
    const text = 'SELECT city[1] AS letter, sum(people) AS people, random() AS drawn FROM a GROUP BY ALL';
    const runs = [await query(text), await query(text)];
    const [first, second] = await Promise.all(runs.map((run) => readFile(`${run.output('table')}data.parquet`)));
    expect(first?.equals(second ?? Buffer.of())).toBe(true);
  });

  it.each([
    ["SELECT * FROM read_text('/etc/passwd')", /Cannot access file "\/etc\/passwd"/],
    ["SELECT * FROM '/etc/passwd'", /\/etc\/passwd/],
    ["SELECT * FROM glob('/etc/*')", /Cannot access file/],
    ["COPY a TO '/tmp/out.csv'", /Cannot access file "\/tmp\/out.csv": only the inputs/],
    ['CREATE TABLE x AS SELECT 1', /must be one SELECT that reads, not CREATE/],
    ["SELECT 1) TO '/tmp/out.csv'; COPY (SELECT 1", /syntax error/],
    ["SELECT 1; COPY a TO '/tmp/out.csv'", /must be one SELECT, and there are 2 statements/],
    ["ATTACH '/tmp/x.db'", /Cannot access file|must be one SELECT/],
    ['SET enable_external_access = true', /must be one SELECT/],
    ['INSTALL httpfs', /must be one SELECT/],
    ["SELECT * FROM read_csv('https://example.org/x.csv')", /httpfs|Cannot access|disabled/],
    ['', /the query is empty/],
  ])('refuses %s', async (text, message) => {
    const run = await query(text);
    expect(run.exitCode).toBe(2);
    expect(run.lastError).toMatch(/^error: /);
    expect(run.lastError).toMatch(message);
    expect(run.stderr).not.toMatch(/\n\s+at /);
  });

  it('names a column that is not there with those that are near', async () => {
    const run = await query('SELECT peple FROM a');
    expect(run).toMatchObject({ exitCode: 2 });
    expect(run.lastError).toMatch(/^error: Referenced column "peple" not found.*people.*; at: peple FROM a$/);
  });

  it('says what to connect', async () => {
    const run = await runComponent(sql, {}, { query: 'SELECT 1' });
    expect(run).toMatchObject({ exitCode: 2, lastError: 'error: the input "a" is not connected' });
  });
});
