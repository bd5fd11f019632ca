import '@mantine/core/styles.css';
import '../ui/tokens.css';
import { MantineProvider } from '@mantine/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { Variable } from '#domain/pipeline/pipeline.ts';
import { texts } from '../app/texts.ts';
import { startTexts } from '../lib/i18n.ts';
import { theme } from '../ui/theme.ts';
import { Harness, epochs, note, open, type } from './open-form.arbitrary.tsx';
import { ParameterForm } from './parameter-form.tsx';

beforeAll(async () => {
  localStorage.setItem('weft.language', 'en');
  await startTexts(texts);
});

describe('a form without a pipeline', () => {
  it('offers no variables', async () => {
    await render(
      <MantineProvider theme={theme}>
        <ParameterForm parameters={[epochs]} values={{}} onCommit={() => undefined} />
      </MantineProvider>,
    );
    await expect.element(page.getByRole('textbox', { name: 'epochs', exact: true })).toBeVisible();
    expect(page.getByRole('button', { name: 'Use a variable for “epochs”' }).elements()).toEqual([]);
  });
});

describe('variables', () => {
  const variables: readonly Variable[] = [
    { name: 'rounds', type: 'Int', value: '40' },
    { name: 'many', type: 'Int', value: '4000' },
    { name: 'label', type: 'String', value: 'x' },
  ];

  it('are offered by a button that looks the same once it was pressed', async () => {
    await open({ parameters: [epochs], variables });
    const button = page.getByRole('button', { name: 'Use a variable for “epochs”' });
    const lookOf = () => {
      const { width, height, borderWidth, backgroundColor } = getComputedStyle(button.element());
      return { width, height, borderWidth, backgroundColor };
    };
    const before = lookOf();
    await button.click();
    await userEvent.keyboard('{Escape}');
    await page.getByRole('textbox', { name: 'epochs' }).hover();
    expect(lookOf()).toEqual(before);
  });

  it('offers those that fit, shows what they stand for, and gives the value back', async () => {
    const { values } = await open({ parameters: [epochs], variables });
    await page.getByRole('button', { name: 'Use a variable for “epochs”' }).click();
    await expect.element(page.getByRole('menuitem')).toHaveTextContent('rounds40');
    await page.getByRole('menuitem', { name: 'rounds = 40' }).click();
    await expect.element(values()).toHaveTextContent('{"epochs":"${rounds}"}');
    await expect.element(page.getByText('= 40')).toBeVisible();
    await page.getByRole('button', { name: 'Stop using the variable rounds and keep its value' }).click();
    await expect.element(values()).toHaveTextContent('{"epochs":"40"}');
  });

  it('completes a name that is typed: the arrow keys go through the list, Enter picks and the focus stays', async () => {
    const { values } = await open({ parameters: [epochs, note], variables });
    await page.getByRole('textbox', { name: 'epochs' }).fill('${');
    const box = page.getByRole('combobox', { name: 'epochs' });
    await expect.element(box).toHaveAttribute('aria-expanded', 'true');
    const list = page.getByRole('listbox', { name: 'Variables' });
    await expect.element(list.getByRole('option', { selected: true })).toHaveTextContent('rounds = 40 Int');
    await userEvent.keyboard('{ArrowDown}');
    await expect
      .element(list.getByRole('option', { selected: true }))
      .toHaveTextContent('label = x String The variable “label” is of type String, but the parameter “epochs” is of type Int.');
    await userEvent.keyboard('{Enter}');
    await expect.element(values()).toHaveTextContent('{"epochs":"${"}');
    await userEvent.keyboard('{ArrowUp}{Enter}');
    await expect.element(values()).toHaveTextContent('{"epochs":"${rounds}"}');
    await expect.element(page.getByText('= 40')).toBeVisible();
    await userEvent.keyboard('{Tab}{Enter}');
    await expect.element(values()).toHaveTextContent('{"epochs":"40"}');
    await expect.element(page.getByRole('textbox', { name: 'epochs' })).toHaveFocus();
  });

  it('completes in a code editor too', async () => {
    const { values } = await open({ parameters: [{ name: 'query', type: 'String', editor: 'sql' }, note], variables });
    await page.getByRole('textbox', { name: 'query' }).click();
    await userEvent.keyboard('${{');
    await page.getByRole('option', { name: /label/ }).click();
    await page.getByRole('textbox', { name: 'note' }).click();
    await expect.element(values()).toHaveTextContent('{"query":"${label}"}');
  });

  it('keeps a reference as text while it is typed, and says why another type is refused', async () => {
    const { values } = await open({ parameters: [epochs], variables });
    await page.getByRole('textbox', { name: 'epochs' }).fill('${label}');
    await expect.element(page.getByRole('option')).toHaveAttribute('aria-disabled', 'true');
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('listbox')).not.toBeInTheDocument();
    await expect.element(page.getByRole('textbox', { name: 'epochs' })).toHaveValue('${label}');
    await userEvent.keyboard('{Tab}');
    await expect.element(values()).toHaveTextContent('{"epochs":"${label}"}');
    await expect
      .element(page.getByText('The variable “label” is of type String, but the parameter “epochs” is of type Int.'))
      .toBeVisible();
  });

  it('warns of words that get split only where the command splits them', async () => {
    const screen = await render(<Harness parameters={[note]} splitsWords={false} />);
    await type('note', 'two words');
    await expect.element(page.getByText('is not one plain word', { exact: false })).not.toBeInTheDocument();
    await screen.unmount();
    await open({ parameters: [note] });
    await type('note', 'two words');
    await expect.element(page.getByText('is not one plain word', { exact: false })).toBeVisible();
  });

  it('says what is wrong with the value of the variable', async () => {
    await open({ parameters: [epochs], variables, values: { epochs: '${many}' } });
    await expect.element(page.getByText('4000 is above the maximum 100.')).toBeVisible();
  });
});
