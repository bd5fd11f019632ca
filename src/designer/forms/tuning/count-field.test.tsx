import '@mantine/core/styles.css';
import { MantineProvider } from '@mantine/core';
import { useState } from 'react';
import { beforeAll, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { texts } from '../../app/texts.ts';
import { startTexts } from '../../lib/i18n.ts';
import { theme } from '../../ui/theme.ts';
import { CountField } from './count-field.tsx';

beforeAll(async () => {
  localStorage.setItem('weft.language', 'en');
  await startTexts(texts);
});

function Harness() {
  const [count, setCount] = useState(3);
  return (
    <MantineProvider theme={theme}>
      <CountField name="nodes" label="Nodes" value={count} min={2} max={40} disabled={false} hint="" issues={[]} onChange={setCount} />
      <output aria-label="Count">{count}</output>
    </MantineProvider>
  );
}

const box = page.getByRole('textbox', { name: 'Nodes' });
const count = page.getByRole('status', { name: 'Count' });

it('takes a count over while it is typed, and one out of bounds only when it is left, as the nearest within', async () => {
  await render(<Harness />);
  await box.fill('12');
  await expect.element(count).toHaveTextContent('12');
  await expect.element(box).toHaveFocus();
  await box.fill('120');
  await userEvent.keyboard('{Tab}');
  await expect.element(count).toHaveTextContent('40');
  await expect.element(box).toHaveValue('40');
});

it('goes back to the count before where what is typed is none', async () => {
  await render(<Harness />);
  await box.fill('12');
  await expect.element(count).toHaveTextContent('12');
  await box.fill('');
  await userEvent.keyboard('{Tab}');
  await expect.element(count).toHaveTextContent('3');
  await expect.element(box).toHaveValue('3');
});

it('steps on from what is typed', async () => {
  await render(<Harness />);
  await box.fill('12');
  await userEvent.keyboard('{ArrowUp}{ArrowUp}');
  await expect.element(count).toHaveTextContent('14');
});
