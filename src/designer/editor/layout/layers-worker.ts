import { layOut } from './lay-out.ts';
import { layerGraph } from './layer-graph.ts';
import type { LayoutTask } from './layout-task.ts';

/** Lays out one task by layers and answers with the places. */
self.addEventListener('message', ({ data }: MessageEvent<LayoutTask>) => self.postMessage(layOut(data, layerGraph)));
