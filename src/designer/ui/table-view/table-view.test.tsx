import '@mantine/core/styles.css';
import '../tokens.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { beforeAll, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { TablePage } from '#contract/models.ts';
import { RequestError } from '#contract/request-error.ts';
import { AppError } from '#domain/issue/app-error.ts';
import { texts } from '../../app/texts.ts';
import { startTexts } from '../../lib/i18n.ts';
import { createQueryClient } from '../../lib/query-client.ts';
import { workspaceLine } from '../../lib/workspace-events.ts';
import { theme } from '../theme.ts';
import type { TableLoad } from './table-pages.ts';
import { TableView } from './table-view.tsx';

beforeAll(async () => {
  localStorage.setItem('weft.language', 'en');
  await startTexts(texts);
});

const columns: TablePage['columns'] = [
  {
    name: 'id',
    type: 'BIGINT',
    nulls: 0,
    distinct: 1000,
    min: '1',
    max: '1000',
    histogram: [
      { label: '1 to 500', count: 500 },
      { label: '501 to 1000', count: 500 },
    ],
  },
  { name: 'species', type: 'VARCHAR', nulls: 250, distinct: 2, min: 'Adelie', max: 'Gentoo', histogram: [] },
];

/** A table of `rowCount` rows; remembers the offsets that were asked for. */
function createTable(rowCount: number) {
  const asked: number[] = [];
  const load: TableLoad = (offset, limit) => {
    asked.push(offset);
    const count = Math.max(0, Math.min(limit, rowCount - offset));
    const rows = Array.from({ length: count }, (_, i) => [String(offset + i + 1), (offset + i) % 4 === 3 ? null : '<b>Adelie</b>']);
    return Promise.resolve({ rowCount, offset, columns, rows });
  };
  return { load, asked };
}

async function show(load: TableLoad) {
  await render(
    <MantineProvider theme={theme}>
      <QueryClientProvider client={createQueryClient()}>
        <div style={{ width: 700, height: 320 }}>
          <TableView load={load} />
        </div>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

describe('a table preview', () => {
  it('shows types, distributions and what is missing in the head of each column', async () => {
    await show(createTable(1000).load);
    await expect.element(page.getByText('1,000 rows × 2 columns')).toBeVisible();
    await expect.element(page.getByRole('columnheader', { name: /id bigint/ })).toBeVisible();
    await expect.element(page.getByRole('img', { name: 'Distribution of id: 1 to 500 500, 501 to 1000 500' })).toBeVisible();
    await expect.element(page.getByText('25% missing')).toBeVisible();
  });

  it('shows values as text, never as markup, and tells missing from empty', async () => {
    await show(createTable(4).load);
    await expect.element(page.getByText('<b>Adelie</b>').first()).toBeVisible();
    await expect.element(page.getByRole('cell', { name: 'missing' })).toBeVisible();
  });

  it('loads only the pages that are looked at', async () => {
    const { load, asked } = createTable(1_000_000);
    await show(load);
    await expect.element(page.getByRole('rowheader', { name: '1', exact: true })).toBeVisible();
    expect(asked).toEqual([0]);
    await page.getByRole('textbox', { name: 'Go to row' }).fill('350001');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('rowheader', { name: '350,001', exact: true })).toBeVisible();
    expect(asked.length).toBeLessThan(6);
  });

  it('goes beyond what a browser can scroll, part by part', async () => {
    await show(createTable(3_000_000).load);
    await page.getByRole('textbox', { name: 'Go to row' }).fill('3000000');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('rowheader', { name: '3,000,000', exact: true })).toBeVisible();
    await expect.element(page.getByText('Rows 2,800,001 to 3,000,000 of 3,000,000')).toBeVisible();
  });

  it('says why it could not be read, and tries again', async () => {
    const { load } = createTable(2);
    let failed = false;
    await show((offset, limit) => {
      if (failed) return load(offset, limit);
      failed = true;
      return Promise.reject(new AppError('E_UNAVAILABLE', { what: 'Weft' }, { retryable: true }));
    });
    await expect.element(page.getByRole('alert').getByText(/Weft can’t be reached/)).toBeVisible();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.element(page.getByRole('rowheader', { name: '2', exact: true })).toBeVisible();
  });

  it('needs the server for rows, which is no error, and has them by itself when that is back', async () => {
    const { load } = createTable(2);
    const isGone = () => workspaceLine.getState().isLost;
    workspaceLine.setState({ isLost: true });
    await show((offset, limit) => (isGone() ? Promise.reject(new RequestError(null, null)) : load(offset, limit)));
    await expect.element(page.getByRole('status').getByText('Offline: this needs the server')).toBeVisible();
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
    workspaceLine.setState({ isLost: false });
    await expect.element(page.getByRole('rowheader', { name: '2', exact: true })).toBeVisible();
  });

  it('counts one row', async () => {
    await show(createTable(1).load);
    await expect.element(page.getByText('1 row × 2 columns')).toBeVisible();
    await expect.element(page.getByRole('region', { name: 'Table of 1 row and 2 columns' })).toBeVisible();
  });

  it('says so when there are no rows', async () => {
    await show(createTable(0).load);
    await expect.element(page.getByText('This table has no rows.')).toBeVisible();
  });
});
