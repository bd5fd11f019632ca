import '@mantine/core/styles.css';
import '../../ui/tokens.css';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { ComponentDraft } from '#contract/models.ts';
import { texts } from '../../app/texts.ts';
import { machineTypesQuery } from '../../lib/api.ts';
import { startTexts } from '../../lib/i18n.ts';
import { emptyComponent } from '../../lib/use-new-draft.ts';
import { theme } from '../../ui/theme.ts';
import { createIndexedStore } from '../../editor/indexed-store.ts';
import { keptDraft, type LocalDrafts } from './local-draft.ts';
import { Wizard } from './wizard-page.tsx';
import { WizardProvider } from './wizard-provider.tsx';
import { createWizardStore } from './wizard-store.ts';

beforeAll(async () => {
  localStorage.setItem('weft.language', 'en');
  await startTexts(texts);
});

const draft: ComponentDraft = {
  id: 'd1',
  revision: 1,
  saveId: 's1',
  updatedAt: '2026-01-01T00:00:00.000Z',
  definition: emptyComponent,
  imported: false,
  basedOn: null,
};

const fail = (error: unknown): void => {
  throw error;
};
const local: LocalDrafts = createIndexedStore('weft-drafts-test', keptDraft, fail);
const keptText = async () => (await local.read(draft.id))?.text ?? null;

beforeEach(() => local.remove(draft.id));

async function open(definition: ComponentDraft['definition'] = emptyComponent) {
  const save = async (_: unknown, { revision }: { revision: number }) => ({ kind: 'saved' as const, revision: revision + 1 });
  const store = createWizardStore({ draft: { ...draft, definition }, save, local, kept: await local.read(draft.id) });
  onTestFinished(() => store.stop());
  const view = () => (
    <WizardProvider value={store}>
      <Wizard trial={() => null} />
    </WizardProvider>
  );
  const router = createRouter({ routeTree: createRootRoute({ component: view }), history: createMemoryHistory() });
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  queries.setQueryData(machineTypesQuery.queryKey, [{ name: 'cpu-1', cpu: 1, memoryGiB: 2 }]);
  await render(
    <MantineProvider theme={theme}>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return store;
}

const show = (mode: string) => page.getByRole('radiogroup', { name: 'Edit as' }).getByText(mode).click();
const editor = page.getByRole('textbox', { name: 'Component file' });
const nameField = page.getByRole('textbox', { name: 'Name', exact: true });

describe('a parameter', () => {
  it('gets its label, its heading and its kind of field, as the form at its side shows at once', async () => {
    const store = await open();
    await page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: 'Inputs, outputs and parameters' }).click();
    await page.getByRole('button', { name: 'Add a parameter' }).click();
    await nameField.fill('query');
    await page.getByRole('combobox', { name: 'Type', exact: true }).click();
    await page.getByRole('option', { name: 'String' }).click();
    await page.getByRole('textbox', { name: 'Label' }).fill('What to ask');
    await page.getByRole('textbox', { name: 'Heading in the form' }).fill('Advanced');
    await page.getByRole('combobox', { name: 'Field', exact: true }).click();
    await page.getByRole('option', { name: 'SQL' }).click();
    const preview = page.getByRole('complementary', { name: 'Preview' });
    await expect.element(preview.getByText('Advanced')).toBeVisible();
    await expect.element(preview.getByText('What to ask')).toBeVisible();
    expect(store.getState().definition.spec?.parameters?.[0]).toMatchObject({
      displayName: 'What to ask',
      group: 'Advanced',
      editor: 'sql',
    });
  });
});

describe('a draft without faults', () => {
  const definition: ComponentDraft['definition'] = {
    metadata: { name: 'learn', version: '1.0.0', category: 'Learning/Own' },
    spec: {
      execution: { jobType: 'Container', image: { source: 'address', uri: 'python:3' }, command: 'learn $PAI_HPS_LR' },
      inputs: [],
      outputs: [],
      parameters: [{ name: 'lr', type: 'Float' }],
    },
  };

  it('says which value is needed to see its task, and leads to the field for it', async () => {
    await open(definition);
    const preview = page.getByRole('complementary', { name: 'Preview' });
    await preview.getByRole('tab', { name: 'Command' }).click();
    await expect.element(preview.getByText(/^“lr” has no default/)).toBeVisible();
    await preview.getByRole('button', { name: 'Open the form' }).click();
    await expect.element(preview.getByRole('textbox', { name: 'lr' })).toHaveFocus();
    await userEvent.keyboard('0.1{Tab}');
    await preview.getByRole('tab', { name: 'Command' }).click();
    await expect.element(preview.getByText('learn 0.1')).toBeVisible();
  });

  it('is summed up with its category', async () => {
    await open(definition);
    await page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: 'Review' }).click();
    await expect.element(page.getByRole('region', { name: 'What will be published' }).getByText('Learning / Own')).toBeVisible();
  });
});

