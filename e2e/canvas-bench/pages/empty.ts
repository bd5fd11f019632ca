import { mark, painted, readGraph } from './page-graph.ts';

/** A page that takes the events and does nothing: what the browser itself costs. */
await readGraph();
mark('bench:given');
window.addEventListener('wheel', (event) => event.preventDefault(), { passive: false });
window.benchPage = { changeStates: painted, selectAll: painted, zoomToOne: () => undefined };
await painted();
mark('bench:painted');
