import { afterEach, expect, test } from 'vitest';
import type { DrawnItem } from './drawing.ts';
import { createPainter, type Painted, type Painter } from './painter.ts';
import { paletteColors, type Palette, type PaletteColor } from './palette.ts';
import { createSceneKeeper } from './scene-keeper.ts';
import { toSceneState } from './state-colors.ts';

const view = { x: 0, y: 0, zoom: 0.1, width: 200, height: 100, pixelRatio: 2 };
const colors = Object.fromEntries(paletteColors.map((name) => [name, '#808080'])) as Record<PaletteColor, string>;
const glyph = (color: string) => ({ paths: ['M4 12h16'], filled: false, color, background: '' });
const palette: Palette = {
  colors: { ...colors, off: '#c0c0c0', accent: '#0000ff', link: '#404040', text: '#000000', model: '#6600cc', table: '#006600' },
  font: 'sans-serif',
  icons: [glyph('#808080')],
  states: Array.from({ length: 11 }, () => glyph('#00ff00')),
  off: glyph('#808080'),
};
const item = (id: string, x: number, y: number): DrawnItem => ({
  id,
  kind: 'node',
  x,
  y,
  width: 240,
  height: 64,
  label: id,
  detail: '',
  look: 0,
  disabled: false,
  ports: '',
});

let painter: Painter | undefined;
afterEach(() => painter?.stop());

function start() {
  const keeper = createSceneKeeper((change) => started.change(change));
  const started = createPainter(keeper.scene);
  painter = started;
  started.setPalette(palette);
  const next = (wanted = view) => {
    const { promise, resolve } = Promise.withResolvers<Painted>();
    started.onPainted(resolve);
    started.paint(wanted);
    return promise;
  };
  return { keeper, next };
}

/** The colour at a point of the canvas. */
function colorAt({ picture, view: shown }: Painted, x: number, y: number): string {
  const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
  context?.drawImage(picture, 0, 0);
  const scale = shown.zoom * shown.pixelRatio;
  const [red = 0, green = 0, blue = 0, alpha = 0] = context?.getImageData(Math.round(x * scale), Math.round(y * scale), 1, 1).data ?? [];
  return alpha === 0 ? 'nothing' : `${red} ${green} ${blue}`;
}

test('the worker paints nodes by kind, by state once one has a state, and by selection, at the density of the screen, and follows each change', async () => {
  const { keeper, next } = start();
  keeper.draw({ items: [item('a', 100, 100), item('b', 800, 100)], links: [], sideways: false });
  const first = await next();
  expect([first.picture.width, first.picture.height]).toEqual([400, 200]);
  expect(colorAt(first, 200, 130)).toBe('128 128 128');
  expect(colorAt(first, 500, 500)).toBe('nothing');

  keeper.setStates(new Map([['a', toSceneState('running')]]), new Set());
  keeper.mark('selected', new Set(['b']));
  const second = await next();
  expect(colorAt(second, 200, 130)).toBe('0 255 0');
  expect(colorAt(second, 900, 130)).toBe('0 0 255');
  keeper.mark('selected', new Set());
  expect(colorAt(await next(), 900, 130)).toBe('64 64 64');

  keeper.mark('selected', new Set(['b']));

  keeper.draw({ items: [item('b', 400, 600)], links: [], sideways: false });
  const third = await next();
  expect(colorAt(third, 200, 130)).toBe('nothing');
  expect(colorAt(third, 500, 630)).toBe('0 0 255');
});

test('what is selected is painted above the other nodes', async () => {
  const { keeper, next } = start();
  keeper.draw({ items: [item('a', 100, 100), item('b', 200, 120)], links: [], sideways: false });
  expect(colorAt(await next(), 250, 140)).toBe('128 128 128');
  keeper.mark('selected', new Set(['a']));
  expect(colorAt(await next(), 250, 140)).toBe('0 0 255');
});

test('what is disabled is painted as switched off, whatever its state was', async () => {
  const { keeper, next } = start();
  keeper.draw({ items: [{ ...item('a', 20, 20), disabled: true }], links: [], sideways: false });
  keeper.setStates(new Map([['a', toSceneState('succeeded')]]), new Set());
  const colorsAt = async (zoom: number) => {
    const painted = await next({ ...view, zoom, width: 300, height: 120 });
    return new Set(Array.from({ length: 200 }, (_, at) => colorAt(painted, 40 + at, 32)));
  };
  expect(await colorsAt(1)).toEqual(new Set(['192 192 192']));
  expect(await colorsAt(0.35)).toEqual(new Set(['192 192 192']));
  expect(await colorsAt(0.2)).toEqual(new Set(['192 192 192']));
  expect(await colorsAt(0.1)).toEqual(new Set(['128 128 128']));
});

