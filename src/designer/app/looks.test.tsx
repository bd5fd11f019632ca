import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Locator, page, userEvent } from 'vitest/browser';
import type { DemoApp } from '#mocks/demo-app.ts';
import { openDesigner, startServer } from './open-designer.arbitrary.tsx';

const pipeline = `apiVersion: weft/v1
kind: Pipeline
metadata: {name: looked at}
spec:
  nodes:
    - {id: read, component: read-table@1.0.0, label: Read it, position: {x: 0, y: 0}}
    - {id: keep, component: filter-rows@1.0.0, label: Keep some, inputs: {input: {from: read.table}}, position: {x: 0, y: 150}}
`;

let app: DemoApp;
beforeAll(async () => {
  app = await startServer({ pipelines: [pipeline] });
});
afterAll(() => app.close());

const card = (label: string) => page.getByRole('group', { name: label, exact: true });
const inspector = page.getByRole('complementary', { name: 'Inspector' });
const boxOf = (locator: Locator) => locator.element().getBoundingClientRect();

async function open(): Promise<void> {
  await openDesigner();
  await page
    .getByRole('link', { name: /looked at/ })
    .first()
    .click();
  await expect.element(card('Keep some')).toBeVisible();
}

async function openMenu(): Promise<void> {
  await open();
  await card('Keep some').click({ button: 'right', position: { x: 60, y: 20 } });
  await expect.element(page.getByRole('menuitem', { name: /^Delete/ })).toBeVisible();
}

describe('the menu of a node', () => {
  it('is as wide as its longest words beside their keys: each item that says nothing of what bars it takes one line', async () => {
    await openMenu();
    const heights = page
      .getByRole('menuitem', { disabled: false })
      .elements()
      .map((item) => item.getBoundingClientRect().height);
    expect(new Set(heights).size).toBe(1);
  });

  it('shows the focus of its first item within its edge', async () => {
    await openMenu();
    await userEvent.keyboard('{ArrowDown}{ArrowUp}');
    const { outlineWidth, outlineOffset } = getComputedStyle(document.activeElement ?? document.body);
    expect(Number.parseFloat(outlineWidth)).toBeGreaterThan(0);
    expect(Number.parseFloat(outlineOffset)).toBeLessThanOrEqual(-Number.parseFloat(outlineWidth));
  });
});

describe('what is small', () => {
  it('can be read: nothing in the list of components is set in less than 11 pixels', async () => {
    const { router } = await openDesigner();
    await router.navigate({ to: '/components' });
    await expect.element(page.getByText('built in').first()).toBeVisible();
    const sizes = [...page.getByRole('main').element().querySelectorAll('*')].map((one) =>
      Number.parseFloat(getComputedStyle(one).fontSize),
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
  });

  it('shows the focus of the first step of the history within its edge', async () => {
    await open();
    await page.getByRole('treeitem', { name: 'SQL' }).click();
    await page.getByRole('button', { name: 'Show the history' }).click();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(page.getByRole('list', { name: 'History' })).toBeVisible();
    await expect.element(page.getByRole('list', { name: 'History' }).getByRole('button').first()).toHaveFocus();
    const { outlineWidth, outlineOffset } = getComputedStyle(document.activeElement ?? document.body);
    expect(Number.parseFloat(outlineOffset)).toBeLessThanOrEqual(-Number.parseFloat(outlineWidth));
    await userEvent.keyboard('{Escape}');
    await page.getByRole('button', { name: 'Undo' }).click();
  });

  it('ends with dots where the label of a node is too long for its title', async () => {
    await open();
    await card('Read it').click({ position: { x: 60, y: 20 } });
    await expect.element(inspector.getByRole('textbox', { name: 'Label' })).toHaveStyle({ textOverflow: 'ellipsis' });
  });
});

describe('the inspector', () => {
  it('has its heading in the same place for a node and for the pipeline', async () => {
    await open();
    const heading = inspector.getByRole('heading', { name: 'Pipeline' });
    await expect.element(heading).toBeVisible();
    const below = inspector.getByText('2 nodes, 1 link');
    const [title, sub] = [boxOf(heading), boxOf(below)];
    await card('Keep some').click({ position: { x: 60, y: 20 } });
    const label = inspector.getByRole('textbox', { name: 'Label' });
    const [field, component] = [boxOf(label), boxOf(inspector.getByText('filter-rows@1.0.0'))];
    expect((field.top + field.bottom) / 2).toBe((title.top + title.bottom) / 2);
    expect(component.top).toBe(sub.top);
    const { paddingLeft, borderLeftWidth } = getComputedStyle(label.element());
    expect(field.left + Number.parseFloat(paddingLeft) + Number.parseFloat(borderLeftWidth)).toBe(title.left);
  });

  it('has what can be done with a link in buttons of one width', async () => {
    await open();
    page
      .getByRole('group', { name: /^Link from Read it/ })
      .element()
      .focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(inspector.getByRole('heading', { name: 'Link' })).toBeVisible();
    const widths = inspector
      .getByRole('button')
      .elements()
      .map((button) => button.getBoundingClientRect().width);
    expect(widths.length).toBeGreaterThan(3);
    expect(new Set(widths).size).toBe(1);
  });
});
