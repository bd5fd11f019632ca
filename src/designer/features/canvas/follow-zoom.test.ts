import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { followZoom, mostScale } from './follow-zoom.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function start() {
  const flow = createStore(() => ({ transform: [0, 0, 1] as [number, number, number], width: 800, height: 600 }));
  const drawn: number[] = [];
  const placed: number[] = [];
  const stop = followZoom(flow, {
    draw: ({ transform: [, , zoom] }) => drawn.push(zoom),
    place: ({ transform: [, , zoom] }, drawnZoom) => placed.push(zoom / drawnZoom),
  });
  return { drawn, placed, stop, flow, zoomTo: (zoom: number) => flow.setState({ transform: [0, 0, zoom] }) };
}

it('what was drawn is stretched while one zooms, and drawn anew once the zoom rests', () => {
  const { drawn, placed, zoomTo } = start();
  for (const zoom of [1.1, 1.2, 1.3]) zoomTo(zoom);
  expect(drawn).toEqual([1]);
  expect(placed.at(-1)).toBeCloseTo(1.3);
  vi.advanceTimersByTime(200);
  expect(drawn).toEqual([1, 1.3]);
  expect(placed.at(-1)).toBe(1);
});

it('is drawn anew before it would be stretched or shrunk too far', () => {
  const { drawn, placed, zoomTo } = start();
  zoomTo(1.6);
  zoomTo(1);
  expect(drawn).toEqual([1, 1.6, 1]);
  expect(Math.max(...placed)).toBeLessThan(mostScale);
});

it('a view that is only moved draws nothing; a canvas of another size does', () => {
  const { drawn, placed, flow } = start();
  flow.setState({ transform: [50, 20, 1] });
  vi.advanceTimersByTime(200);
  expect([drawn.length, placed.length]).toEqual([1, 2]);
  flow.setState({ width: 500 });
  expect(drawn.length).toBe(2);
});

it('once it is stopped nothing is drawn any more', () => {
  const { drawn, stop, zoomTo } = start();
  zoomTo(1.2);
  stop();
  zoomTo(3);
  vi.advanceTimersByTime(200);
  expect(drawn).toEqual([1]);
});
