import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { failTask } from '#engines/scripted/task-script.ts';
import type { DemoApp } from '#mocks/demo-app.ts';
import { setLanguage } from '../lib/i18n.ts';
import { brokenPipeline, openDesigner, openPipeline, openShort, shortPipeline, startServer } from './open-designer.arbitrary.tsx';

const long = brokenPipeline.replace('name: broken', 'name: penguins-of-the-palmer-islands');

const lone = `apiVersion: weft/v1
kind: Pipeline
metadata: {name: lonely}
spec:
  nodes:
    - {id: read, component: read-table@1.0.0, label: Read it, inputs: {data: {uri: "dataset:few.csv"}}, position: {x: 0, y: 0}}
    - {id: keep, component: filter-rows@1.0.0, label: Keep some, parameters: {condition: "a > 1"}, inputs: {input: {from: read.table}}, position: {x: 0, y: 150}}
    - {id: alone, component: filter-rows@1.0.0, label: Alone, position: {x: 300, y: 0}}
`;

const training = `apiVersion: weft/v1
kind: Pipeline
metadata: {name: training}
spec:
  nodes:
    - {id: read, component: read-table@1.0.0, label: Read it, inputs: {data: {uri: "dataset:few.csv"}}, position: {x: 0, y: 0}}
    - {id: split, component: split-table@1.0.0, label: Split it, inputs: {input: {from: read.table}}, position: {x: 0, y: 150}}
    - {id: lose, component: train-classifier@1.0.0, label: Learn it, parameters: {target: a}, inputs: {table: {from: split.train}}, position: {x: 0, y: 300}}
`;

const mistyped = `apiVersion: weft/v1
kind: Pipeline
metadata: {name: mistyped}
spec:
  nodes:
    - {id: read, component: read-table@1.0.0, label: Read it, inputs: {data: {uri: "dataset:few.csv"}}, position: {x: 0, y: 0}}
    - {id: lose, component: train-classifier@1.0.0, label: Tell apart, parameters: {target: specie}, inputs: {table: {from: read.table}}, position: {x: 0, y: 150}}
`;

const spare = `apiVersion: weft/v1
kind: Pipeline
metadata: {name: spare}
spec:
  nodes:
    - {id: read, component: read-table@1.0.0, label: Read it, inputs: {data: {uri: "dataset:few.csv"}}, position: {x: 0, y: 0}}
    - {id: keep, component: filter-rows@1.0.0, label: Keep some, parameters: {condition: "a > 1"}, inputs: {input: {from: read.table}}, position: {x: 0, y: 150}}
`;

const lengthy = `apiVersion: weft/v1
kind: Pipeline
metadata: {name: lengthy}
spec:
  nodes:
    - {id: slow, component: read-table@1.0.0, label: Read long, inputs: {data: {uri: "dataset:few.csv"}}, position: {x: 0, y: 0}}
`;

let app: DemoApp;
beforeAll(async () => {
  app = await startServer({
    script: (task, attempt) =>
      task.id === 'slow' ? { runningMs: 4000 } : failTask('lose', 1, 'error: the table has no column "specie"')(task, attempt),
    pipelines: [shortPipeline, brokenPipeline, long, lone, training, mistyped, spare, lengthy],
  });
});
// A drawer that stays open would leave so little room that cards are smaller than the place where they are clicked.
afterEach(() => localStorage.clear());
afterAll(() => app.close());

