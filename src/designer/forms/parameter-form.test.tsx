import '@mantine/core/styles.css';
import '../ui/tokens.css';
import { MantineProvider } from '@mantine/core';
import { useState } from 'react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { describeIssue } from '#domain/issue/describe-issue.ts';
import type { Issue } from '#domain/issue/issue.ts';
import { checkValue } from '#domain/param/check-value.ts';
import type { Parameter } from '#domain/param/parameter.ts';
import { toField } from '#domain/param/to-field.ts';
import { valueExamples } from '#domain/param/value-examples.arbitrary.ts';
import type { Variable } from '#domain/pipeline/pipeline.ts';
import { texts } from '../app/texts.ts';
import { setLanguage, startTexts } from '../lib/i18n.ts';
import { theme } from '../ui/theme.ts';
import { ParameterForm, type ParameterFormProps } from './parameter-form.tsx';

// Every field asks for its description once a render, so the calls count renders.
vi.mock('#domain/param/to-field.ts', { spy: true });

beforeAll(async () => {
  localStorage.setItem('weft.language', 'en');
  await startTexts(texts);
});

const noVariables: readonly Variable[] = [];

/** A node's values, changed by what the form commits. */
function Harness({ values: start, ...props }: Partial<ParameterFormProps> & { readonly parameters: readonly Parameter[] }) {
  const [values, setValues] = useState<Readonly<Record<string, string>>>(start ?? {});
  return (
    <MantineProvider theme={theme}>
      <ParameterForm
        variables={noVariables}
        {...props}
        values={values}
        onCommit={(name, value) => {
          props.onCommit?.(name, value);
          setValues((before) =>
            Object.fromEntries([...Object.entries(before).filter(([key]) => key !== name), ...(value === null ? [] : [[name, value]])]),
          );
        }}
      />
      <button type="button" onClick={() => setValues({ epochs: '7' })}>
        Elsewhere
      </button>
      <output aria-label="Values">{JSON.stringify(values)}</output>
    </MantineProvider>
  );
}

async function open(props: Parameters<typeof Harness>[0]) {
  await render(<Harness {...props} />);
  return { values: () => page.getByRole('status', { name: 'Values' }) };
}

async function type(name: string, text: string): Promise<void> {
  await page.getByRole('textbox', { name, exact: true }).fill(text);
  await userEvent.keyboard('{Tab}');
}

const epochs: Parameter = { name: 'epochs', type: 'Int', default: '10', constraint: { kind: 'range', min: '1', max: '100' } };
const rate: Parameter = { name: 'rate', type: 'Float', displayName: 'Learning rate', default: '0.1' };
const note: Parameter = { name: 'note', type: 'String', required: false };
const shuffle: Parameter = { name: 'shuffle', type: 'Bool', default: 'true' };
const optimizer: Parameter = { name: 'optimizer', type: 'String', default: 'adam', constraint: { kind: 'enum', values: ['adam', 'sgd'] } };

/** What one line of text can hold. */
function fitsLine(text: string): boolean {
  return text.isWellFormed() && !/[\n\0]/.test(text);
}

function firstText(issues: readonly Issue[]): string {
  return issues[0] === undefined ? '' : describeIssue(issues[0], 'en');
}

describe('every kind of field', () => {
  const columns: Parameter = { name: 'columns', type: 'String', editor: 'columns' };
  it.each([epochs, rate, { ...note, required: true }, shuffle, optimizer, columns])(
    'names the line that says what is wrong: $type $name',
    async (parameter) => {
      await open({ parameters: [parameter], values: { [parameter.name]: '${nobody}x' } });
      const control = page.getByLabelText(parameter.displayName ?? parameter.name, { exact: true }).element();
      const line = document.getElementById(control.getAttribute('aria-describedby') ?? '');
      expect(line).not.toBeNull();
    },
  );
});

