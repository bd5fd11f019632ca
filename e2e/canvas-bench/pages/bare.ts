import { fitAll, followStates, mark, painted, readGraph, readStage, selectByKey } from './page-graph.ts';

/** A canvas that draws what is visible, each frame anew: the least that drawing the graph on the main thread costs. */
const graph = await readGraph();
mark('bench:given');
const stage = readStage();
const canvas = document.createElement('canvas');
Object.assign(canvas, stage);
document.body.append(canvas);
const context = canvas.getContext('2d');
const places = graph.nodes.map(({ x, y }) => ({ x, y }));
const states = new Uint8Array(graph.nodes.length);
let areSelected = false;
let view = fitAll(graph, stage);
let isAsked = false;

function cardOf(at: number): { x: number; y: number } {
  return places[at] ?? { x: 0, y: 0 };
}

function drawLinks(context: CanvasRenderingContext2D, isVisible: (x: number, y: number, width: number, height: number) => boolean): void {
  context.strokeStyle = '#999';
  context.lineWidth = 1.8;
  context.beginPath();
  for (const [source, target] of graph.links) {
    const [from, to] = [cardOf(source), cardOf(target)];
    const [left, top] = [Math.min(from.x, to.x), Math.min(from.y, to.y)];
    if (!isVisible(left, top, Math.abs(from.x - to.x) + 200, Math.abs(from.y - to.y) + 60)) continue;
    const middle = (from.y + 60 + to.y) / 2;
    context.moveTo(from.x + 100, from.y + 60);
    context.bezierCurveTo(from.x + 100, middle, to.x + 100, middle, to.x + 100, to.y);
  }
  context.stroke();
}

function drawCards(context: CanvasRenderingContext2D, isVisible: (x: number, y: number, width: number, height: number) => boolean): void {
  context.font = '13px sans-serif';
  graph.nodes.forEach((node, at) => {
    const { x, y } = cardOf(at);
    if (!isVisible(x, y, 200, 60)) return;
    context.fillStyle = states[at] === 1 ? '#dceeff' : '#fff';
    context.strokeStyle = areSelected ? '#4a53c6' : '#bbb';
    context.fillRect(x, y, 200, 60);
    context.strokeRect(x, y, 200, 60);
    if (view.zoom < 0.4) return;
    context.fillStyle = '#5c616e';
    context.fillRect(x + 10, y + 14, 32, 32);
    context.fillStyle = '#222';
    context.fillText(node.label, x + 52, y + 34);
  });
}

function draw(): void {
  isAsked = false;
  if (!context) return;
  const { x, y, zoom } = view;
  const isVisible = (left: number, top: number, width: number, height: number) =>
    left * zoom + x < stage.width && top * zoom + y < stage.height && (left + width) * zoom + x > 0 && (top + height) * zoom + y > 0;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, stage.width, stage.height);
  context.setTransform(zoom, 0, 0, zoom, x, y);
  drawLinks(context, isVisible);
  drawCards(context, isVisible);
}

function ask(): void {
  if (!isAsked) requestAnimationFrame(draw);
  isAsked = true;
}

function zoomAt(x: number, y: number, zoom: number): void {
  const scale = zoom / view.zoom;
  view = { zoom, x: x - (x - view.x) * scale, y: y - (y - view.y) * scale };
  ask();
}

canvas.addEventListener(
  'wheel',
  (event) => {
    event.preventDefault();
    if (event.ctrlKey) return zoomAt(event.offsetX, event.offsetY, view.zoom * 2 ** (-event.deltaY * 0.002));
    view = { ...view, x: view.x - event.deltaX, y: view.y - event.deltaY };
    ask();
  },
  { passive: false },
);
let dragged: { x: number; y: number } | undefined;
canvas.addEventListener('pointerdown', (event) => {
  const [x, y] = [(event.offsetX - view.x) / view.zoom, (event.offsetY - view.y) / view.zoom];
  dragged = places.find((place) => x >= place.x && y >= place.y && x <= place.x + 200 && y <= place.y + 60);
});
canvas.addEventListener('pointermove', (event) => {
  if (!dragged) return;
  dragged.x += event.movementX / view.zoom;
  dragged.y += event.movementY / view.zoom;
  ask();
});
canvas.addEventListener('pointerup', () => (dragged = undefined));
const slots = new Map(graph.nodes.map(({ id }, at) => [id, at]));
window.benchPage = {
  nextStates: followStates((isBusy) => {
    for (const [id, busy] of isBusy) states[slots.get(id) ?? -1] = busy ? 1 : 0;
    ask();
  }),
  nextSelection: selectByKey((selected) => {
    areSelected = selected;
    ask();
  }),
  zoomToOne: () => zoomAt(stage.width / 2, stage.height / 2, 1),
};
draw();
await painted();
mark('bench:painted');
