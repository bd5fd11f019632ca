import '@mantine/core/styles.css';
import '../ui/tokens.css';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { describeIssue } from '#domain/issue/describe-issue.ts';
import type { Issue } from '#domain/issue/issue.ts';
import { checkValue } from '#domain/param/check-value.ts';
import type { Parameter } from '#domain/param/parameter.ts';
import { toField } from '#domain/param/to-field.ts';
import { valueExamples } from '#domain/param/value-examples.arbitrary.ts';
import { texts } from '../app/texts.ts';
import { setLanguage, startTexts } from '../lib/i18n.ts';
import { Harness, epochs, note, open, optimizer, rate, shuffle, type } from './open-form.arbitrary.tsx';

// Every field asks for its description once a render, so the calls count renders.
vi.mock('#domain/param/to-field.ts', { spy: true });

beforeAll(async () => {
  localStorage.setItem('weft.language', 'en');
  await startTexts(texts);
});

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

it.each([
  [epochs, '7'],
  [note, 'a'],
  [shuffle, 'false'],
  [optimizer, 'sgd'],
  [{ ...note, name: 'text', editor: 'sql' } satisfies Parameter, 'a = 1'],
  [epochs, '${share}'],
])('the keyboard stays in the field that it takes back: $name', async (parameter, text) => {
  await open({ parameters: [parameter], values: { [parameter.name]: text }, variables: [{ name: 'share', type: 'Int', value: '5' }] });
  await expect.element(page.getByLabelText(parameter.name, { exact: true })).toBeVisible();
  const reset = page.getByRole('button', { name: /^(Reset|Unset) “/ });
  while (document.activeElement !== reset.element()) await userEvent.keyboard('{Tab}');
  await userEvent.keyboard('{Enter}');
  await expect.element(reset).not.toBeInTheDocument();
  expect(document.activeElement?.closest('[data-field]')?.getAttribute('data-field')).toBe(parameter.name);
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
    const isNoNumber = (text: string) => row.type !== 'String' && text.trim() === '';
    for (const text of row.bad.filter(isNoNumber)) {
      await type('value', text);
      await expect.element(box).toHaveValue(parameter.default);
      await expect.element(values()).toHaveTextContent('{}');
    }
    for (const text of row.bad.filter((bad) => fitsLine(bad) && !isNoNumber(bad))) {
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
