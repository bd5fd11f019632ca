import { followStates, mark, painted, readGraph, selectByKey } from './page-graph.ts';

/** A page that takes the events and does nothing: what the browser itself costs. */
await readGraph();
mark('bench:given');
window.addEventListener('wheel', (event) => event.preventDefault(), { passive: false });
window.benchPage = {
  nextSelection: selectByKey(() => undefined),
  nextStates: followStates(() => undefined),
  zoomToOne: () => undefined,
};
await painted();
mark('bench:painted');
