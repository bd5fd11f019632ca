import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { measure } from './canvas-bench/measure.ts';
import { noteFrames } from './canvas-bench/recorder.ts';
import { referencePages, serveReferencePages } from './canvas-bench/reference-pages.ts';
import { describeRows, type Row } from './canvas-bench/report.ts';
import { storePipelines, weftSubject } from './canvas-bench/weft-subject.ts';
import { chromiumPath } from './chromium.ts';
import { WeftServer } from './weft-server.ts';

/**
 * `npm run bench:canvas`: what the designer's canvas costs beside an empty page, a bare canvas and plain React Flow, all
 * in one session. `--quick` is one round of two sizes; `--sizes 100,1000`, `--rounds 1` and `--only Weft` choose.
 */
const { values: asked } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    sizes: { type: 'string' },
    rounds: { type: 'string' },
    only: { type: 'string' },
    built: { type: 'boolean', default: false },
  },
});
const sizes = (asked.sizes ?? (asked.quick ? '100,1000' : '100,1000,3000,10000')).split(',').map(Number);
const rounds = Number(asked.rounds ?? (asked.quick ? 1 : 3));
const root = path.resolve(import.meta.dirname, '..');
const viewport = { width: 1440, height: 900 };

if (!asked.built) await build({ root, configFile: path.join(root, 'vite.config.ts'), logLevel: 'warn' });
const executablePath = chromiumPath();
const pages = await serveReferencePages();
const server = await new WeftServer().start();
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const context = await browser.newContext({ viewport, locale: 'en-US' });
  const page = await context.newPage();
  await page.addInitScript(noteFrames);
  await page.goto(await server.freshLink());
  await page.getByRole('heading', { name: 'Pipelines' }).waitFor();
  const weft = weftSubject(server, await storePipelines(page, sizes));
  const { stage } = await weft.open(page, Math.min(...sizes));
  await page.close();
  const subjects = [...referencePages(pages, stage), weft].filter((subject) => !asked.only || subject.name === asked.only);
  const rows = sizes.flatMap((nodes) => subjects.map((subject) => ({ subject, nodes, rounds: [] as Row['rounds'][number][] })));
  for (let round = 0; round < rounds; round += 1) {
    for (const row of rows) {
      console.error(`round ${round + 1}: ${row.subject.name}, ${row.nodes} nodes`);
      row.rounds.push(await measure(context, row.subject, row.nodes));
    }
  }
  const results = rows.map((row): Row => ({ subject: row.subject.name, nodes: row.nodes, rounds: row.rounds }));
  const text = `# Canvas, ${rounds} rounds, Chromium ${browser.version()}, canvas ${stage.width} × ${stage.height}\n\n${describeRows(results)}`;
  console.log(text);
  mkdirSync(path.join(root, 'bench'), { recursive: true });
  writeFileSync(path.join(root, 'bench/canvas.md'), text);
  writeFileSync(path.join(root, 'bench/canvas.json'), JSON.stringify(results, null, 2));
} finally {
  await browser.close();
  await server.stop();
  pages.stop();
}
