import { Graphviz } from '@hpcc-js/wasm-graphviz';
import { readPlain, toDot } from './dot-text.ts';
import { layOut } from './lay-out.ts';
import type { LayoutTask, PlacedItem } from './layout-task.ts';

/** Lays out one task by Graphviz's dot and answers with the places. */
self.addEventListener('message', ({ data }: MessageEvent<LayoutTask>) => {
  layOutByDot(data).then((places) => self.postMessage(places), reportError);
});

async function layOutByDot(task: LayoutTask): Promise<PlacedItem[]> {
  const graphviz = await Graphviz.load();
  return layOut(task, (graph) => readPlain(graphviz.layout(toDot(graph), 'plain', 'dot'), graph.boxes));
}
