import '@mantine/core/styles.css';
import './tokens.css';
import { MantineProvider } from '@mantine/core';
import { useState } from 'react';
import { beforeAll, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { texts } from '../app/texts.ts';
import { startTexts } from '../lib/i18n.ts';
import { PickList, type PickRow } from './pick-list.tsx';

beforeAll(async () => {
  localStorage.setItem('weft.language', 'en');
  await startTexts(texts);
});

function Pick({ all }: { readonly all: readonly PickRow[] }) {
  const [search, setSearch] = useState('');
  const [picked, setPicked] = useState('nothing');
  const rows = all.filter(({ name }) => name.toLowerCase().startsWith(search));
  return (
    <MantineProvider>
      <PickList
        label="Pick one"
        placeholder=""
        search={search}
        onSearch={setSearch}
        groups={[{ rows }]}
        empty="Nothing is there"
        onPick={({ name }) => setPicked(name)}
      />
      <output aria-label="Picked">{picked}</output>
    </MantineProvider>
  );
}

const row = (name: string, refusal?: string): PickRow => ({ id: name, name, ...(refusal !== undefined && { refusal: () => refusal }) });
const picked = page.getByRole('status', { name: 'Picked' });

it('picks the first answer when Enter was pressed before any was there', async () => {
  const screen = await render(<Pick all={[]} />);
  await userEvent.keyboard('re{Enter}');
  await expect.element(page.getByText('Nothing is there')).toBeVisible();
  await screen.rerender(<Pick all={[row('Write'), row('Read'), row('Reread')]} />);
  await expect.element(picked).toHaveTextContent('Read');
});

it('picks nothing by itself once one has typed on', async () => {
  const screen = await render(<Pick all={[]} />);
  await userEvent.keyboard('re{Enter}r');
  await screen.rerender(<Pick all={[row('Reread')]} />);
  await expect.element(page.getByRole('option', { name: 'Reread' })).toBeVisible();
  await expect.element(picked).toHaveTextContent('nothing');
});

it('goes round with the arrows, and leaves what can’t be picked, with the reason', async () => {
  await render(<Pick all={[row('Read', 'It is read already.'), row('Write')]} />);
  await userEvent.keyboard('{Enter}');
  await expect.element(picked).toHaveTextContent('nothing');
  await expect.element(page.getByRole('option', { selected: true })).toHaveAccessibleName('Read It is read already.');
  await userEvent.keyboard('{ArrowUp}{Enter}');
  await expect.element(picked).toHaveTextContent('Write');
});