test('what is disabled while it runs is painted as switched off, with the sign of its state', async () => {
  const { keeper, next } = start();
  keeper.draw({ items: [{ ...item('a', 20, 20), disabled: true }], links: [], sideways: false });
  keeper.setStates(new Map([['a', toSceneState('running')]]), new Set(['a']));
  const colorsAt = async (zoom: number, y: number) => {
    const painted = await next({ ...view, zoom, width: 300, height: 120 });
    return Array.from({ length: 200 }, (_, at) => colorAt(painted, 50 + at, y));
  };
  const isOfState = (color: string) => {
    const [red = 0, green = 0] = color.split(' ').map(Number);
    return green > red;
  };
  expect((await colorsAt(1, 43)).some(isOfState)).toBe(true);
  for (const zoom of [0.35, 0.2]) expect((await colorsAt(zoom, 52)).some(isOfState)).toBe(true);
  expect(new Set(await colorsAt(1, 75))).toEqual(new Set(['192 192 192']));
});

test('a picture that is larger than the window shows the same', async () => {
  const { keeper, next } = start();
  keeper.draw({ items: [item('a', 100, 100), item('b', 800, 100)], links: [], sideways: false });
  const wanted = { ...view, width: 3 * window.innerWidth, height: 2 * window.innerHeight };
  const large = await next(wanted);
  expect([large.picture.width, large.picture.height]).toEqual([2 * wanted.width, 2 * wanted.height]);
  for (const [x, y] of [
    [200, 130],
    [900, 130],
    [500, 500],
  ] as const)
    expect(colorAt(large, x, y)).toBe(colorAt(await next(), x, y));
  expect(colorAt(large, 200, 130)).toBe('128 128 128');
});

test('a link with bends is painted where it bends, and straight from far', async () => {
  const { keeper, next } = start();
  const link = { id: 'b.a', source: 'a', target: 'b', sourceOffset: 120, targetOffset: 120 };
  const bends = [{ across: 60, start: 200, end: 260 }];
  keeper.draw({ items: [item('a', 200, 20), item('b', 200, 376)], links: [{ ...link, bends }], sideways: false });
  const near = await next({ ...view, zoom: 0.2, width: 200 });
  expect(colorAt(near, 60, 230)).toBe('64 64 64');
  expect(colorAt(near, 320, 230)).toBe('nothing');
  const far = await next();
  expect(colorAt(far, 60, 230)).toBe('nothing');
  expect(colorAt(far, 320, 230)).not.toBe('nothing');
});

test('a link ends at its ports, and at its cards where these are too small to show ports', async () => {
  const { keeper, next } = start();
  const link = { id: 'b.a', source: 'a', target: 'b', sourceOffset: 120, targetOffset: 120 };
  keeper.draw({ items: [item('a', 20, 20), item('b', 20, 150)], links: [link], sideways: false });
  expect(colorAt(await next({ ...view, zoom: 0.5 }), 140, 87)).toBe('nothing');
  expect(colorAt(await next({ ...view, zoom: 0.4 }), 140, 87)).toBe('64 64 64');
});

test('a card has its ports in the colours of their formats, filled where a link ends, and a block has none', async () => {
  const { keeper, next } = start();
  const link = { id: 'b.a', source: 'a', target: 'b', sourceOffset: 120, targetOffset: 80 };
  const items = [
    { ...item('a', 20, 20), ports: '>m' },
    { ...item('b', 20, 150), ports: 'mt>' },
  ];
  keeper.draw({ items, links: [link], sideways: false });
  const near = await next({ ...view, zoom: 1, width: 300, height: 250 });
  expect(colorAt(near, 140, 84)).toBe('102 0 204');
  expect(colorAt(near, 100, 150)).toBe('102 0 204');
  expect(colorAt(near, 180, 150)).toBe('128 128 128');
  expect(colorAt(near, 175.5, 150)).toBe('0 102 0');
  const far = await next({ ...view, zoom: 0.4, width: 300, height: 250 });
  expect(colorAt(far, 140, 82)).not.toBe('102 0 204');

  keeper.draw({ items, links: [link], sideways: true });
  expect(colorAt(await next({ ...view, zoom: 1, width: 300, height: 250 }), 260, 52)).not.toBe('nothing');
});

test('a block has its name as long as that can be read', async () => {
  const { keeper, next } = start();
  keeper.draw({ items: [{ ...item('a', 20, 20), label: 'iiiiiiiiiiiiii', look: 9 }], links: [], sideways: false });
  const isWritten = (painted: Painted) =>
    Array.from({ length: 160 }, (_, at) => colorAt(painted, 80 + at, 52)).some((color) => Number(color.split(' ')[0]) < 100);
  expect(isWritten(await next({ ...view, zoom: 0.35 }))).toBe(true);
  expect(isWritten(await next({ ...view, zoom: 0.2 }))).toBe(false);
});

test('of several views that are asked for while one is painted, only the newest is painted', async () => {
  const { keeper } = start();
  keeper.draw({ items: [item('a', 100, 100)], links: [], sideways: false });
  const zooms: number[] = [];
  const { promise, resolve } = Promise.withResolvers<void>();
  painter?.onPainted(({ view: { zoom } }) => {
    zooms.push(zoom);
    if (zoom === 0.4) resolve();
  });
  for (const zoom of [0.1, 0.2, 0.3, 0.4]) painter?.paint({ ...view, zoom });
  await promise;
  expect(zooms).toEqual([0.1, 0.4]);
});
