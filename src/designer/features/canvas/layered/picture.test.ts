import fc from 'fast-check';
import { expect, test } from 'vitest';
import { needsPainting, viewFor } from './picture.ts';

const viewports = fc.record({
  x: fc.double({ min: -50_000, max: 50_000, noNaN: true }),
  y: fc.double({ min: -50_000, max: 50_000, noNaN: true }),
  zoom: fc.double({ min: 0.01, max: 2, noNaN: true }),
  width: fc.integer({ min: 300, max: 4000 }),
  height: fc.integer({ min: 300, max: 2500 }),
});
const ratios = fc.constantFrom(1, 1.5, 2, 3);

test('a picture that was just painted does, on any screen', () => {
  fc.assert(
    fc.property(viewports, ratios, fc.constantFrom(1.1, 1.7), (viewport, ratio, reach) => {
      expect(needsPainting(viewFor(viewport, ratio, reach), viewport)).toBe(false);
    }),
  );
});

test('the corner of a picture lies on a whole pixel, so that it is sharp', () => {
  fc.assert(
    fc.property(viewports, ratios, (viewport, ratio) => {
      const left = viewport.x + viewFor(viewport, ratio).x * viewport.zoom;
      expect(Math.abs(left - Math.round(left))).toBeLessThan(1e-6);
    }),
  );
});

test('a short way needs no new picture, a long one or quite another zoom does', () => {
  const viewport = { x: 0, y: 0, zoom: 1, width: 1000, height: 800 };
  const shown = viewFor(viewport, 1);
  expect(needsPainting(shown, { ...viewport, x: 150 })).toBe(false);
  expect(needsPainting(shown, { ...viewport, x: 300 })).toBe(true);
  expect(needsPainting(shown, { ...viewport, zoom: 1.5 })).toBe(false);
  expect(needsPainting(shown, { ...viewport, zoom: 1.7 })).toBe(true);
  expect(needsPainting(shown, { ...viewport, zoom: 0.7 })).toBe(true);
  expect(needsPainting(null, viewport)).toBe(true);
});
