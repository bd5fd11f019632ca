import '@mantine/core/styles.css';
import '../../ui/tokens.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { beforeAll, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { AppError } from '#domain/issue/app-error.ts';
import { texts } from '../../app/texts.ts';
import { startTexts } from '../../lib/i18n.ts';
import { createQueryClient } from '../../lib/query-client.ts';
import { theme } from '../../ui/theme.ts';
import type { LogRead } from './follow-log.ts';
import { LogView } from './log-view.tsx';

beforeAll(async () => {
  localStorage.setItem('weft.language', 'en');
  await startTexts(texts);
});

const esc = '\u001b';

/** A log that a test writes into. */
function createLog() {
  let bytes = new Uint8Array();
  let ended = false;
  const read: LogRead = (offset) => Promise.resolve({ bytes: bytes.slice(offset), nextOffset: bytes.length, ended });
  return {
    read,
    write: (more: string | Uint8Array) => {
      const added = typeof more === 'string' ? new TextEncoder().encode(more) : more;
      const next = new Uint8Array(bytes.length + added.length);
      next.set(bytes);
      next.set(added, bytes.length);
      bytes = next;
    },
    end: () => {
      ended = true;
    },
  };
}

async function show(read: LogRead, live: boolean, scheme: 'light' | 'dark' = 'light') {
  await render(
    <MantineProvider theme={theme} forceColorScheme={scheme}>
      <QueryClientProvider client={createQueryClient()}>
        <div style={{ width: 900, height: 260 }}>
          <LogView name="log" read={read} live={live} onDownload={() => {}} />
        </div>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

function luminance(css: string): number {
  const [r = 0, g = 0, b = 0] = (css.match(/[\d.]+/g) ?? [])
    .map((v) => Number(v) / 255)
    .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

describe('a log', () => {
  it('streams while the task runs, keeping the end in view', async () => {
    const log = createLog();
    await show(log.read, true);
    await expect.element(page.getByText('Nothing written yet.')).toBeVisible();
    log.write('first\n');
    await expect.element(page.getByText('first')).toBeVisible();
    log.write(Array.from({ length: 500 }, (_, i) => `line ${i}\n`).join(''));
    await expect.element(page.getByText('line 499')).toBeVisible();
    log.end();
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`shows ANSI colours in readable shades (${scheme})`, async () => {
      const log = createLog();
      log.write(
        [30, 31, 32, 33, 34, 35, 36, 37]
          .map((code) => `${esc}[${code}mcolour ${code}${esc}[0m ${esc}[${code + 10}mground ${code}${esc}[0m\n`)
          .join(''),
      );
      log.end();
      await show(log.read, false, scheme);
      await expect.element(page.getByText('colour 37')).toBeVisible();
      const surface = getComputedStyle(page.getByRole('region', { name: 'Log' }).element()).backgroundColor;
      for (const part of document.querySelectorAll('[data-ansi]'))
        expect(contrast(getComputedStyle(part).color, surface)).toBeGreaterThanOrEqual(4.5);
      for (const part of document.querySelectorAll('[data-ansi-background]')) {
        const { color, backgroundColor } = getComputedStyle(part);
        expect(contrast(color, backgroundColor)).toBeGreaterThanOrEqual(4.5);
      }
      expect(document.querySelectorAll('[data-ansi]').length).toBe(8);
    });
  }

  for (const scheme of ['light', 'dark'] as const) {
    it(`shows lines that say what went wrong in a colour that can be read (${scheme})`, async () => {
      const log = createLog();
      log.write('all is well\nerror: the table has no column "specie"\n');
      log.end();
      await show(log.read, false, scheme);
      const [wrong, well] = [page.getByText('error: the table has no column "specie"'), page.getByText('all is well')];
      await expect.element(wrong).toBeVisible();
      const { color } = getComputedStyle(wrong.element());
      expect(color).not.toBe(getComputedStyle(well.element()).color);
      expect(contrast(color, getComputedStyle(page.getByRole('region', { name: 'Log' }).element()).backgroundColor)).toBeGreaterThanOrEqual(
        4.5,
      );
    });
  }

  it('cuts a huge line and says so, and shows bytes that are not text', async () => {
    const log = createLog();
    log.write(`${'y'.repeat(3_000_000)}\n`);
    log.write(new Uint8Array([0, 7, 0xff, 0xfe, 65, 10]));
    log.end();
    await show(log.read, false);
    await expect.element(page.getByText('… 2,996,000 more characters')).toBeInTheDocument();
    await expect.element(page.getByText('␀␇��A')).toBeVisible();
  });

  it('leaves markup as text', async () => {
    const log = createLog();
    log.write(`<img src=x onerror="document.title='taken'">${esc}[31m<script>alert(1)</script>\n`);
    log.end();
    await show(log.read, false);
    await expect.element(page.getByText('<script>alert(1)</script>')).toBeVisible();
    expect(document.querySelector('.weft-log-text img, .weft-log-text script')).toBeNull();
  });

  it('finds text and goes from match to match', async () => {
    const log = createLog();
    log.write(Array.from({ length: 2000 }, (_, i) => (i % 500 === 7 ? `Error at ${i}\n` : `line ${i}\n`)).join(''));
    log.end();
    await show(log.read, false);
    await page.getByRole('textbox', { name: 'Search the log' }).fill('error');
    await expect.element(page.getByText('1 / 4')).toBeVisible();
    await expect.element(page.getByText('Error at 7')).toBeVisible();
    await page.getByRole('button', { name: 'Next match' }).click();
    await expect.element(page.getByText('Error at 507')).toBeVisible();
    await page.getByRole('button', { name: 'Previous match' }).click();
    await page.getByRole('button', { name: 'Previous match' }).click();
    await expect.element(page.getByText('Error at 1507')).toBeVisible();
  });

  it('says why it could not be read', async () => {
    await show(() => Promise.reject(new AppError('E_FORBIDDEN', { detail: 'no permission' })), false);
    await expect.element(page.getByRole('alert').getByText(/no permission/)).toBeVisible();
  });
});
