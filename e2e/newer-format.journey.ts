import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from './test.ts';
import { Designer } from './designer.ts';

test('what a newer Weft saved is shown whole and can’t be changed; edits from before stay on this computer', async ({
  designer,
  page,
  server,
  browser,
}) => {
  await designer.openPipeline('penguins');
  await designer.expectSaved();
  const id = /pipelines\/(\w+)/.exec(page.url())?.[1] ?? '';
  await page.context().setOffline(true);
  await designer.select('Read the penguins');
  await designer.rename('Typed before');
  await expect(page.getByRole('status').filter({ hasText: 'Offline (1 local edit)' })).toBeVisible();

  // A newer Weft saves something that this one does not know.
  await server.kill();
  const database = new DatabaseSync(path.join(server.dataDir, 'weft.db'));
  const row = database.prepare('select * from pipeline_revision where pipeline_id = ? order by revision desc limit 1').get(id);
  const newer = { ...JSON.parse(String(row?.['document'])), moods: ['calm'] };
  newer.nodes[0].label = 'From the future';
  const next = Number(row?.['revision']) + 1;
  database
    .prepare('insert into pipeline_revision (pipeline_id, revision, save_id, updated_at, document, format) values (?, ?, ?, ?, ?, 99)')
    .run(id, next, 'newer', new Date().toISOString(), JSON.stringify(newer));
  database.prepare('update pipeline set revision = ? where id = ?').run(next, id);
  database.close();
  await server.start();

  const bar = (of: Designer) => of.page.getByRole('status').filter({ hasText: 'made with a newer Weft' });
  await page.context().setOffline(false);
  await expect(bar(designer)).toContainText('Your unsaved edit is kept on this computer', { timeout: 30_000 });
  await expect(designer.card('From the future')).toBeVisible();

  const other = await browser.newContext();
  const second = new Designer(await other.newPage());
  await second.open(server);
  await second.openPipeline('penguins');
  await expect(bar(second)).toBeVisible();
  await second.select('From the future');
  await expect(second.inspector.getByRole('textbox', { name: 'Label' })).not.toBeEditable();
  await other.close();
});
