import '@mantine/core/styles.css';
import '../ui/tokens.css';
import { beforeAll, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { texts } from '../app/texts.ts';
import { startTexts } from '../lib/i18n.ts';
import { Harness, epochs, note, open, rate, type } from './open-form.arbitrary.tsx';

beforeAll(async () => {
  localStorage.setItem('weft.language', 'en');
  await startTexts(texts);
});

describe('typing', () => {
  it('keeps whole numbers exact beyond 2^53', async () => {
    const { values } = await open({ parameters: [{ name: 'seed', type: 'Int' }] });
    await type('seed', '9007199254740993');
    await expect.element(values()).toHaveTextContent('{"seed":"9007199254740993"}');
  });

  it('says nothing while a number is typed for the first time, and the bound when it is left', async () => {
    await open({ parameters: [epochs] });
    const box = page.getByRole('textbox', { name: 'epochs' });
    await expect.element(page.getByText('1 to 100')).toBeVisible();
    await box.fill('500');
    await expect.element(box).not.toHaveAttribute('aria-invalid', 'true');
    await userEvent.keyboard('{Tab}');
    await expect.element(page.getByText('500 is above the maximum 100.')).toBeVisible();
    await box.fill('50');
    await expect.element(page.getByText('500 is above')).not.toBeInTheDocument();
  });

  it('commits with Enter, and keeps what is typed with Escape', async () => {
    const { values } = await open({ parameters: [epochs] });
    const box = page.getByRole('textbox', { name: 'epochs' });
    await box.fill('20');
    await userEvent.keyboard('{Enter}');
    await expect.element(values()).toHaveTextContent('{"epochs":"20"}');
    await box.fill('30');
    await userEvent.keyboard('{Escape}');
    await expect.element(values()).toHaveTextContent('{"epochs":"30"}');
    await expect.element(box).toHaveValue('30');
  });

  it('takes an emptied number for its default once it is left', async () => {
    const { values } = await open({ parameters: [epochs], values: { epochs: '20' } });
    const box = page.getByRole('textbox', { name: 'epochs' });
    await box.fill('');
    await userEvent.keyboard('{Tab}');
    await expect.element(box).toHaveValue(epochs.default);
    await expect.element(values()).toHaveTextContent('{}');
  });

  it('commits while it is typed, and says nothing yet of what is half done', async () => {
    const { values } = await open({ parameters: [epochs], values: { epochs: '20' } });
    const box = page.getByRole('textbox', { name: 'epochs' });
    await box.fill('-');
    await expect.element(values()).toHaveTextContent('{"epochs":"-"}');
    await expect.element(box).not.toHaveAttribute('aria-invalid', 'true');
    await box.fill('-5');
    await expect.element(values()).toHaveTextContent('{"epochs":"-5"}');
    await expect.element(box).toHaveFocus();
  });

  it('leaves a whole reference as text until the field is left', async () => {
    const { values } = await open({ parameters: [epochs], variables: [{ name: 'rounds', type: 'Int', value: '20' }] });
    const box = page.getByLabelText('epochs', { exact: true });
    await box.fill('${rounds}');
    await expect.element(values()).toHaveTextContent('{"epochs":"${rounds}"}');
    await expect.element(box).toHaveValue('${rounds}');
    await expect.element(box).toHaveFocus();
  });

  it('commits code that is typed in the large window before that is closed', async () => {
    const { values } = await open({ parameters: [{ name: 'query', type: 'String', editor: 'sql' }] });
    await page.getByRole('button', { name: 'Edit “query” in a large window' }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'query' }).click();
    await userEvent.keyboard('select 1');
    await expect.element(values()).toHaveTextContent('{"query":"select 1"}');
    await expect.element(page.getByRole('dialog')).toBeVisible();
  });

  it('goes on at the end of the code in the large window, which Escape closes, the list of completions first', async () => {
    const { values } = await open({ parameters: [{ name: 'query', type: 'String', editor: 'sql', default: 'select 1' }] });
    const expand = page.getByRole('button', { name: 'Edit “query” in a large window' });
    await expand.click();
    const dialog = page.getByRole('dialog');
    await expect.element(dialog.getByRole('textbox', { name: 'query' })).toHaveFocus();
    await userEvent.keyboard(' + 1, sel');
    await expect.element(values()).toHaveTextContent('{"query":"select 1 + 1, sel"}');
    await userEvent.keyboard('{Control>} {/Control}');
    await expect.element(page.getByRole('listbox')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('listbox')).not.toBeInTheDocument();
    await expect.element(dialog).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
    await expect.element(expand).toHaveFocus();
    await expect.element(values()).toHaveTextContent('{"query":"select 1 + 1, sel"}');
  });

  it('shows what was changed elsewhere', async () => {
    await open({ parameters: [epochs] });
    await type('epochs', '500');
    await page.getByRole('button', { name: 'Elsewhere' }).click();
    await expect.element(page.getByRole('textbox', { name: 'epochs' })).toHaveValue('7');
    await expect.element(page.getByText('500 is above')).not.toBeInTheDocument();
  });

  it('commits what was typed when the form goes away', async () => {
    const commits: unknown[] = [];
    const screen = await render(<Harness parameters={[epochs]} onCommit={(...commit) => commits.push(commit)} />);
    await page.getByRole('textbox', { name: 'epochs' }).fill('33');
    await screen.unmount();
    expect(commits).toEqual([['epochs', '33']]);
  });

  it('counts the characters of a text, not its UTF-16 units', async () => {
    await open({ parameters: [{ name: 'tag', type: 'String', constraint: { kind: 'range', max: '3' } }] });
    await type('tag', '😀😀');
    await expect.element(page.getByText('2 of 3')).toBeVisible();
  });

  it('edits several lines and code', async () => {
    const { values } = await open({
      parameters: [
        { name: 'text', type: 'String', editor: 'text' },
        { name: 'query', type: 'String', editor: 'sql', default: 'select 1' },
      ],
    });
    await page.getByRole('textbox', { name: 'text' }).fill('one\ntwo');
    await userEvent.keyboard('{Tab}');
    await expect.element(values()).toHaveTextContent(String.raw`{"text":"one\ntwo"}`);
    const code = page.getByRole('textbox', { name: 'query' });
    await expect.element(code).toHaveTextContent('select 1');
    await code.click();
    await userEvent.keyboard('{End} + 1');
    await page.getByRole('textbox', { name: 'text' }).click();
    await expect.element(values()).toHaveTextContent(String.raw`{"text":"one\ntwo","query":"select 1 + 1"}`);
  });
});