describe('every type with every constraint', () => {
  const typed = valueExamples.filter((row) => row.type !== 'Bool' && row.constraint.kind !== 'enum');
  it.each(typed)('$type, $constraint', async (row) => {
    const parameter: Parameter = { name: 'value', type: row.type, constraint: row.constraint, default: row.good.at(-1) };
    const { values } = await open({ parameters: [parameter] });
    const box = page.getByRole('textbox', { name: 'value', exact: true });
    for (const text of row.good.slice(0, -1).filter(fitsLine)) {
      await type('value', text);
      await expect.element(box).not.toHaveAttribute('aria-invalid', 'true');
      await expect.element(values()).toHaveTextContent(JSON.stringify({ value: text }), { normalizeWhitespace: false });
    }
    for (const text of row.bad.filter(fitsLine)) {
      await type('value', text);
      await expect.element(page.getByText(firstText(checkValue(parameter, text, [])), { exact: true })).toBeVisible();
      await expect.element(box).toHaveAttribute('aria-invalid', 'true');
      await expect.element(box).toHaveValue(text);
      await expect.element(values()).toHaveTextContent(JSON.stringify({ value: text }), { normalizeWhitespace: false });
    }
  });

  const listed = valueExamples.filter((row) => row.constraint.kind === 'enum');
  it.each(listed)('$type, $constraint: a value that is not in the list is shown with what is wrong', async (row) => {
    const parameter: Parameter = { name: 'value', type: row.type, constraint: row.constraint };
    for (const text of row.bad.filter((bad) => fitsLine(bad) && bad !== '')) {
      const screen = await render(<Harness parameters={[parameter]} values={{ value: text }} />);
      await expect.element(page.getByText(firstText(checkValue(parameter, text, [])), { exact: true })).toBeVisible();
      await screen.unmount();
    }
  });

  it('Bool is a switch', async () => {
    const { values } = await open({ parameters: [shuffle] });
    await page.getByRole('switch', { name: 'shuffle' }).click({ force: true });
    await expect.element(values()).toHaveTextContent('{"shuffle":"false"}');
    await page.getByRole('switch', { name: 'shuffle' }).click({ force: true });
    await expect.element(values()).toHaveTextContent('{}');
  });

  it('a Bool that is neither true nor false says so', async () => {
    await open({ parameters: [shuffle], values: { shuffle: 'maybe' } });
    await expect.element(page.getByText('“maybe” is neither true nor false.')).toBeVisible();
  });

  it('an enumeration is chosen from a list', async () => {
    const { values } = await open({ parameters: [optimizer] });
    await page.getByRole('combobox', { name: 'optimizer' }).click();
    await page.getByRole('option', { name: 'sgd' }).click();
    await expect.element(values()).toHaveTextContent('{"optimizer":"sgd"}');
  });
});

describe('an enumeration', () => {
  it('keeps the focus that comes to it by keyboard, and is chosen from with the arrow keys', async () => {
    const { values } = await open({ parameters: [epochs, optimizer, note] });
    await page.getByRole('textbox', { name: 'epochs' }).click();
    await userEvent.keyboard('{Tab}{Tab}');
    await expect.element(page.getByRole('combobox', { name: 'optimizer' })).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    await expect.element(values()).toHaveTextContent('{"optimizer":"sgd"}');
    await userEvent.keyboard('{Tab}{Tab}');
    await expect.element(page.getByRole('textbox', { name: 'note' })).toHaveFocus();
  });

  it('has a search above eight values', async () => {
    const values = Array.from({ length: 9 }, (_, index) => `value-${index}`);
    const { values: kept } = await open({ parameters: [{ name: 'mode', type: 'String', constraint: { kind: 'enum', values } }] });
    await page.getByRole('combobox', { name: 'mode' }).click();
    await page.getByRole('combobox', { name: 'mode' }).fill('7');
    await page.getByRole('option', { name: 'value-7' }).click();
    await expect.element(kept()).toHaveTextContent('{"mode":"value-7"}');
  });

  it('takes the focus asked for from elsewhere', async () => {
    await open({ parameters: [epochs, optimizer], focusName: 'optimizer' });
    await expect.element(page.getByRole('combobox', { name: 'optimizer' })).toHaveFocus();
  });

  it('is not opened where it is only read', async () => {
    await open({ parameters: [optimizer], readOnly: true });
    await page.getByRole('combobox', { name: 'optimizer' }).click();
    expect(page.getByRole('option').elements()).toEqual([]);
  });
});

