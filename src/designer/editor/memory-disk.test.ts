import { afterEach, describe, expect, it, vi } from 'vitest';
import { createLocalStore } from './local-store.ts';
import { describeLocalStore } from './local-store.contract.ts';
import { freshWork } from './local-work.ts';
import { createMemoryDisk } from './memory-disk.ts';

describeLocalStore('memory', () => {
  const disk = createMemoryDisk();
  const problems: unknown[] = [];
  return { problems, reopen: () => createLocalStore(disk, (error) => problems.push(error)) };
});

const work = freshWork({ revision: 1, document: { metadata: { name: 'p' }, variables: [], nodes: [] } });

function startWatched() {
  vi.useFakeTimers();
  const disk = createMemoryDisk();
  const writes: number[] = [];
  const watched: typeof disk = {
    ...disk,
    write: (changes) => {
      writes.push(changes.length);
      return disk.write(changes);
    },
  };
  return { writes, store: createLocalStore(watched, () => undefined) };
}

describe('what is known already', () => {
  afterEach(() => void vi.useRealTimers());

  it('waits until a page that opens has shown it, and counts as kept', async () => {
    const { writes, store } = startWatched();
    store.replace('p', work, true);
    expect(store.isKept('p')).toBe(true);
    await vi.advanceTimersByTimeAsync(500);
    expect(writes).toEqual([]);
    await vi.advanceTimersByTimeAsync(600);
    expect(writes).toEqual([1]);
    expect(store.isKept('p')).toBe(true);
  });

  it('is written with the first edit, which does not wait', async () => {
    const { writes, store } = startWatched();
    store.replace('p', work, true);
    await vi.advanceTimersByTimeAsync(100);
    store.append('p', { kind: 'seal' });
    expect(store.isKept('p')).toBe(false);
    await vi.advanceTimersByTimeAsync(100);
    expect(writes).toEqual([2]);
    expect(store.isKept('p')).toBe(true);
  });
});
