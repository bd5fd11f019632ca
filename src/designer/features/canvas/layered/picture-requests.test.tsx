import { afterEach, expect, test } from 'vitest';
import { createPainter, type Painter } from '../painter/painter.ts';
import { createScene } from '../painter/scene.ts';
import type { View } from '../painter/view.ts';
import { createPicture, type Picture } from './picture.ts';

let painter: Painter | undefined;
let picture: Picture | undefined;
afterEach(() => {
  picture?.stop();
  painter?.stop();
});

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

function start() {
  const worker = createPainter(createScene());
  painter = worker;
  const asked: View[] = [];
  const counted: Painter = {
    ...worker,
    isSmall: () => false,
    paint: (view) => {
      asked.push(view);
      worker.paint(view);
    },
  };
  let zoom = 1;
  const shown = createPicture(document.createElement('canvas'), counted, () => ({ x: 0, y: 0, zoom, width: 400, height: 300 }));
  picture = shown;
  const zoomTo = (next: number) => {
    zoom = next;
    shown.viewportChanged();
  };
  return { asked, worker, zoomTo };
}

test('while a picture that will do is on its way, no other is asked for', async () => {
  const { asked, worker, zoomTo } = start();
  zoomTo(1);
  expect(asked).toHaveLength(1);
  expect(worker.comingView()).toEqual(asked[0]);
  zoomTo(1.02);
  await nextFrame();
  expect(asked).toHaveLength(1);
});

test('one that will not do any more is followed by another at once', async () => {
  const { asked, worker, zoomTo } = start();
  zoomTo(1);
  zoomTo(2);
  await nextFrame();
  expect(asked.map((view) => view.zoom)).toEqual([1, 2]);
  expect(worker.comingView()?.zoom).toBe(2);
});
