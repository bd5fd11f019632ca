import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CDPSession, Page, Route } from '@playwright/test';
import { runModel } from '#contract/models.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { emptyRunView } from '#domain/run/fold.ts';
import { type WeftServer } from '../weft-server.ts';
import { hubId, layeredDocument } from './layered-graph.ts';
import { taskMs } from './recorder.ts';
import { markTime } from './reference-pages.ts';
import { createStateStream } from './state-stream.ts';
import type { Stage, Subject } from './subject.ts';

const runId = 'bench';
const typedText = 'quarterly totals';
const values = 10;
/** After this long without rest something is wrong: the value is left out. */
const limitMs = 20_000;

/** The real application on a real server. */
export function weftSubject(server: WeftServer, ids: ReadonlyMap<number, string>): Subject {
  let run: ServedRun | undefined;
  const address = (nodes: number) => `${server.origin}/pipelines/${ids.get(nodes) ?? ''}`;
  return {
    name: 'Weft',
    open: async (page, nodes) => {
      await page.addInitScript(forgetViews);
      await page.goto(address(nodes));
      const open = await markTime(page, 'weft:canvas-painted');
      return { stage: await stageOf(page), open, firstPaint: open - (await markTime(page, 'weft:canvas-begun')) };
    },
    zoomToOne: async (page) => {
      await page.keyboard.press('1');
      await settled(page);
    },
    selectAll: async (page) => {
      await page.keyboard.press('Escape');
      await settled(page);
      await watch(page, 'keydown');
      await page.keyboard.press('ControlOrMeta+a');
      return rest(page);
    },
    followStates: async (page, nodes) => {
      run = await serveRun(page, layeredDocument(nodes));
      await page.goto(`${address(nodes)}?run=${runId}`);
      await markTime(page, 'weft:canvas-painted');
      return run.stop;
    },
    changeStates: async (page) => {
      await settled(page);
      await watch(page, 'states');
      const sentAt = run?.sendStates() ?? NaN;
      return (await rest(page)) - sentAt;
    },
    typing: (page, cdp, nodes) => typing(page, cdp, `${address(nodes)}?node=${hubId}`),
  };
}

/** Runs before the application: it then shows the whole graph, not what was looked at last. */
function forgetViews(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith('weft.views.')) localStorage.removeItem(key);
}

