import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Locator, page, userEvent } from 'vitest/browser';
import { cleanup } from 'vitest-browser-react';
import type { ComponentDefinition } from '#domain/component/component.ts';
import type { DemoApp } from '#mocks/demo-app.ts';
import { readLocalWork } from './local-work.ts';
import { openDesigner, startServer } from './open-designer.arbitrary.tsx';

const pipeline = `apiVersion: weft/v1
kind: Pipeline
metadata: {name: typed}
spec:
  variables: [{name: share, type: Float, value: "0.5"}]
  nodes:
    - {id: read, component: read-table@1.0.0, label: Read it, position: {x: 300, y: 0}}
    - {id: split, component: split-table@1.0.0, label: Split it, parameters: {ratio: "\${share}"}, position: {x: 0, y: 0}}
    - {id: keep, component: filter-rows@1.0.0, label: Keep some, parameters: {condition: "a"}, position: {x: 0, y: 150}}
    - {id: train, component: train-classifier@1.0.0, label: Learn it, position: {x: 0, y: 300}}
    - {id: spread, component: spread@1.0.0, label: Spread it, position: {x: 300, y: 300}}
    - {id: more, component: spread@1.0.0, label: Spread more, position: {x: 300, y: 150}}
`;

/** A component that may run on several nodes. */
const spread: ComponentDefinition = {
  metadata: { name: 'spread', version: '1.0.0' },
  spec: {
    execution: { jobType: 'Tensorflow', image: { source: 'address', uri: 'python:3' }, command: 'python main.py' },
    inputs: [],
    outputs: [],
    parameters: [],
  },
};

// Each test has a server and a pipeline of its own: what one leaves behind, also when it fails, is no part of the next.
let app: DemoApp;
beforeEach(async () => {
  app = await startServer({ components: [spread], pipelines: [pipeline] });
});
afterEach(async () => {
  await cleanup();
  app.close();
  localStorage.clear();
});

async function open() {
  const { router } = await openDesigner();
  await page.getByRole('link', { name: /typed/ }).first().click();
  await expect.element(page.getByRole('group', { name: 'Keep some', exact: true })).toBeVisible();
  const id = /\/pipelines\/([^/?]+)/.exec(router.state.location.pathname)?.[1] ?? '';
  return {
    server: async () => {
      const answer: { readonly document?: unknown } = await (await app.fetch(new Request(`${location.origin}/api/pipelines/${id}`))).json();
      return JSON.stringify(answer.document);
    },
    computer: async () => {
      const work = await readLocalWork(id);
      return work === null || work === 'newer' ? '' : JSON.stringify(work.document);
    },
  };
}

const inspector = page.getByRole('complementary', { name: 'Inspector' });
const header = page.getByRole('status').filter({ hasText: /^(Saved|Saving…)$/ });

async function select(label: string): Promise<void> {
  await page.getByRole('group', { name: label, exact: true }).click({ position: { x: 60, y: 20 } });
}

/** Types one character after another, without a pause that is worth the name, until `isKept`. */
async function typeUntil(isKept: () => Promise<boolean>): Promise<void> {
  await expect
    .poll(
      async () => {
        await userEvent.keyboard('1');
        return isKept();
      },
      { interval: 20 },
    )
    .toBe(true);
}

/** The parameters of a node: the inspector shows the tab that was used last. */
async function openParameters(label: string): Promise<void> {
  await select(label);
  await inspector.getByRole('tab', { name: /^Parameters/ }).click();
}

const nodeCount = () => inspector.getByRole('textbox', { name: 'Node count' });
async function openTuning(label: string): Promise<void> {
  await select(label);
  await inspector.getByRole('tab', { name: /^(Execution tuning|Tuning)/ }).click();
}

interface Field {
  readonly field: string;
  readonly open: () => Promise<Locator>;
  readonly close?: () => Promise<void>;
  /** The keys that leave it; Escape where none are given. */
  readonly leave?: string;
}

