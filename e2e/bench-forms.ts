import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { chromiumPath } from './chromium.ts';
import { median, openPlainForm, pressKeys, watchOpening } from './forms-bench/measure-form.ts';
import { storeForms } from './forms-bench/store-forms.ts';
import { WeftServer } from './weft-server.ts';

/**
 * `npm run bench:forms`: how long the form of a node takes to open and to follow a key, by its number of parameters,
 * beside as many plain inputs, all in one session. `--rounds 5` chooses; `--built` takes the designer as it was built.
 */
const { values: asked } = parseArgs({ options: { rounds: { type: 'string', default: '7' }, built: { type: 'boolean', default: false } } });
const sizes = [12, 300];
const rounds = Number(asked.rounds);
const root = path.resolve(import.meta.dirname, '..');

if (!asked.built) await build({ root, configFile: path.join(root, 'vite.config.ts'), logLevel: 'warn' });
const executablePath = chromiumPath();
const server = await new WeftServer().start();
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-US' });
  const page = await context.newPage();
  await page.goto(await server.freshLink());
  await page.getByRole('heading', { name: 'Pipelines' }).waitFor();
  const links = await storeForms(page, sizes);
  console.log(`# Forms, ${rounds} rounds, Chromium ${browser.version()}; milliseconds, medians (worst)\n`);
  console.log('| form | parameters | first fields | all fields | key to frame |\n|---|---|---|---|---|');
  for (const [index, size] of sizes.entries()) {
    const plain = await repeat(rounds, () => openPlainForm(page, size));
    console.log(row('plain inputs', size, plain));
    const link = links[index] ?? '';
    console.log(row('node form', size, await repeat(rounds, () => openNodeForm(page, server.origin + link, size))));
  }
} finally {
  await browser.close();
  await server.stop();
}

interface Round {
  readonly firstMs: number;
  readonly allMs: number;
  readonly keysMs: readonly number[];
}

async function repeat(times: number, measure: () => Promise<Round>): Promise<Round[]> {
  const measured: Round[] = [];
  for (let round = 0; round < times; round += 1) measured.push(await measure());
  return measured;
}

/** Opens the pipeline anew, selects its node and types into its last field. */
async function openNodeForm(target: Page, url: string, size: number): Promise<Round> {
  await target.goto(url);
  const card = target.getByRole('group', { name: `form-${size}`, exact: true });
  await card.waitFor();
  const opening = watchOpening(target, size);
  await card.click({ position: { x: 60, y: 20 } });
  const { firstMs, allMs } = await opening;
  const field = target.getByRole('textbox', { name: `p${size - 3}`, exact: true });
  await field.click();
  return { firstMs, allMs, keysMs: await pressKeys(target) };
}

function row(name: string, size: number, measured: readonly Round[]): string {
  const cell = (values: readonly number[]) => `${median(values).toFixed(0)} (${Math.max(...values).toFixed(0)})`;
  const cells = [measured.map(({ firstMs }) => firstMs), measured.map(({ allMs }) => allMs), measured.flatMap(({ keysMs }) => keysMs)];
  return `| ${name} | ${size} | ${cells.map(cell).join(' | ')} |`;
}