describe('runs in the designer', () => {
  it('runs a pipeline, then a part of it; the other cards keep what the first run has left, and the outline says it all', async () => {
    await openShort();
    const card = (label: string) => page.getByRole('group', { name: label, exact: true });
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    for (const label of ['Read it', 'Keep some'])
      await expect.element(card(label).getByRole('img', { name: 'Succeeded', exact: true }), { timeout: 15_000 }).toBeVisible();
    const inMinimap = page.getByRole('img', { name: 'Minimap' }).element().querySelectorAll('rect');
    expect([...inMinimap].map((item) => getComputedStyle(item).fill)).toEqual(['rgb(229, 245, 232)', 'rgb(229, 245, 232)']);
    await card('Keep some').click({ position: { x: 60, y: 20 } });
    await page.getByRole('button', { name: 'More ways to run' }).click();
    await page.getByRole('menuitem', { name: 'Run only this node' }).click();
    await expect.element(card('Read it').getByRole('img', { name: 'Succeeded, from an earlier run' }), { timeout: 15_000 }).toBeVisible();

    await expect.element(card('Read it').getByTitle('Succeeded, from an earlier run')).toBeVisible();
    await page.getByRole('tab', { name: 'Logs' }).click();
    const choice = page.getByRole('combobox', { name: 'Choose a task' });
    await expect.element(choice).toHaveValue('Keep some');
    await card('Read it').click({ position: { x: 60, y: 20 } });
    await expect.element(choice).toHaveValue('Read it');
    const log = page.getByRole('region', { name: 'Log', exact: true });
    await expect.element(log.getByText(/read-table/)).toBeVisible();
    await expect.element(page.getByText(/^From an earlier run, /)).toBeVisible();
    await page.getByRole('tab', { name: 'Results', exact: true }).click();
    await expect.element(choice).toHaveValue('Read it');
    await expect.element(page.getByText(/^From an earlier run, /)).toBeVisible();
    await page.getByRole('treeitem', { name: 'SQL' }).first().click();
    await expect.element(page.getByText('“SQL” wasn’t part of this run')).toBeVisible();
    await expect.element(choice).toHaveValue('SQL');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Fold' }).click();

    await userEvent.keyboard('{Escape}o');
    const row = (name: string | RegExp) => page.getByRole('treeitem', { name, exact: true });
    await expect.element(row('Read it, Read table, Succeeded, from an earlier run')).toBeVisible();
    await expect.element(row('Keep some, Filter rows, Succeeded')).toBeVisible();
    await card('Keep some').click({ position: { x: 60, y: 20 } });
    await expect.element(page.getByRole('textbox', { name: 'Condition' })).toBeVisible();
    await userEvent.keyboard('i');
    await userEvent.keyboard('{Control>}a{/Control}a > 0');
    await expect.element(row('Keep some, Filter rows, Succeeded, Stale result: Condition changed')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await page.getByRole('textbox', { name: 'Label' }).fill('Keep more');
    await userEvent.keyboard('{Tab}');
    await page.getByRole('tab', { name: 'Results', exact: true }).click();
    await expect.element(choice).toHaveValue('Keep more');
    const results = page.getByRole('tabpanel', { name: 'Results' });
    await expect.element(results.getByText('Stale result: Condition changed')).toBeVisible();
  });

  it('runs a part beside a card that is not finished, and says of the other ways what keeps them', async () => {
    await openPipeline(/lonely/);
    const card = (label: string) => page.getByRole('group', { name: label, exact: true });
    const item = (name: string) => page.getByRole('menuitem', { name, exact: true });
    const openMenu = (label: string) => card(label).click({ button: 'right', position: { x: 60, y: 20 } });
    await openMenu('Alone');
    await expect.element(item('Run only this node')).toHaveAttribute('aria-disabled', 'true');
    await expect.element(item('Run up to here')).toHaveAccessibleDescription('Solve the errors in it first.');
    await userEvent.keyboard('{Escape}');

    await card('Keep some').click({ position: { x: 60, y: 20 } });
    await page.getByRole('button', { name: 'More ways to run' }).click();
    await expect.element(item('Run the whole pipeline')).toHaveAttribute('aria-disabled', 'true');
    await expect.element(item('Run the whole pipeline')).toHaveFocus();
    await expect.element(page.getByText('Solve the errors first.', { exact: true })).toBeVisible();
    await item('Show the problems').click();
    const problem = page.getByRole('tabpanel', { name: 'Problems' }).getByText('Parameters · Condition');
    await expect.element(problem).toBeVisible();
    await page.getByRole('button', { name: 'Fold' }).click();
    await page.getByRole('button', { name: 'More ways to run' }).click();
    await item('Run from here on').hover();
    await expect.element(item('Run from here on')).toHaveFocus();

    // Nothing has run yet: what it would read is missing.
    await item('Run only this node').hover();
    await expect.element(item('Run only this node')).toHaveAttribute('aria-disabled', 'true');
    await expect.element(item('Run only this node')).toHaveAccessibleDescription(/“Read it” has no result that still fits/);
    await item('Run with what is missing before it').hover();
    await expect.element(page.getByText('2 will run', { exact: true })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await openMenu('Keep some');
    await item('Run only this node').click();
    const notice = page.getByRole('alert').filter({ hasText: '“Read it” has no result that still fits' });
    await notice.getByRole('button', { name: 'Run with what is missing before it' }).click();
    await expect.element(card('Keep some').getByRole('img', { name: 'Succeeded', exact: true }), { timeout: 15_000 }).toBeVisible();
  });

  it('says why nothing can run at both buttons that would run it, to the mouse and to the keyboard', async () => {
    await openDesigner();
    await page.getByRole('button', { name: 'New pipeline' }).first().click();
    const [run, more] = [page.getByRole('button', { name: 'Run', exact: true }), page.getByRole('button', { name: 'More ways to run' })];
    const why = page.getByText('There is nothing to run yet. Drag a component onto the canvas.');
    const away = () => page.getByRole('textbox', { name: 'Name of the pipeline' });
    for (const button of [run, more]) {
      await button.hover();
      await expect.element(why).toBeVisible();
      await away().hover();
      await expect.element(why).not.toBeInTheDocument();
    }
    run.element().focus();
    await userEvent.keyboard('{Tab}');
    await expect.element(more).toHaveFocus();
    await expect.element(why).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    await expect.element(run).toHaveFocus();
    await expect.element(why).toBeVisible();
  });

  it('shows nodes and sub-pipelines that are switched off as that, whatever a run has left', async () => {
    await openPipeline(/spare/);
    const card = (label: string) => page.getByRole('group', { name: label, exact: true });
    const stateOf = (label: string) => card(label).getByRole('img', { name: /^(Succeeded|Reused)/ });
    const inMinimap = () =>
      [...page.getByRole('img', { name: 'Minimap' }).element().querySelectorAll('rect')].map((item) => getComputedStyle(item).fill);
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    for (const label of ['Read it', 'Keep some']) await expect.element(stateOf(label), { timeout: 15_000 }).toBeVisible();
    await card('Keep some').click({ position: { x: 60, y: 20 } });
    const expectOff = async (label: string) => {
      await userEvent.keyboard('b');
      await expect.element(card(label).getByRole('img', { name: 'Disabled' })).toBeVisible();
      await expect.element(stateOf(label)).not.toBeInTheDocument();
      expect(inMinimap()).toContain('rgb(236, 237, 241)');
      await userEvent.keyboard('b');
      await expect.element(stateOf(label)).toBeVisible();
      expect(inMinimap()).not.toContain('rgb(236, 237, 241)');
    };
    await expectOff('Keep some');
    await userEvent.keyboard('{Control>}g{/Control}');
    await expectOff('Sub-pipeline');
  });

  it('shows where nodes and sub-pipelines stand that are switched off while they run, until the run is over', async () => {
    await openPipeline(/lengthy/);
    const sign = (label: string, name: string) =>
      page.getByRole('group', { name: label, exact: true }).getByRole('img', { name, exact: true });
    const label = 'Read long';
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await expect.element(sign(label, 'Running'), { timeout: 15_000 }).toBeVisible();
    await page.getByRole('group', { name: label, exact: true }).click({ position: { x: 60, y: 20 } });
    await userEvent.keyboard('b');
    await expect.element(sign(label, 'Disabled')).toBeVisible();
    await expect.element(sign(label, 'Running')).toBeVisible();
    await userEvent.keyboard('{Control>}g{/Control}');
    await expect.element(sign('Sub-pipeline', 'Disabled')).toBeVisible();
    await expect.element(sign('Sub-pipeline', 'Running')).toBeVisible();
    await expect.element(sign('Sub-pipeline', 'Running'), { timeout: 15_000 }).not.toBeInTheDocument();
    await expect.element(page.getByRole('link', { name: /^Succeeded/ }), { timeout: 15_000 }).toBeVisible();
    await expect.element(sign('Sub-pipeline', 'Succeeded')).not.toBeInTheDocument();
  });

  it('suggests columns of the results that there are, also while and after the run failed', async () => {
    await openPipeline(/training/);
    const card = (label: string) => page.getByRole('group', { name: label, exact: true });
    const suggested = async () => {
      await page.getByRole('combobox', { name: 'Target column' }).click();
      return page
        .getByRole('option')
        .elements()
        .map(({ textContent }) => textContent);
    };
    await card('Learn it').click({ position: { x: 60, y: 20 } });
    await expect.poll(suggested).toEqual([]);
    // A disabled node passes on what comes in.
    await card('Split it').click({ position: { x: 60, y: 20 } });
    await userEvent.keyboard('b');
    await card('Learn it').click({ position: { x: 60, y: 20 } });
    await expect.poll(suggested).not.toEqual([]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(suggested).toEqual([]);
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await expect.element(card('Learn it').getByRole('img', { name: 'Failed' }), { timeout: 15_000 }).toBeVisible();
    await expect.poll(suggested).not.toEqual([]);
  });

  it('says of a run that failed where and why, on the card, in a notice, in Problems and in the log', async () => {
    await openPipeline(/broken/);
    const why = 'the table has no column "specie"';
    const card = page.getByRole('group', { name: 'Lose some', exact: true });
    await page.getByRole('tab', { name: 'Problems' }).click();
    await expect.element(page.getByText('This pipeline can be run.')).toBeVisible();
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await expect.element(card.getByText(why), { timeout: 15_000 }).toBeVisible();
    await expect.element(card.getByTitle(`Failed: ${why}`)).toBeVisible();
    const time = /^[\d.]+ m?s$/;
    await expect.element(page.getByRole('group', { name: 'Read it', exact: true }).getByText(time)).toBeVisible();
    await expect.element(card.getByText(time)).not.toBeInTheDocument();
    const failed = page.getByRole('region', { name: 'Failed in this run' });
    await expect.element(failed.getByText(`Lose some – ${why}`)).toBeVisible();
    await expect.element(page.getByText('This pipeline can be run.')).not.toBeInTheDocument();
    await expect.element(page.getByRole('tab', { name: 'Problems 1' })).toBeVisible();
    const notice = page.getByRole('alert').filter({ hasText: '“broken” has failed.' });
    await expect.element(notice.getByText(why)).toBeVisible();
    // In one line, for which there is room above the cards.
    expect(notice.element().getBoundingClientRect().height).toBeLessThan(45);
    await notice.getByRole('button', { name: 'Go to Lose some' }).click();
    await expect.element(page.getByRole('region', { name: 'Log' }).getByText(`error: ${why}`)).toBeVisible();
    await expect.element(page.getByRole('textbox', { name: 'Label' })).toHaveValue('Lose some');
    await userEvent.keyboard('{Escape}');
    await page.getByRole('tab', { name: 'Problems 1' }).click();
    await failed.getByText(`Lose some – ${why}`).click();
    await expect.element(page.getByRole('region', { name: 'Log' })).toBeVisible();

    await page.getByRole('tab', { name: 'Info' }).click();
    await page.getByRole('group', { name: 'Read it', exact: true }).click({ position: { x: 60, y: 20 } });
    await page.getByRole('banner').getByRole('button', { name: 'Fix and resume' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Go to Lose some' }).click();
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    await expect.element(page.getByLabelText('Condition', { exact: true })).toHaveFocus();
    await page.getByRole('tab', { name: 'Parameters' }).click();
    await card.click({ position: { x: 60, y: 20 } });
    await userEvent.keyboard('b');
    await page.getByRole('banner').getByRole('button', { name: 'Fix and resume' }).click();
    await expect.element(page.getByRole('dialog').getByText('Disabled since: Lose some.')).toBeVisible();
    await expect.element(page.getByRole('dialog').getByText('So nothing is left to run. Enable what should.')).toBeVisible();
    await expect.element(page.getByRole('dialog').getByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    await page.getByRole('button', { name: 'Undo' }).click();
  });

  it('leads from a failure to the field with something wrong', async () => {
    await openPipeline(/mistyped/);
    const other = page.getByRole('group', { name: 'Read it', exact: true });
    const way = { name: 'Go to Tell apart' };
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await page.getByRole('alert').getByRole('button', way).click({ timeout: 15_000 });
    const target = page.getByLabelText('Target column');
    await expect.element(target).toHaveFocus();
    await expect.element(target).toHaveAccessibleDescription(/Not among the known columns: specie/);
    await page.getByRole('button', { name: 'Fold' }).click();
    await other.click({ position: { x: 60, y: 20 } });
    await page.getByRole('banner').getByRole('button', { name: 'Fix and resume' }).click();
    await page.getByRole('dialog').getByRole('button', way).click();
    await expect.element(target).toHaveFocus();
    // Once it is mended, nothing else takes the focus.
    await target.fill('region');
    await expect.element(target).not.toHaveAccessibleDescription(/Not among/);
    await expect.element(target).toHaveFocus();
  });

  it('leads from the whole row of a run to its page, but not where text of it is selected', async () => {
    const { router } = await openDesigner();
    const open = async (name: RegExp) => {
      await page.getByRole('link', { name }).first().click();
    };
    await open(/short/);
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await open(/^Runs$/);
    const row = page.getByRole('row', { name: /short/ }).first();
    const id = row.getByRole('cell').last();
    await expect.element(id).toBeVisible();
    await userEvent.dragAndDrop(id, id, { sourcePosition: { x: 14, y: 14 }, targetPosition: { x: 60, y: 14 } });
    expect(getSelection()?.toString()).not.toBe('');
    expect(router.state.location.pathname).toBe('/runs');
    await row.getByRole('cell').nth(2).click();
    await expect.element(page.getByRole('heading', { name: 'short' })).toBeVisible();
    expect(router.state.location.pathname).toMatch(/^\/runs\/./);
  });

  for (const [language, run, resume, over] of [
    ['en', 'Run', 'Fix and resume', '“penguins-of-the-palmer-islands” has failed.'],
    ['zh', '运行', '修复并继续', '“penguins-of-the-palmer-islands”运行失败。'],
  ] as const) {
    it(`keeps the status of the run and the way on in sight and in reach in narrow windows (${language})`, async () => {
      setLanguage(language);
      await openPipeline(/penguins-of/);
      await page.getByRole('button', { name: run, exact: true }).click();
      await expect.element(page.getByText(over), { timeout: 15_000 }).toBeVisible();
      const button = page.getByRole('banner').getByRole('button', { name: resume, exact: true });
      await expect.element(button).toBeVisible();
      const name = page.getByRole('banner').getByRole('textbox');
      for (const width of [1440, 1280, 1024, 720]) {
        await page.viewport(width, 700);
        await expect.poll(() => name.element().clientWidth, { message: `the name at ${width}` }).toBeGreaterThan(width < 1024 ? 40 : 160);
        const bar = page.getByRole('banner').element();
        await expect.poll(() => bar.scrollWidth - bar.clientWidth, { message: `overflows at ${width}` }).toBe(0);
        await expect.element(button).toBeVisible();
        for (const element of [button.element(), ...bar.querySelectorAll('.weft-run-link'), ...bar.querySelectorAll('button')])
          await expect
            .poll(() => [...hitBy(element)].every(Boolean), { message: `${width}: ${element.outerHTML.slice(0, 200)}` })
            .toBe(true);
      }
      setLanguage('en');
    });
  }
});

/** Whether a click on the middle, and near the left and right end of something reaches it; nothing for what isn't shown. */
function* hitBy(element: Element): Iterable<boolean> {
  const { left, right, width, top, height } = element.getBoundingClientRect();
  if (width === 0) return;
  for (const x of [left + 3, left + width / 2, right - 3]) yield element.contains(document.elementFromPoint(x, top + height / 2));
}
