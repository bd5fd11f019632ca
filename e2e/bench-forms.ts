import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type CDPSession, chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { chromiumPath } from './chromium.ts';
import { median, openPlainForm, pressKeys, readBusyMs, watchOpening } from './forms-bench/measure-form.ts';
import { storeForms } from './forms-bench/store-forms.ts';
import { WeftServer } from './weft-server.ts';

/**
 * `npm run bench:forms`: how long the form of a node takes to open and to follow a key, by its number of parameters,
 * beside as many plain inputs, all in one session. `--rounds 5` chooses; `--built` takes the designer as it was built.
 * First fields, all fields and a key: from the press until the frame that shows it, which grows with what else the machine
 * does. Busy: the processor time of the page's main thread, scripts, styles and layout alike, for the whole opening (from the
 * click that selects the node, with what the canvas and toolbar do about it) and for each key.
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
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(await server.freshLink());
  await page.getByRole('heading', { name: 'Pipelines' }).waitFor();
  const links = await storeForms(page, sizes);
  console.log(`# Forms, ${rounds} rounds, Chromium ${browser.version()}; milliseconds, medians (worst)\n`);
  console.log(
    `Load of the machine before: ${os
      .loadavg()
      .map((load) => load.toFixed(1))
      .join(', ')} on ${os.availableParallelism()} cores\n`,
  );
  console.log('| form | parameters | first fields | all fields | busy | key to frame | busy |\n|---|---|---|---|---|---|---|');
  for (const [index, size] of sizes.entries()) {
    const plain = await repeat(rounds, () => openPlain(page, session, size));
    console.log(row('plain inputs', size, plain));
    const link = links[index] ?? '';
    console.log(row('node form', size, await repeat(rounds, () => openNodeForm(page, session, server.origin + link, size))));
  }
} finally {
  await browser.close();
  await server.stop();
}

interface Round {
  readonly firstMs: number;
  readonly allMs: number;
  readonly busyMs: number;
  readonly keysMs: readonly number[];
  readonly keyBusyMs: number;
}

async function repeat(times: number, measure: () => Promise<Round>): Promise<Round[]> {
  const measured: Round[] = [];
  for (let round = 0; round < times; round += 1) measured.push(await measure());
  return measured;
}

async function openPlain(target: Page, session: CDPSession, size: number): Promise<Round> {
  await target.goto('about:blank');
  const before = await readBusyMs(session);
  const opened = await openPlainForm(target, size);
  const busyMs = (await readBusyMs(session)) - before;
  await target.getByRole('textbox').last().click();
  return { ...opened, busyMs, ...(await typeInto(target, session)) };
}

/** Opens the pipeline anew, selects its node and types into its last field. */
async function openNodeForm(target: Page, session: CDPSession, url: string, size: number): Promise<Round> {
  await target.goto(url);
  const card = target.getByRole('group', { name: `form-${size}`, exact: true });
  await card.waitFor();
  // What opening the page itself takes is over.
  await target.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  const opening = watchOpening(target, size);
  const before = await readBusyMs(session);
  await card.click({ position: { x: 60, y: 20 } });
  const opened = await opening;
  const busyMs = (await readBusyMs(session)) - before;
  await target.getByRole('textbox', { name: `p${size - 3}`, exact: true }).click();
  return { ...opened, busyMs, ...(await typeInto(target, session)) };
}

async function typeInto(target: Page, session: CDPSession): Promise<Pick<Round, 'keysMs' | 'keyBusyMs'>> {
  const before = await readBusyMs(session);
  const keysMs = await pressKeys(target);
  return { keysMs, keyBusyMs: ((await readBusyMs(session)) - before) / keysMs.length };
}

function row(name: string, size: number, measured: readonly Round[]): string {
  const cell = (values: readonly number[]) => `${median(values).toFixed(0)} (${Math.max(...values).toFixed(0)})`;
  const cells = [
    measured.map(({ firstMs }) => firstMs),
    measured.map(({ allMs }) => allMs),
    measured.map(({ busyMs }) => busyMs),
    measured.flatMap(({ keysMs }) => keysMs),
    measured.map(({ keyBusyMs }) => keyBusyMs),
  ];
  return `| ${name} | ${size} | ${cells.map(cell).join(' | ')} |`;
}
