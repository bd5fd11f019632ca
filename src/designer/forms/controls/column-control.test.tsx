import '@mantine/core/styles.css';
import '../../ui/tokens.css';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { Parameter } from '#domain/param/parameter.ts';
import { texts } from '../../app/texts.ts';
import { announcements } from '../../lib/announce.ts';
import { startTexts } from '../../lib/i18n.ts';
import { ColumnNamesProvider } from '../column-names.tsx';
import { Harness } from '../open-form.arbitrary.tsx';

beforeEach(() => announcements.setState({ list: [] }));
beforeAll(async () => {
  localStorage.setItem('weft.language', 'en');
  await startTexts(texts);
});

const target: Parameter = { name: 'target', type: 'String', editor: 'column' };
const features: Parameter = { name: 'features', type: 'String', editor: 'columns' };
const query: Parameter = { name: 'query', type: 'String', editor: 'sql' };
const names = ['Species', 'Island', 'Sex', 'Body Mass (g)'];

function Form({ known }: { readonly known: readonly string[] }) {
  return (
    <ColumnNamesProvider value={known}>
      <Harness parameters={[target, features, query]} variables={[{ name: 'which', type: 'String', value: 'Sex' }]} />
    </ColumnNamesProvider>
  );
}

describe('a field that names columns, while their names come', () => {
  const field = (name: string) => page.getByLabelText(name, { exact: true });
  const values = page.getByRole('status', { name: 'Values' });

  it('keeps focus, caret and text, and suggests them then', async () => {
    const screen = await render(<Form known={[]} />);
    await field('target').click();
    await userEvent.keyboard('Sp');
    await expect.element(page.getByRole('listbox')).not.toBeInTheDocument();
    await expect.element(page.getByRole('combobox', { name: 'target' })).toHaveAttribute('aria-expanded', 'false');
    await screen.rerender(<Form known={names} />);
    await expect.element(field('target')).toHaveFocus();
    await expect.element(page.getByRole('option', { name: 'Species' })).toBeVisible();
    await userEvent.keyboard('ec');
    await expect.element(values).toHaveTextContent('{"target":"Spec"}');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect.element(values).toHaveTextContent('{"target":"Species"}');
    await screen.rerender(<Form known={[]} />);
    await userEvent.keyboard('{Backspace}');
    await expect.element(values).toHaveTextContent('{"target":"Specie"}');
  });

  it('completes them in SQL while one types, in quotes where they need some', async () => {
    const screen = await render(<Form known={[]} />);
    await page.getByRole('textbox', { name: 'query' }).click();
    await userEvent.keyboard('isl');
    await expect.element(values).toHaveTextContent('{"query":"isl"}');
    await expect.element(page.getByRole('listbox')).not.toBeInTheDocument();
    await screen.rerender(<Form known={names} />);
    await userEvent.keyboard(' + bo');
    await page.getByRole('option', { name: 'Body Mass (g)' }).click();
    await expect.element(values).toHaveTextContent(JSON.stringify({ query: 'isl + "Body Mass (g)"' }));
  });

  it('stays text while several are typed, and shows tags once it is left', async () => {
    const screen = await render(<Form known={[]} />);
    await field('features').click();
    await userEvent.keyboard('Island, ');
    await screen.rerender(<Form known={names} />);
    await expect.element(field('features')).toHaveFocus();
    await userEvent.keyboard('Sex');
    await expect.element(values).toHaveTextContent('{"features":"Island, Sex"}');
    await userEvent.keyboard('{Tab}');
    await expect.element(field('features')).toHaveValue('');
  });

  it('tells screen readers of a name that is not known once the typing rests', async () => {
    await render(<Form known={names} />);
    await field('target').click();
    await userEvent.keyboard('Nonsense');
    await expect.poll(() => announcements.getState().list.map(({ text }) => text)).toEqual(['Not among the known columns: Nonsense']);
  });

  it('completes the name of a variable in one list', async () => {
    await render(<Form known={names} />);
    await field('target').click();
    await userEvent.keyboard('${{');
    await expect.element(page.getByRole('listbox')).toHaveAccessibleName('Variables');
    const option = page.getByRole('option', { selected: true }).element();
    await expect.element(field('target')).toHaveAttribute('aria-activedescendant', option.id);
    await userEvent.keyboard('{Enter}');
    await expect.element(values).toHaveTextContent('{"target":"${which}"}');
  });
});