describe('the text of a draft', () => {
  it('is completed by the published schema, and underlines what the form complains about', async () => {
    await open();
    await show('Text');
    await editor.fill('spec:\n  execution:\n    jobType:');
    await userEvent.keyboard('{Control>}{End}{/Control} Py');
    await page.getByRole('option', { name: 'PyTorch' }).click();
    await expect.poll(() => editor.element().textContent).toMatch(/jobType: PyTorch/);
    await userEvent.keyboard('{Enter}im');
    const image = page.getByRole('option', { name: /^image/ });
    await expect.element(image).toBeVisible();
    await expect.element(page.getByText('The image that the command runs in')).toBeVisible();
    await image.click();
    await userEvent.keyboard('uri: A B');
    await expect.poll(() => [...document.querySelectorAll('.cm-lintRange-error')].map((part) => part.textContent)).toContain('uri');
  });
});

describe('the form and the text of a draft', () => {
  it('are the same draft', async () => {
    await open();
    await nameField.fill('train');
    await show('Text');
    await expect.poll(() => editor.element().textContent).toMatch(/name: train/);
    await editor.fill('# mine\nmetadata:\n  name: fit');
    await show('Form');
    await expect.element(nameField).toHaveValue('fit');
    await show('Text');
    await expect.poll(() => editor.element().textContent).toMatch(/# mine/);
    await show('Form');
    await nameField.fill('from-the-form');
    await show('Text');
    await expect.poll(() => editor.element().textContent).toMatch(/# mine.*name: from-the-form/s);
  });

  it('wait for a text that can’t be read, and nothing of it is lost', async () => {
    const store = await open();
    const before = store.getState().definition;
    await show('Text');
    await editor.fill('metadata:\n  name: [broken');
    await expect.element(page.getByRole('button', { name: /^Line [23]$/ }).first()).toBeVisible();
    await show('Form');
    await expect.element(page.getByText('The text can’t be read.', { exact: false })).toBeVisible();
    await expect.element(nameField).not.toBeInTheDocument();
    expect(store.getState().definition).toEqual(before);
    expect(await keptText()).toContain('[broken');
    await page.getByRole('button', { name: 'Mend the text' }).click();
    await expect.poll(() => editor.element().textContent).toMatch(/\[broken/);
  });

  it('open with the text that this computer kept', async () => {
    local.replace(draft.id, { unsaved: null, text: 'metadata: [' });
    await open();
    await page.getByRole('button', { name: 'Drop the text' }).click();
    await expect.element(nameField).toBeVisible();
    expect(await keptText()).toBeNull();
  });
});

describe('a draft on this computer', () => {
  const document = { metadata: { name: 'typed-here' } };

  it('is kept as it is typed, and gone once the server has it', async () => {
    const store = await open();
    await nameField.fill('tra');
    await expect.poll(async () => (await local.read(draft.id))?.unsaved?.document.metadata?.name).toBe('tra');
    await store.getState().saveNow();
    await expect.poll(() => local.read(draft.id)).toBeNull();
  });

  it('is there again after the browser was closed', async () => {
    local.replace(draft.id, { unsaved: { revision: draft.revision, saveId: null, document }, text: null });
    await open();
    await expect.element(nameField).toHaveValue('typed-here');
    await expect.element(page.getByText('Saved', { exact: true })).toBeVisible();
  });

  it('that someone else has saved meanwhile is not overwritten: the two ways are offered', async () => {
    local.replace(draft.id, { unsaved: { revision: 0, saveId: null, document }, text: null });
    const store = await open();
    await expect.element(page.getByRole('alert')).toBeVisible();
    await expect.element(nameField).toHaveValue('typed-here');
    await nameField.fill('typed-on');
    expect(await store.getState().saveNow()).toBe('conflict');
    await expect.poll(async () => (await local.read(draft.id))?.unsaved?.document.metadata?.name).toBe('typed-on');
  });
});