/** Stores the pipelines of the bench; gives their ids by size. */
export async function storePipelines(page: Page, sizes: readonly number[]): Promise<Map<number, string>> {
  const ids = new Map<number, string>();
  for (const size of sizes) {
    const document = layeredDocument(size);
    const id = await page.evaluate(
      async (body) => {
        const response = await fetch('/api/pipelines', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
        if (!response.ok) throw new Error(await response.text());
        const stored: { readonly id: string } = await response.json();
        return stored.id;
      },
      JSON.stringify({ document, saveId: `bench-${size}` }),
    );
    ids.set(size, id);
  }
  return ids;
}

async function stageOf(page: Page): Promise<Stage> {
  const box = await page.getByRole('application', { name: 'Canvas' }).boundingBox();
  if (!box) throw new Error('the canvas is not on screen');
  return box;
}

type Start = 'keydown' | 'states' | null;

declare global {
  interface Window {
    benchRest?: Promise<number>;
  }
}

/**
 * Begins to look at the canvas after each frame, until what it shows has not changed for a while. What `rest` gives
 * counts from the key that is pressed; for states, of which something must come first, it is a time of the clock.
 */
function watch(page: Page, start: Start): Promise<void> {
  return page.evaluate(
    ([start, limit]) => {
      let startedAt = start === 'keydown' ? NaN : start === 'states' ? -performance.timeOrigin : performance.now();
      let shown = read();
      let shownAt = 0;
      let quiet = 0;
      let isWaiting = start === 'states';
      const begun = performance.now();
      if (start === 'keydown')
        window.addEventListener('keydown', (event) => event.key === 'a' && (startedAt = event.timeStamp), { capture: true });
      const { promise, resolve } = Promise.withResolvers<number>();
      const look = () => {
        const now = read();
        quiet = now === shown ? quiet + 1 : 0;
        if (now !== shown) [shownAt, isWaiting] = [performance.now(), false];
        shown = now;
        const isOver = quiet > 20 && !Number.isNaN(startedAt) && !isWaiting;
        if (isOver || performance.now() - begun > limit) resolve(isOver ? shownAt - startedAt : NaN);
        else afterFrame();
      };
      // A task of its own comes after everything that the frame has done, as for the other subjects.
      const afterFrame = () => requestAnimationFrame(() => setTimeout(look));
      afterFrame();
      window.benchRest = promise;

      function read(): string {
        const layer = document.querySelector('[data-painted]');
        const running = document.querySelectorAll('.weft-card[data-state="running"]').length;
        const cards = document.querySelectorAll('.react-flow__node').length;
        const chosen = document.querySelectorAll('.react-flow__node.selected').length;
        return `${layer?.getAttribute('data-painted') ?? ''} ${layer?.getAttribute('data-wanted') ?? ''} ${cards} ${running} ${chosen}`;
      }
    },
    [start, limitMs] as const,
  );
}

/** When the last change was on screen, in ms from the start; NaN where the canvas does not come to rest. */
function rest(page: Page): Promise<number> {
  return page.evaluate(() => window.benchRest ?? NaN);
}

async function settled(page: Page): Promise<void> {
  await watch(page, null);
  await rest(page);
}

interface ServedRun {
  /** Lets the states go; gives the time of the clock, in ms. */
  readonly sendStates: () => number;
  readonly stop: () => Promise<void>;
}

/**
 * Puts a run of the pipeline behind the application's own requests. Its states come on a stream that is open already, as
 * those of a real run do.
 */
async function serveRun(page: Page, document: PipelineDocument): Promise<ServedRun> {
  const at = new Date(0).toISOString();
  const view = { ...emptyRunView(document.nodes.map((node) => node.id)), state: 'running' as const, startedAt: at };
  const run = {
    id: runId,
    pipelineId: runId,
    pipelineName: document.metadata.name,
    revision: 1,
    revisionName: null,
    state: 'running',
    createdAt: at,
    startedAt: at,
    finishedAt: null,
    pausedMs: 0,
    taskCounts: { waiting: document.nodes.length },
    document,
    plan: { apiVersion: 'weft/v1', kind: 'RunPlan', pipeline: { name: document.metadata.name }, tasks: [], hash: '' },
    reuse: {},
    view,
  };
  const states = createStateStream(document);
  const server = createServer((_, response) => states.follow(response));
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await page.route(`**/api/runs/${runId}`, (route: Route) => route.fulfill({ json: runModel.parse(run) }));
  await page.route(
    (url) => url.pathname === `/api/runs/${runId}/events`,
    (route: Route) => route.continue({ url: `http://127.0.0.1:${port}/` }),
  );
  return {
    sendStates: states.sendNext,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => void server.close(resolve));
      await page.unrouteAll();
    },
  };
}

/** Types into the label of the selected node, and then gives it one label after another. */
async function typing(page: Page, cdp: CDPSession, address: string): Promise<{ key: number; value: number }> {
  await page.goto(address);
  await markTime(page, 'weft:canvas-painted');
  await settled(page);
  const field = page.getByRole('complementary', { name: 'Inspector' }).getByRole('textbox', { name: 'Label' });
  await field.click();
  const start = await taskMs(cdp);
  await page.keyboard.type(typedText, { delay: 60 });
  const typed = await taskMs(cdp);
  for (let value = 0; value < values; value += 1) {
    await field.fill(`${typedText} ${value}`);
    await field.press('Enter');
    await settled(page);
  }
  return { key: (typed - start) / typedText.length, value: ((await taskMs(cdp)) - typed) / values };
}
