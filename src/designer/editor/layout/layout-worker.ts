import { Graphviz } from '@hpcc-js/wasm-graphviz';
import { readPlain, toDot } from './dot-text.ts';
import { layOut } from './lay-out.ts';
import { layerGraph } from './layer-graph.ts';
import type { LayoutTask, PlacedItem } from './layout-task.ts';

/** Lays out one task and answers with the places. */
self.addEventListener('message', ({ data: { task, by } }: MessageEvent<{ readonly task: LayoutTask; readonly by: 'dot' | 'layers' }>) => {
  if (by === 'layers') {
    self.postMessage(layOut(task, layerGraph));
    return;
  }
  layOutByDot(task).then((places) => self.postMessage(places), reportError);
});

async function layOutByDot(task: LayoutTask): Promise<PlacedItem[]> {
  const graphviz = await Graphviz.load();
  return layOut(task, (graph) => readPlain(graphviz.layout(toDot(graph), 'plain', 'dot'), graph.boxes));
}