describe('a field that was filtered away', () => {
  it('comes back with the value that holds then', async () => {
    const many = Array.from({ length: 13 }, (_, index): Parameter => ({ name: `p${index}`, type: 'Int', default: '1' }));
    await open({ parameters: [epochs, ...many] });
    await type('epochs', '20');
    const search = page.getByRole('searchbox', { name: 'Find a parameter' });
    await search.fill('p7');
    await page.getByRole('button', { name: 'Elsewhere' }).click();
    await search.fill('');
    await expect.element(page.getByRole('textbox', { name: 'epochs' })).toHaveValue('7');
    await type('epochs', '20');
    await expect.element(page.getByRole('textbox', { name: 'epochs' })).toHaveValue('20');
  });
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

  it('knows every legal name', async () => {
    const { values } = await open({ parameters: [{ name: 'constructor', type: 'Int', default: '1' }] });
    await type('constructor', '2');
    await expect.element(values()).toHaveTextContent('{"constructor":"2"}');
  });
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

describe('the whole form', () => {
  it('shows the issues of the pipeline check and focuses the field asked for', async () => {
    const issue: Issue = { code: 'E_PARAM_MISSING', path: ['note'], severity: 'error', facts: { name: 'note' } };
    await open({ parameters: [epochs, note], issues: [issue], focusName: 'note' });
    await expect.element(page.getByText('The parameter “note” needs a value.')).toBeVisible();
    await expect.element(page.getByRole('textbox', { name: 'note' })).toHaveFocus();
  });

  it('only reads when it is read only', async () => {
    await open({ parameters: [epochs, shuffle], readOnly: true });
    await expect.element(page.getByRole('textbox', { name: 'epochs' })).toHaveAttribute('readonly');
    await expect.element(page.getByRole('switch', { name: 'shuffle' })).toBeDisabled();
  });

  it('speaks Chinese', async () => {
    setLanguage('zh');
    await open({ parameters: [epochs] });
    await type('epochs', '500');
    await expect.element(page.getByText('500 大于最大值 100。')).toBeVisible();
    setLanguage('en');
  });

  it('opens with 300 parameters of every kind and finds one of them', async () => {
    const kinds = [epochs, rate, note, shuffle, optimizer];
    const parameters = Array.from({ length: 300 }, (_, index) => ({
      ...(kinds[index % kinds.length] ?? epochs),
      name: `p${index}`,
      displayName: `Parameter ${index}`,
      group: `Group ${index % 7}`,
    }));
    const { values } = await open({ parameters });
    await expect.poll(() => page.getByRole('heading', { level: 4 }).elements().length, { timeout: 30_000 }).toBe(7);
    await page.getByRole('searchbox', { name: 'Find a parameter' }).fill('Parameter 295');
    await type('Parameter 295', '42');
    await expect.element(values()).toHaveTextContent('{"p295":"42"}');
  }, 60_000);
});

describe('a form of 300 parameters', () => {
  const many = Array.from({ length: 300 }, (_, index): Parameter => ({ name: `p${index}`, type: 'Int', default: '1' }));

  it('mounts whole, each field once, and renders only the field that is typed in', async () => {
    vi.mocked(toField).mockClear();
    await open({ parameters: many });
    const box = page.getByRole('textbox', { name: 'p150', exact: true });
    await expect.element(page.getByRole('textbox', { name: 'p299', exact: true }), { timeout: 30_000 }).toBeInTheDocument();
    expect(new Set(vi.mocked(toField).mock.calls.map(([parameter]) => parameter.name)).size).toBe(300);
    await userEvent.click(box);
    vi.mocked(toField).mockClear();
    await userEvent.keyboard('234');
    await expect.element(box).toHaveValue('1234');
    expect(new Set(vi.mocked(toField).mock.calls.map(([parameter]) => parameter.name))).toEqual(new Set(['p150']));
    await userEvent.keyboard('{Tab}');
    await expect.element(page.getByRole('status', { name: 'Values' })).toHaveTextContent('{"p150":"1234"}');
    expect(new Set(vi.mocked(toField).mock.calls.map(([parameter]) => parameter.name))).toEqual(new Set(['p150']));
  }, 60_000);
});
