import '@mantine/core/styles.css';
import '../tokens.css';
import { MantineProvider } from '@mantine/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { texts } from '../../app/texts.ts';
import { setLanguage, startTexts } from '../../lib/i18n.ts';
import { theme } from '../theme.ts';
import { BarChart } from './bar-chart.tsx';
import { ConfusionMatrix } from './confusion-matrix.tsx';
import { LineChart } from './line-chart.tsx';

beforeAll(async () => {
  localStorage.setItem('weft.language', 'en');
  await startTexts(texts);
});

const confusion = {
  labels: ['Adelie', 'Gentoo'],
  counts: [
    [40, 10],
    [0, 30],
  ],
};

describe('a confusion matrix', () => {
  for (const scheme of ['light', 'dark'] as const) {
    it(`is a table with row and column heads (${scheme})`, async () => {
      await render(
        <MantineProvider theme={theme} forceColorScheme={scheme}>
          <ConfusionMatrix {...confusion} />
        </MantineProvider>,
      );
      await expect.element(page.getByRole('table', { name: /Confusion matrix/ })).toBeVisible();
      await expect.element(page.getByRole('columnheader', { name: 'Gentoo' })).toBeVisible();
      await expect.element(page.getByRole('row', { name: /Actual Adelie 40 80% 10 20% 50/ })).toBeVisible();
      const cell = page.getByRole('cell', { name: '30 100%' }).element();
      expect(contrast(getComputedStyle(cell).color, getComputedStyle(cell).backgroundColor)).toBeGreaterThanOrEqual(4.5);
    });
  }

  it('speaks Chinese', async () => {
    setLanguage('zh');
    await render(
      <MantineProvider theme={theme}>
        <ConfusionMatrix {...confusion} />
      </MantineProvider>,
    );
    await expect.element(page.getByRole('table', { name: /混淆矩阵/ })).toBeVisible();
    setLanguage('en');
  });
});

describe('bars and curves', () => {
  it('are tables to those who cannot see them', async () => {
    await render(
      <MantineProvider theme={theme}>
        <BarChart
          title="Feature importance"
          values={[
            { label: 'bill', value: 0.75 },
            { label: 'mass', value: -0.25 },
          ]}
        />
        <LineChart title="Training curve" stepName="Round" series={[{ name: 'loss', values: [0.9, 0.5, 0.25] }]} />
      </MantineProvider>,
    );
    await expect.element(page.getByRole('row', { name: 'bill 0.75' })).toBeVisible();
    await page.getByText('Values as a table').click();
    await expect.element(page.getByRole('row', { name: '3 0.25' })).toBeVisible();
  });

  it('draw a curve of one round, of none and of equal values', async () => {
    await render(
      <MantineProvider theme={theme}>
        <LineChart title="One" stepName="Round" series={[{ name: 'a', values: [1] }]} />
        <LineChart title="None" stepName="Round" series={[{ name: 'b', values: [] }]} />
        <LineChart title="Equal" stepName="Round" series={[{ name: 'c', values: [2, 2, 2] }]} />
      </MantineProvider>,
    );
    await expect.element(page.getByText('Equal', { exact: true })).toBeVisible();
    expect(document.body.innerHTML).not.toMatch(/NaN|Infinity/);
  });
});

function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

function luminance(css: string): number {
  const [r = 0, g = 0, b = 0] = (css.match(/\d+/g) ?? [])
    .map((v) => Number(v) / 255)
    .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
