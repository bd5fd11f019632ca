import type { Steps } from '#domain/plan/steps.ts';
import { createRestTimer } from './rest-timer.ts';

/** So long, in milliseconds, steps are taken in one go: half of a frame, so that whatever comes in between is seen with the next. */
const goMs = 8;

/** Calls back once, when the page has nothing else to do; gives what cancels it. */
export function whenIdle(run: () => void): () => void {
  // Safari has no such callback.
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(run, 200);
    return () => clearTimeout(timer);
  }
  const idle = requestIdleCallback(run, { timeout: 2000 });
  return () => cancelIdleCallback(idle);
}

const inputs = ['pointermove', 'pointerdown', 'wheel', 'keydown'] as const;

/** Calls back once, when for so many milliseconds nobody has done anything on the page; gives what cancels it. */
export function whenQuiet(quietMs: number, run: () => void): () => void {
  const ends = new AbortController();
  const rest = createRestTimer(quietMs, () => {
    ends.abort();
    run();
  });
  for (const input of inputs) window.addEventListener(input, rest.moved, { capture: true, passive: true, signal: ends.signal });
  rest.moved();
  return () => {
    rest.stop();
    ends.abort();
  };
}

/** Takes steps while the page has nothing else to do, and calls back with what they come to; gives what cancels them. */
export function stepsWhenIdle<Result>(steps: Steps<Result>, done: (result: Result) => void): () => void {
  let cancel = whenIdle(go);
  return () => cancel();

  function go() {
    const until = performance.now() + goMs;
    while (performance.now() < until) {
      const step = steps.next();
      if (step.done) return done(step.value);
    }
    cancel = whenIdle(go);
  }
}
