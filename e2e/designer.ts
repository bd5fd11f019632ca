import type { WeftServer } from './weft-server.ts';
import { expect, type Locator, type Page } from '@playwright/test';

/** What a person does in the designer, by the names that they see. */
export class Designer {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Signs in by the printed link and shows the pipelines. */
  async open(server: WeftServer): Promise<void> {
    await this.page.goto(await server.freshLink());
    await expect(this.page.getByRole('heading', { name: 'Pipelines' })).toBeVisible();
  }

  async openPipeline(name: string): Promise<void> {
    await this.page.getByRole('link', { name }).first().click();
    await expect(this.canvas).toBeVisible();
  }

  async newPipeline(): Promise<void> {
    await this.page.getByRole('button', { name: 'New pipeline' }).first().click();
    await expect(this.canvas).toBeVisible();
  }

  get canvas(): Locator {
    return this.page.getByRole('application', { name: 'Canvas' });
  }

  get inspector(): Locator {
    return this.page.getByRole('complementary', { name: 'Inspector' });
  }

  /** The card of a node, by its label. */
  card(label: string): Locator {
    return this.page.getByRole('group', { name: label, exact: true });
  }

  /** Sees that everything that a card says in words lies within it. */
  async expectWordsInside(label: string): Promise<void> {
    const outside = await this.card(label).evaluate((card) => {
      const edge = card.getBoundingClientRect();
      const words = [...card.querySelectorAll('.weft-card-text *')].filter((one) => one.childElementCount === 0);
      return words.filter((one) => one.getBoundingClientRect().right > edge.right).map((one) => one.textContent);
    });
    expect(outside).toEqual([]);
  }

  /** The link between two nodes, by what they are called. */
  linkBetween(source: string, target: string): Locator {
    return this.page.getByRole('group', { name: new RegExp(`^Link from ${source}, .+, to ${target}, `) });
  }

  /** A component in the palette, found by its name as a person would. */
  async find(component: string): Promise<Locator> {
    await this.page.getByRole('textbox', { name: 'Search components' }).fill(component);
    return this.page.getByRole('treeitem', { name: new RegExp(`^${component}( custom)?$`) });
  }

  /** Adds a component from the palette by a click. */
  async add(component: string): Promise<void> {
    await (await this.find(component)).click();
    await this.page.getByRole('button', { name: 'Clear the search' }).click();
  }

  /** Drags a component from the palette to a place on the canvas, in pixels from its corner. */
  async drag(component: string, x: number, y: number): Promise<void> {
    await (await this.find(component)).dragTo(this.canvas, { targetPosition: { x, y } });
    await this.page.getByRole('button', { name: 'Clear the search' }).click();
  }

  /** Draws a link with the mouse from an output to an input. */
  async link(from: string, output: string, to: string, input: string): Promise<void> {
    const source = this.card(from).getByRole('button', { name: new RegExp(`^Output ${output} ·`) });
    const target = this.card(to).getByRole('button', { name: new RegExp(`^Input ${input} ·`) });
    await source.dragTo(target);
  }

  /** Selects a node, so that the inspector shows it. */
  async select(label: string): Promise<void> {
    await this.card(label).click({ position: { x: 60, y: 20 } });
  }

  /** Selects several nodes, one after the other. */
  async selectSeveral(first: string, ...others: readonly string[]): Promise<void> {
    await this.select(first);
    for (const label of others) await this.card(label).click({ position: { x: 60, y: 20 }, modifiers: ['Shift'] });
  }

  async rename(label: string): Promise<void> {
    const field = this.inspector.getByRole('textbox', { name: 'Label' });
    await field.fill(label);
    await field.press('Enter');
  }

  async setText(parameter: string, text: string): Promise<void> {
    const field = this.inspector.getByRole('textbox', { name: parameter }).or(this.inspector.getByRole('combobox', { name: parameter }));
    await field.fill(text);
    await field.blur();
  }

  /** Replaces what a code editor holds. */
  async setCode(parameter: string, text: string): Promise<void> {
    const editor = this.inspector.getByRole('textbox', { name: parameter });
    await editor.click();
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.insertText(text);
    await editor.blur();
  }

  /** Picks a value from a list. */
  async choose(parameter: string, value: string): Promise<void> {
    await this.inspector.getByRole('combobox', { name: parameter }).click();
    await this.page.getByRole('option', { name: value, exact: true }).click();
  }

  async tab(name: string): Promise<void> {
    await this.inspector.getByRole('tab', { name }).click();
  }

  async expectSaved(): Promise<void> {
    await expect(this.page.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible();
  }

  async run(): Promise<void> {
    await this.page.getByRole('button', { name: 'Run', exact: true }).click();
  }

  /** Begins a pipeline, from anywhere. */
  async openNewPipeline(): Promise<void> {
    await this.page.getByRole('link', { name: 'Pipelines' }).click();
    await this.newPipeline();
  }

  /** Types what a constraint forbids and sees why it is refused. */
  async refuse(parameter: string, text: string, reason: RegExp): Promise<void> {
    await this.setText(parameter, text);
    await expect(this.inspector.getByRole('textbox', { name: parameter })).toHaveAccessibleDescription(reason);
  }

  async chooseDataset(input: string, dataset: string): Promise<void> {
    await this.tab('Inputs/outputs');
    await this.inspector.getByRole('combobox', { name: `Choose a dataset for “${input}”` }).click();
    await this.page.getByRole('option', { name: new RegExp(`^${dataset.replaceAll('.', '\\.')}`) }).click();
  }

  /** Runs all, and looks into the log of the selected node for a line. */
  async runAndExpectInLog(line: string): Promise<void> {
    await this.run();
    await expect(this.page.getByRole('status').filter({ hasText: 'Succeeded' })).toBeVisible({ timeout: 60_000 });
    await this.page.getByRole('tab', { name: 'Logs' }).click();
    await expect(this.page.getByText(line)).toBeVisible();
  }

  /** Runs the whole pipeline again, whatever results there are. */
  async runAnew(): Promise<void> {
    await this.page.getByRole('button', { name: 'More ways to run' }).click();
    await this.page.getByRole('menuitem', { name: 'Run without reusing' }).click();
  }

  /** Waits until every named node has succeeded. */
  async expectSucceeded(labels: readonly string[]): Promise<void> {
    for (const label of labels)
      await expect(this.card(label).getByRole('img', { name: 'Succeeded', exact: true })).toBeVisible({ timeout: 60_000 });
  }
}