const code = () => inspector.getByRole('textbox', { name: 'Condition' });
const variable = (what: string) => async () => {
  await page.getByRole('button', { name: /^Variables/ }).click();
  return page.getByRole('textbox', { name: what });
};
const closeVariables = async () => page.getByRole('button', { name: 'Close', exact: true }).click();
const fields: readonly Field[] = [
  { field: 'the name of the pipeline in the header', open: async () => page.getByRole('textbox', { name: 'Name of the pipeline' }) },
  {
    field: 'the label of a node',
    open: async () => {
      await select('Keep some');
      return inspector.getByRole('textbox', { name: 'Label' });
    },
  },
  {
    field: 'code in the inspector',
    open: async () => {
      await openParameters('Keep some');
      return code();
    },
    // Many press it in code and type on.
    leave: '{Escape}{Escape}',
  },
  {
    field: 'code in the large window',
    open: async () => {
      await openParameters('Keep some');
      await inspector.getByRole('button', { name: /^Edit “Condition” in a large window/ }).click();
      return page.getByRole('dialog').getByRole('textbox', { name: 'Condition' });
    },
    close: async () => page.getByRole('button', { name: 'Done' }).click(),
  },
  {
    field: 'a number',
    open: async () => {
      await openParameters('Learn it');
      return inspector.getByRole('textbox', { name: 'Seed' });
    },
  },
  {
    field: 'several lines of text',
    open: async () => {
      await openParameters('Read it');
      return inspector.getByRole('textbox', { name: 'Column types' });
    },
  },
  { field: 'the value of a variable', open: variable('Value of share'), close: closeVariables },
  { field: 'the name of a variable', open: variable('Name of share'), close: closeVariables },
  { field: 'the description of a variable', open: variable('Description of share'), close: closeVariables },
  { field: 'the description of the pipeline', open: async () => inspector.getByRole('textbox', { name: 'Description' }) },
  {
    field: 'the address of an output',
    open: async () => {
      await select('Keep some');
      await inspector.getByRole('tab', { name: /^Inputs\/outputs/ }).click();
      return inspector.getByRole('textbox', { name: /^Where “.*” is kept/ });
    },
  },
];

