import type { Graph } from '../layered-graph.ts';

/** What a reference page offers to the bench. Each resolves in the frame after the change was painted. */
export interface BenchPage {
  readonly changeStates: () => Promise<void>;
  readonly selectAll: () => Promise<void>;
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
  const response = await fetch(`/graph/${new URLSearchParams(location.search).get('nodes') ?? ''}`);
  return response.json();
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