describe('unset and reset', () => {
  it('resets to the default and takes the mark away', async () => {
    const { values } = await open({ parameters: [rate] });
    await type('Learning rate', '0.5');
    await expect.element(page.getByRole('img', { name: 'Changed from its default' })).toBeVisible();
    await page.getByRole('button', { name: 'Reset “Learning rate” to its default, 0.1' }).click();
    await expect.element(page.getByRole('textbox', { name: 'Learning rate' })).toHaveValue('0.1');
    await expect.element(values()).toHaveTextContent('{}');
    await expect.element(page.getByRole('img', { name: 'Changed from its default' })).not.toBeInTheDocument();
  });

  it('unsets an optional value; the empty text is a value of its own', async () => {
    const { values } = await open({ parameters: [note] });
    await expect.element(page.getByPlaceholder('Not set')).toBeVisible();
    await type('note', 'draft');
    await type('note', '');
    await expect.element(values()).toHaveTextContent('{"note":""}');
    await page.getByRole('button', { name: 'Unset “note”' }).click();
    await expect.element(values()).toHaveTextContent('{}');
    await expect.element(page.getByPlaceholder('Not set')).toBeVisible();
  });

  it('says in controls of every kind what stands for a value that is not set', async () => {
    const names = ['seed', 'note', 'lines', 'column', 'shuffle', 'optimizer'];
    await open({
      parameters: [
        { name: 'seed', type: 'Int' },
        note,
        { name: 'lines', type: 'String', editor: 'text' },
        { name: 'column', type: 'String', editor: 'column' },
        { name: 'shuffle', type: 'Bool' },
        { name: 'optimizer', type: 'String', constraint: { kind: 'enum', values: ['adam', 'sgd'] } },
      ],
      unsetTexts: new Map(names.map((name) => [name, `several ${name}`])),
    });
    for (const name of names.filter((one) => one !== 'shuffle'))
      await expect.element(page.getByPlaceholder(`several ${name}`, { exact: true })).toBeVisible();
    await expect.element(page.getByText('several shuffle')).toBeVisible();
    await page.getByLabelText('optimizer', { exact: true }).click();
    await expect.element(page.getByRole('option', { name: 'adam' })).toBeVisible();
    await expect.element(page.getByPlaceholder('several optimizer')).toBeVisible();
    await expect.element(page.getByPlaceholder('Not set')).not.toBeInTheDocument();
  });

  it('knows every legal name', async () => {
    const { values } = await open({ parameters: [{ name: 'constructor', type: 'Int', default: '1' }] });
    await type('constructor', '2');
    await expect.element(values()).toHaveTextContent('{"constructor":"2"}');
  });
});
