import type { CDPSession, Page, Route } from '@playwright/test';
import { runModel } from '#contract/models.ts';
import { toServerSentEvent } from '#contract/server-sent-events.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { emptyRunView } from '#domain/run/fold.ts';
import { type WeftServer } from '../weft-server.ts';
import { hubId, layeredDocument } from './layered-graph.ts';
import { taskMs } from './recorder.ts';
import { markTime } from './reference-pages.ts';
import type { Stage, Subject } from './subject.ts';

const runId = 'bench';
const changed = 100;
const typedText = 'quarterly totals';
const values = 10;
/** After this long without rest something is wrong: the value is left out. */
const limitMs = 20_000;

/** The real application on a real server. */
export function weftSubject(server: WeftServer, ids: ReadonlyMap<number, string>): Subject {
  const address = (nodes: number) => `${server.origin}/pipelines/${ids.get(nodes) ?? ''}`;
  return {
    name: 'Weft',
    open: async (page, nodes) => {
      await page.goto(address(nodes));
      const open = await markTime(page, 'weft:canvas-painted');
      return { stage: await stageOf(page), open, firstPaint: open - (await markTime(page, 'weft:canvas-begun')) };
    },
    zoomToOne: (page) => page.keyboard.press('1'),
    selectAll: async (page) => {
      await page.keyboard.press('Escape');
      await settled(page);
      await watch(page, 'keydown');
      await page.keyboard.press('ControlOrMeta+a');
      return rest(page);
    },
    changeStates: async (page, nodes) => {
      const go = await serveRun(page, layeredDocument(nodes));
      await page.goto(`${address(nodes)}?run=${runId}`);
      await markTime(page, 'weft:canvas-painted');
      await settled(page);
      await watch(page, 'run-events');
      go();
      return rest(page);
    },
    typing: (page, cdp, nodes) => typing(page, cdp, `${address(nodes)}?node=${hubId}`),
  };
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

type Start = 'keydown' | 'run-events' | null;

declare global {
  interface Window {
    benchRest?: Promise<number>;
  }
}

/**
 * Begins to look at the canvas after each frame, until what it shows has not changed for a while. What `rest` gives
 * counts from the start: a key that is pressed, or the arrival of the run's events; else from now.
 */
function watch(page: Page, start: Start): Promise<void> {
  return page.evaluate(
    ([start, url, limit]) => {
      let startedAt = start === null ? performance.now() : NaN;
      let shown = '';
      let shownAt = 0;
      let quiet = 0;
      const begun = performance.now();
      if (start === 'keydown')
        window.addEventListener('keydown', (event) => event.key === 'a' && (startedAt = event.timeStamp), { capture: true });
      const read = () => {
        const layer = document.querySelector('[data-painted]');
        const running = document.querySelectorAll('.weft-card[data-state="running"]').length;
        const chosen = document.querySelectorAll('.react-flow__node.selected').length;
        return `${layer?.getAttribute('data-painted') ?? ''} ${layer?.getAttribute('data-wanted') ?? ''} ${running} ${chosen}`;
      };
      const { promise, resolve } = Promise.withResolvers<number>();
      const look = () => {
        const [arrival] = start === 'run-events' ? performance.getEntriesByName(url) : [];
        if (arrival instanceof PerformanceResourceTiming) startedAt = arrival.responseEnd;
        const now = read();
        quiet = now === shown ? quiet + 1 : 0;
        if (now !== shown) shownAt = performance.now();
        shown = now;
        const isOver = quiet > 20 && !Number.isNaN(startedAt);
        if (isOver || performance.now() - begun > limit) resolve(isOver ? shownAt - startedAt : NaN);
        else afterFrame();
      };
      // A task of its own comes after everything that the frame has done, as for the other subjects.
      const afterFrame = () => requestAnimationFrame(() => setTimeout(look));
      afterFrame();
      window.benchRest = promise;
    },
    [start, new URL(`/api/runs/${runId}/events`, page.url()).href, limitMs] as const,
  );
}

/** How long after the start the last change was on screen, in ms; NaN where the canvas does not come to rest. */
function rest(page: Page): Promise<number> {
  return page.evaluate(() => window.benchRest ?? NaN);
}

async function settled(page: Page): Promise<void> {
  await watch(page, null);
  await rest(page);
}

/**
 * Puts a run of the pipeline behind the application's own requests, so that its events take the way that real ones
 * take; gives what lets them go.
 */
async function serveRun(page: Page, document: PipelineDocument): Promise<() => void> {
  const at = new Date(0).toISOString();
  const view = { ...emptyRunView(document.nodes.map((node) => node.id)), state: 'running' as const, startedAt: at };
  const run = {
    id: runId,
    pipelineId: runId,
    pipelineName: document.metadata.name,
    revision: 1,
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
  const step = Math.max(1, Math.floor(document.nodes.length / changed));
  const frames = Array.from({ length: changed }, (_, index) => {
    const task = document.nodes[index * step]?.id;
    return { seq: index + 1, event: { type: 'task.state', at, task, attempt: 1, state: 'running' } };
  });
  const body = [
    toServerSentEvent({ id: '0', event: 'start', data: '{}' }),
    ...frames.map((frame) => toServerSentEvent({ id: String(frame.seq), event: 'run', data: JSON.stringify(frame) })),
  ].join('');
  const { promise, resolve } = Promise.withResolvers<void>();
  let isServed = false;
  await page.route(`**/api/runs/${runId}`, (route: Route) => route.fulfill({ json: runModel.parse(run) }));
  await page.route(
    (url) => url.pathname === `/api/runs/${runId}/events`,
    async (route: Route) => {
      await promise;
      if (isServed) return;
      isServed = true;
      await route.fulfill({ contentType: 'text/event-stream', body });
    },
  );
  return resolve;
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
