import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { cleanup } from 'vitest-browser-react';
import type { DemoApp } from '#mocks/demo-app.ts';
import { api } from '../lib/api.ts';
import { openShort, shortPipeline, startServer } from './open-designer.arbitrary.tsx';

let app: DemoApp;
beforeAll(async () => {
  app = await startServer({ pipelines: [shortPipeline] });
});
afterEach(cleanup);
afterAll(() => {
  app.close();
  localStorage.clear();
});

/** Saves once for each condition, as while somebody types it. */
async function type(...conditions: string[]): Promise<void> {
  const [summary] = (await api.call('listPipelines', {})).items;
  const { id, revision, format, document } = await api.call('readPipeline', { params: { id: summary?.id ?? '' } });
  for (const [index, condition] of conditions.entries()) {
    const nodes = document.nodes.map((node) => (node.id === 'keep' ? { ...node, parameters: { condition } } : node));
    const body = { saveId: crypto.randomUUID(), format, document: { ...document, nodes } };
    await api.call('savePipeline', { params: { id }, ifMatch: revision + index, body });
  }
}

it('what was saved while somebody typed is one version, until it is unfolded', async () => {
  await type('a > 2', 'a > 25', 'a > 255');
  await openShort();
  await page.getByRole('button', { name: 'Show versions' }).click();
  const dialog = page.getByRole('dialog', { name: 'Versions' });
  const version = (revision: number) => dialog.getByRole('button', { name: new RegExp(`^Revision ${revision}`) });
  const saves = dialog.getByRole('button', { name: '3 saves: Revision 4' });
  await expect.element(saves).toHaveAttribute('aria-expanded', 'false');
  await expect.element(version(4).getByText(/a > 1 → a > 255/)).toBeVisible();
  await expect.element(version(1).getByText(/Created/)).toBeVisible();
  await expect.element(version(3)).not.toBeInTheDocument();
  await saves.click();
  await expect.element(version(4).getByText(/a > 25 → a > 255/)).toBeVisible();
  await expect.element(version(3).getByText(/a > 2 → a > 25/)).toBeVisible();
  await version(2).click();
  await expect.element(dialog.getByRole('heading', { name: 'Revision 2' })).toBeVisible();
  await saves.click();
  await expect.element(version(2)).not.toBeInTheDocument();
});

it('the way back to a named version shows all of its name', async () => {
  const [summary] = (await api.call('listPipelines', {})).items;
  const name = 'Before the penguins of the other islands were read as well';
  await api.call('nameRevision', { params: { id: summary?.id ?? '', revision: 1 }, body: { name } });
  await openShort();
  await page.getByRole('button', { name: 'Show versions' }).click();
  const words = page.getByRole('button', { name: `Revert to the last named version: ${name}` }).getByText(new RegExp(name));
  await expect.element(words).toBeVisible();
  const element = words.element();
  expect([element.scrollWidth > element.clientWidth, element.scrollHeight > element.clientHeight]).toEqual([false, false]);
});
