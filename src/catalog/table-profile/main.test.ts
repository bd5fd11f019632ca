import { expect, it } from 'vitest';
import { readRows } from '../testing/read-rows.ts';
import { runComponent } from '../testing/run-component.ts';
import { tableProfile } from './component.ts';

it('describes each column in a row', async () => {
  const run = await runComponent(tableProfile, { input: { 'a.csv': 'name,size\nx,1.5\ny,2.5\n,3.5\nx,\n' } });
  expect(run.stderr).toBe('');
  const [name, size] = await readRows(run.output('profile'));
  expect(name).toMatchObject({ column: 'name', type: 'VARCHAR', 'distinct values, about': '2', min: 'x', max: 'y', mean: null });
  expect(size).toMatchObject({ column: 'size', type: 'DOUBLE', rows: '4', mean: 2.5, median: '2.5', max: '3.5' });
});
