import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRestTimer } from './rest-timer.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a rest timer', () => {
  it('calls once nothing has moved for so long, however often something moved before', () => {
    const then = vi.fn<() => void>();
    const timer = createRestTimer(100, then);
    for (let step = 0; step < 5; step += 1) {
      timer.moved();
      vi.advanceTimersByTime(60);
    }
    expect(then).not.toHaveBeenCalled();
    expect(timer.sinceMs()).toBe(60);
    vi.advanceTimersByTime(40);
    expect(then).toHaveBeenCalledOnce();
  });

  it('calls again after the next movement, and never before the first', () => {
    const then = vi.fn<() => void>();
    const timer = createRestTimer(100, then);
    expect(timer.sinceMs()).toBe(Infinity);
    vi.advanceTimersByTime(1000);
    expect(then).not.toHaveBeenCalled();
    timer.moved();
    vi.advanceTimersByTime(100);
    timer.moved();
    vi.advanceTimersByTime(100);
    expect(then).toHaveBeenCalledTimes(2);
  });

  it('does not call once it is stopped', () => {
    const then = vi.fn<() => void>();
    const timer = createRestTimer(100, then);
    timer.moved();
    timer.stop();
    vi.advanceTimersByTime(1000);
    expect(then).not.toHaveBeenCalled();
  });
});
