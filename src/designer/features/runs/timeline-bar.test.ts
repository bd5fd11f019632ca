import { describe, expect, it } from 'vitest';
import { barOf, lengthOf, placeOf, spanOf } from './timeline-bar.ts';

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 23, 10, 0, seconds)).toISOString();
const now = Date.parse(at(30));

describe('the bars of a timeline', () => {
  it('lie where the task was within the run', () => {
    const span = spanOf(at(0), at(20), now);
    expect(barOf({ startedAt: at(5), finishedAt: at(10) }, span, now)).toEqual({ left: 25, width: 25 });
  });

  it('reach to now while the task runs', () => {
    const span = spanOf(at(0), null, now);
    expect(barOf({ startedAt: at(15), finishedAt: null }, span, now)).toEqual({ left: 50, width: 50 });
  });

  it('are not there before the task starts, and never too small to see', () => {
    const span = spanOf(at(0), at(20), now);
    expect(barOf({ startedAt: null, finishedAt: null }, span, now)).toBeNull();
    expect(barOf({ startedAt: at(20), finishedAt: at(20) }, span, now)?.width).toBeGreaterThan(0.5);
  });

  it('lie side by side where the run stood still between', () => {
    const span = spanOf(at(0), at(30), now, [{ from: at(5), to: at(25) }]);
    expect(lengthOf(span)).toBe(10_000);
    expect(barOf({ startedAt: at(2), finishedAt: at(5) }, span, now)).toEqual({ left: 20, width: 30 });
    expect(barOf({ startedAt: at(25), finishedAt: at(30) }, span, now)).toEqual({ left: 50, width: 50 });
    expect(placeOf(Date.parse(at(25)), span)).toBe(50);
  });

  it('stay inside when the clocks of engine and browser differ', () => {
    const span = spanOf(at(10), null, Date.parse(at(5)));
    const bar = barOf({ startedAt: at(12), finishedAt: null }, span, Date.parse(at(5)));
    expect((bar?.left ?? 0) + (bar?.width ?? 0)).toBeLessThanOrEqual(100);
  });
});