describe('what is typed without a pause', () => {
  it.each(fields)('is on this computer and on the server while it is typed, and one step: $field', async (given) => {
    const kept = await open();
    const before = await kept.server();
    const field = await given.open();
    await field.click();
    await userEvent.keyboard('{End}');
    await typeUntil(async () => (await kept.computer()).includes('11'));
    await typeUntil(async () => (await kept.server()).includes('11'));
    await given.close?.();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.poll(kept.server).toBe(before);
    await expect.element(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
  });

  it.each(fields.filter(({ field }) => field !== 'code in the large window'))(
    'stays when the field is left by Escape, and is one step: $field',
    async (given) => {
      const kept = await open();
      const before = await kept.server();
      const field = await given.open();
      await field.click();
      await userEvent.keyboard('{End}');
      await typeUntil(async () => (await kept.server()).includes('11'));
      await userEvent.keyboard(`22${given.leave ?? '{Escape}'}`);
      await expect.poll(() => document.activeElement?.matches('input, textarea, [contenteditable]')).toBe(false);
      await expect.poll(kept.server).toMatch(/11+22/);
      await page.getByRole('button', { name: 'Undo', exact: true }).click();
      await expect.poll(kept.server).toBe(before);
      await expect.element(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
      await expect.element(page.getByRole('button', { name: 'Redo', exact: true })).toBeEnabled();
    },
  );

  it('stays code that is typed where Escape is pressed once', async () => {
    const kept = await open();
    await openParameters('Keep some');
    const field = code();
    await field.click();
    await userEvent.keyboard('{End}11{Escape}22');
    await expect.poll(kept.server).toMatch(/1122/);
    await expect.element(field).toHaveFocus();
  });

  it('goes back to what held before where the field refuses it, by Escape as by leaving', async () => {
    const kept = await open();
    const before = await kept.server();
    const field = page.getByRole('textbox', { name: 'Name of the pipeline' });
    await field.fill('');
    await userEvent.keyboard('{Escape}');
    await expect.element(field).toHaveValue('typed');
    const name = await variable('Name of share')();
    await name.fill('sharp');
    await expect.poll(kept.server).toContain('sharp');
    await page.getByRole('textbox', { name: 'Name of sharp' }).fill('not a name');
    await userEvent.keyboard('{Escape}');
    await expect.poll(kept.server).toBe(before);
    // What was refused is still to be mended, at the variable that has its old name again.
    await expect.element(await variable('Name of share')()).toHaveValue('not a name');
  });

  it('is there again after a reload where a name is refused, and says what is wrong until it is mended', async () => {
    const kept = await open();
    const before = await kept.server();
    const nameOf = variable('Name of share');
    await (await nameOf()).fill('not a name');
    // While it is still typed.
    await expect.poll(() => JSON.stringify(localStorage)).toContain('not a name');
    await cleanup();
    await open();
    const name = await nameOf();
    await expect.element(name).toHaveValue('not a name');
    await expect.element(name).toHaveAttribute('aria-invalid', 'true');
    expect(await kept.server()).toBe(before);
    await name.fill('share');
    await userEvent.keyboard('{Tab}');
    await expect.poll(() => JSON.stringify(localStorage)).not.toContain('not a name');
    await expect.element(name).not.toHaveAttribute('aria-invalid', 'true');
    expect(await kept.server()).toBe(before);
  });

  it('is there again after a reload where a count is refused, and says what is wrong until it is mended', async () => {
    const kept = await open();
    const before = await kept.server();
    await openTuning('Spread it');
    await nodeCount().fill('12');
    await expect.poll(kept.server).toContain('12');
    await nodeCount().fill('many');
    // While it is still typed.
    await expect.poll(() => JSON.stringify(localStorage)).toContain('many');
    await userEvent.keyboard('{Escape}');
    await expect.poll(kept.server).toBe(before);
    await cleanup();
    await open();
    await openTuning('Spread it');
    await expect.element(nodeCount()).toHaveValue('many');
    await expect.element(nodeCount()).toHaveAccessibleDescription('“many” is not a whole number from 1 to 1000.');
    expect(await kept.server()).toBe(before);
    await inspector.getByRole('button', { name: 'One node more' }).first().click();
    await expect.element(nodeCount()).toHaveValue('2');
    await expect.element(nodeCount()).toHaveAccessibleDescription('');
    expect(JSON.stringify(localStorage)).not.toContain('many');
  });

  it('is kept where a count is out of bounds, also while it is typed; leaving an empty field leaves nothing to mend', async () => {
    await open();
    await openTuning('Spread it');
    await nodeCount().fill('000000');
    await expect.poll(() => JSON.stringify(localStorage)).toContain('000000');
    await nodeCount().fill('');
    await userEvent.keyboard('{Tab}');
    await expect.element(nodeCount()).toHaveValue('1');
    expect(JSON.stringify(localStorage)).not.toContain('weft.refused');
  });

  it('is still to be mended at each of several nodes where their common count is refused', async () => {
    await open();
    await select('Spread it');
    await page.getByRole('group', { name: 'Spread more', exact: true }).click({ position: { x: 60, y: 20 }, modifiers: ['Shift'] });
    await nodeCount().fill('many');
    await userEvent.keyboard('{Tab}');
    await expect.element(nodeCount()).toHaveAccessibleDescription(/^“many” is not a whole number/);
    await cleanup();
    await open();
    for (const label of ['Spread it', 'Spread more']) {
      await openTuning(label);
      await expect.element(nodeCount()).toHaveValue('many');
    }
  });

  it('is marked after a reload at the tab that holds what is refused and listed among the problems, as a warning', async () => {
    await open();
    await openTuning('Spread it');
    await nodeCount().fill('many');
    await userEvent.keyboard('{Tab}');
    await cleanup();
    await open();
    const problems = page.getByRole('region', { name: 'Results and problems' });
    await problems.getByRole('tab', { name: /^Problems/ }).click();
    const group = problems.getByRole('region', { name: 'Spread it' });
    await expect.element(group.getByText(/is not a whole number from 1 to 1000/)).toBeVisible();
    await expect.element(group.getByRole('img', { name: 'Warning' })).toBeVisible();
    await group.getByRole('button', { name: /is not a whole number/ }).click();
    await expect.element(nodeCount()).toHaveFocus();
    const mark = inspector.getByRole('tab', { name: /tuning/i }).getByTitle('1 problem');
    await expect.element(mark).toBeVisible();
    await nodeCount().fill('3');
    await expect.element(mark).not.toBeInTheDocument();
    await expect.element(group.getByText(/is not a whole number/)).not.toBeInTheDocument();
  });

  it('is taken by Enter in the label, and the keyboard goes on at the card', async () => {
    await open();
    await select('Keep some');
    const label = inspector.getByRole('textbox', { name: 'Label' });
    const card = page.getByRole('group', { name: 'Keep few', exact: true });
    await label.click();
    await userEvent.keyboard('{Control>}a{/Control}Keep few{Enter}');
    await expect.element(card).toHaveFocus();
    await userEvent.keyboard('{F2}');
    await expect.element(label).toHaveFocus();
    await expect.element(label).toHaveValue('Keep few');
    await userEvent.keyboard('{Enter}');
    await expect.element(card).toHaveFocus();
  });

  it('stays in the field that Enter takes the address of a dataset from', async () => {
    await open();
    await select('Read it');
    await inspector.getByRole('tab', { name: /^Inputs/ }).click();
    const address = inspector.getByRole('textbox', { name: /^Data address of/ });
    await address.click();
    await userEvent.keyboard('dataset:few.csv{Enter}');
    await expect.element(address).toHaveFocus();
    await userEvent.keyboard('{Tab}');
    await expect.element(inspector.getByRole('combobox', { name: /^Choose a dataset/ })).toHaveValue('few.csv');
  });

  it('is undone first; then undo shows what else it takes back, wherever that is', async () => {
    await open();
    const field = (name: string) => inspector.getByRole('textbox', { name }).or(inspector.getByRole('combobox', { name }));
    const undo = () => userEvent.keyboard('{Control>}z{/Control}');
    await select('Keep some');
    await field('Label').fill('Keep few');
    await openParameters('Read it');
    await field('Column types').fill('a: int');
    await openParameters('Learn it');
    await field('Seed').fill('7');
    await field('Target column').fill('b');
    await undo();
    await expect.element(field('Target column')).toHaveValue('');
    await expect.element(field('Target column')).toHaveFocus();
    await undo();
    await expect.element(field('Seed')).toHaveValue('1');
    await expect.element(field('Seed')).toHaveFocus();
    await undo();
    await expect.element(field('Label')).toHaveValue('Read it');
    await expect.element(field('Column types')).toHaveFocus();
    await expect.element(field('Column types')).toHaveValue('');
    await undo();
    await expect.element(page.getByRole('group', { name: 'Keep some', exact: true })).toHaveFocus();
    await expect.element(field('Label')).toHaveValue('Keep some');
    await expect.element(page.getByText(/^Undone: .*Keep some/)).toBeVisible();
  });

  it('is never called saved before it is', async () => {
    await open();
    const field = page.getByRole('textbox', { name: 'Name of the pipeline' });
    await field.click();
    await expect.element(header).toHaveTextContent('Saved');
    await userEvent.keyboard('{End}2');
    expect(header.element().textContent).toBe('Saving…');
    await expect.element(header).toHaveTextContent('Saved');
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.element(field).toHaveValue('typed');
  });
});
