import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { DemoApp } from '#mocks/demo-app.ts';
import { actionsIn, type Registry } from '../lib/actions.tsx';
import { setLanguage } from '../lib/i18n.ts';
import { openDesigner, openShort, shortPipeline, startServer } from './open-designer.arbitrary.tsx';

let app: DemoApp;
beforeAll(async () => {
  app = await startServer({ pipelines: [shortPipeline] });
});
afterEach(() => {
  setLanguage('en');
  localStorage.clear();
});
afterAll(() => app.close());

const barredIn = (registry: Registry) => actionsIn(registry.getState()).filter(({ enabled }) => enabled === false);
const lackOf = (registry: Registry, id: string) => barredIn(registry).find((action) => action.id === id)?.lack;
/** What can't be done without anybody knowing why. */
const unexplained = (registry: Registry) =>
  barredIn(registry).flatMap(({ id, obstacle, lack }) => (obstacle === undefined && lack === undefined ? [id] : []));

describe('what can’t be done', () => {
  it('says what it lacks, with nothing selected, with a node, in either language, and in the command palette', async () => {
    const registry = await openShort();
    for (const [id, lack] of [
      ['node.rename', 'Select one node first.'],
      ['arrange.left', 'Select at least two items first.'],
      ['edit.undo', 'There is no step to take back.'],
      ['run.from', 'Select one node first.'],
    ] as const)
      await expect.poll(() => lackOf(registry, id)).toBe(lack);
    await expect.poll(() => registry.getState().coming).toBe(0);
    expect(unexplained(registry)).toEqual([]);
    await userEvent.keyboard('{Control>}k{/Control}');
    await userEvent.keyboard('rename');
    await expect.element(page.getByRole('option', { name: /^Rename/ }).getByText('Select one node first.')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await page.getByRole('group', { name: 'Keep some', exact: true }).click({ position: { x: 60, y: 20 } });
    await expect.poll(() => lackOf(registry, 'node.rename')).toBeUndefined();
    expect(unexplained(registry)).toEqual([]);
    setLanguage('zh');
    await expect.poll(() => lackOf(registry, 'sub.unpack')).toBe('请先选择一个子管道。');
  });

  it('says of a run that it is shown as it ran', async () => {
    const { registry, router } = await openDesigner();
    await page.getByRole('link', { name: /short/ }).first().click();
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await page.getByRole('link', { name: /^Succeeded/ }).click();
    await expect.poll(() => router.state.location.pathname).toMatch(/^\/runs\//);
    await page.getByText('Graph', { exact: true }).click();
    await expect.poll(() => lackOf(registry, 'canvas.note')).toBe('This is the pipeline as it ran. Open it in the designer to change it.');
    expect(unexplained(registry)).toEqual([]);
  });
});
