import { createServer, type Server } from 'node:http';
import { createReadStream, existsSync } from 'node:fs';
import path from 'node:path';
import type { AddressInfo } from 'node:net';
import react from '@vitejs/plugin-react';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { layeredDocument, toGraph } from './layered-graph.ts';
import { createStateStream, type StateStream } from './state-stream.ts';
import type { Stage, Subject } from './subject.ts';

const here = path.join(import.meta.dirname, 'pages');
const outDir = path.resolve(import.meta.dirname, '../../node_modules/.cache/canvas-bench');
const names = ['empty', 'bare', 'flow'] as const;
const titles = { empty: 'empty page', bare: 'bare canvas', flow: 'React Flow' } as const;
const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

export interface ServedPages {
  readonly origin: string;
  /** Sends the next states to the page that was opened last; gives the time of the clock, in ms. */
  readonly sendStates: () => number;
  readonly stop: () => void;
}

/** Builds the pages as production code and serves them with their graphs and states. */
export async function serveReferencePages(): Promise<ServedPages> {
  await build({
    configFile: false,
    root: here,
    logLevel: 'warn',
    plugins: [react()],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'esnext',
      rolldownOptions: { input: names.map((name) => path.join(here, `${name}.html`)) },
    },
  });
  let states: StateStream | undefined;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname.startsWith('/graph/')) {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(toGraph(layeredDocument(Number(pathname.slice('/graph/'.length))))));
      return;
    }
    if (pathname.startsWith('/states/')) {
      states = createStateStream(layeredDocument(Number(pathname.slice('/states/'.length))));
      states.follow(response);
      return;
    }
    const file = path.join(outDir, path.normalize(pathname));
    response.setHeader('content-type', types[path.extname(file)] ?? 'application/octet-stream');
    if (existsSync(file)) createReadStream(file).pipe(response);
    else response.writeHead(404).end();
  });
  await listen(server);
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, sendStates: () => states?.sendNext() ?? NaN, stop: () => void server.close() };
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
}

/** The reference pages, on a stage as large as Weft's canvas. */
export function referencePages({ origin, sendStates }: ServedPages, stage: Stage): Subject[] {
  return names.map((name) => ({
    name: titles[name],
    open: async (page, nodes) => {
      await page.goto(`${origin}/${name}.html?nodes=${nodes}&width=${stage.width}&height=${stage.height}`);
      const open = await markTime(page, 'bench:painted');
      return { stage: { ...stage, x: 0, y: 0 }, open, firstPaint: open - (await markTime(page, 'bench:given')) };
    },
    zoomToOne: (page) => page.evaluate(() => window.benchPage?.zoomToOne()),
    selectAll: async (page) => {
      await page.keyboard.press('Escape');
      const shown = await page.evaluateHandle(() => ({ after: window.benchPage?.nextSelection() }));
      await page.keyboard.press('ControlOrMeta+a');
      return shown.evaluate(({ after }) => after ?? NaN);
    },
    followStates: () => Promise.resolve(() => Promise.resolve()),
    changeStates: async (page) => {
      const shown = await page.evaluateHandle(() => ({ at: window.benchPage?.nextStates() }));
      const sentAt = sendStates();
      return (await shown.evaluate(({ at }) => at ?? NaN)) - sentAt;
    },
  }));
}

/** When a mark was set, in ms from the start of the navigation; waits for it. */
export async function markTime(page: Page, name: string): Promise<number> {
  const handle = await page.waitForFunction((mark) => performance.getEntriesByName(mark)[0]?.startTime, name, { timeout: 120_000 });
  return (await handle.jsonValue()) ?? NaN;
}
