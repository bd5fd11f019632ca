import { expect, it, vi } from 'vitest';
import type { Steps } from '#domain/plan/steps.ts';
import { stepsWhenIdle } from './when-idle.ts';

function* longSteps(taken: { count: number }): Steps<string> {
  for (let step = 0; step < 5; step++) {
    const until = performance.now() + 5;
    while (performance.now() < until);
    taken.count += 1;
    yield;
  }
  return 'all';
}

it('steps that take long are put down on the way, and come to what they come to', async () => {
  const taken = { count: 0 };
  const atOtherWork: number[] = [];
  const other = setInterval(() => atOtherWork.push(taken.count), 0);
  const result = await new Promise((resolve) => {
    stepsWhenIdle(longSteps(taken), resolve);
  });
  clearInterval(other);
  expect(result).toBe('all');
  expect(atOtherWork.some((count) => count > 0 && count < 5)).toBe(true);
});

it('cancelled steps are not gone on with, and nobody is called back', async () => {
  const taken = { count: 0 };
  const done = vi.fn<() => void>();
  const cancel = stepsWhenIdle(longSteps(taken), done);
  await vi.waitFor(() => expect(taken.count).toBeGreaterThan(0));
  cancel();
  const { count } = taken;
  await new Promise((resolve) => {
    stepsWhenIdle(longSteps({ count: 0 }), resolve);
  });
  expect(taken.count).toBe(count);
  expect(done).not.toHaveBeenCalled();
});
