import { expect, test } from 'vitest';
import { inBatches } from './in-batches.ts';

async function* arriving(...groups: readonly (readonly number[])[]) {
  for (const group of groups) {
    yield* group;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function collect<T>(batches: AsyncIterable<readonly T[]>): Promise<(readonly T[])[]> {
  const all: (readonly T[])[] = [];
  for await (const batch of batches) all.push(batch);
  return all;
}

test('what arrives together is one batch, in order', async () => {
  expect(await collect(inBatches(arriving([1, 2, 3], [4], [5, 6])))).toEqual([[1, 2, 3], [4], [5, 6]]);
});

test('nothing gives no batch', async () => {
  expect(await collect(inBatches(arriving()))).toEqual([]);
});

test('what the source fails with comes out, after what came before it', async () => {
  async function* failing() {
    yield 1;
    await new Promise((resolve) => setTimeout(resolve, 20));
    throw new Error('gone');
  }
  const seen: (readonly number[])[] = [];
  await expect(async () => {
    for await (const batch of inBatches(failing())) seen.push(batch);
  }).rejects.toThrow('gone');
  expect(seen).toEqual([[1]]);
});

test('who stops listening ends the source', async () => {
  let isEnded = false;
  async function* endless() {
    try {
      for (let count = 0; ; count += 1) {
        yield count;
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    } finally {
      isEnded = true;
    }
  }
  for await (const batch of inBatches(endless())) if (batch.includes(2)) break;
  await expect.poll(() => isEnded).toBe(true);
});
