import type { Graph } from '../layered-graph.ts';

/** What a reference page offers to the bench. */
export interface BenchPage {
  /** Resolves when everything was painted as selected, to ms from the key that asks for it. */
  readonly nextSelection: () => Promise<number>;
  /** Resolves when the next states that the server sends were painted, to the time of the clock in ms. */
  readonly nextStates: () => Promise<number>;
  readonly zoomToOne: () => void;
}

declare global {
  interface Window {
    benchPage?: BenchPage;
  }
}

/** The size that the canvas has in Weft, so that all draw the same area. */
export function readStage(): { readonly width: number; readonly height: number } {
  const asked = new URLSearchParams(location.search);
  return { width: Number(asked.get('width')), height: Number(asked.get('height')) };
}

export async function readGraph(): Promise<Graph> {
  const response = await fetch(`/graph/${readCount()}`);
  return response.json();
}

function readCount(): string {
  return new URLSearchParams(location.search).get('nodes') ?? '';
}

/** Shows the states that the server sends, which of the nodes are busy, all that come at once together; gives what waits for the next. */
export function followStates(show: (isBusy: ReadonlyMap<string, boolean>) => void): () => Promise<number> {
  let tell = (_at: number): void => undefined;
  const follow = async () => {
    const response = await fetch(`/states/${readCount()}`);
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (;;) {
      const chunk = await reader?.read();
      if (!chunk || chunk.done) return;
      const lines = (rest + chunk.value).split('\n');
      rest = lines.pop() ?? '';
      const states = new Map(lines.flatMap(readState));
      if (states.size === 0) continue;
      show(states);
      await painted();
      tell(performance.timeOrigin + performance.now());
    }
  };
  void follow();
  return () => new Promise((resolve) => (tell = resolve));
}

/** Selects everything by Ctrl+A and nothing by Escape; gives what waits for the next selection of everything. */
export function selectByKey(select: (areSelected: boolean) => void): () => Promise<number> {
  let tell = (_ms: number): void => undefined;
  window.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') select(false);
    if (event.key !== 'a' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    select(true);
    void painted().then(() => tell(performance.now() - event.timeStamp));
  });
  return () => new Promise((resolve) => (tell = resolve));
}

function readState(line: string): [string, boolean][] {
  if (!line.startsWith('data: {"seq"')) return [];
  const { event }: { readonly event: { readonly task: string; readonly state: string } } = JSON.parse(line.slice('data: '.length));
  return [[event.task, event.state === 'running']];
}

/** Resolves when the next frame has been handed to the screen. */
export function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** The viewport that shows all of a graph of cards of 200 × 60. */
export function fitAll({ nodes }: Graph, { width, height }: { width: number; height: number }): { x: number; y: number; zoom: number } {
  const right = Math.max(...nodes.map((node) => node.x)) + 200;
  const bottom = Math.max(...nodes.map((node) => node.y)) + 60;
  const zoom = Math.min(1, width / right / 1.15, height / bottom / 1.15);
  return { zoom, x: (width - right * zoom) / 2, y: (height - bottom * zoom) / 2 };
}

/** Tells the bench that the graph is here, and later that it is on screen. */
export function mark(name: 'bench:given' | 'bench:painted'): void {
  performance.mark(name);
}
