import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { createLocalStore } from './local-store.ts';
import { describeLocalStore } from './local-store.contract.ts';
import { freshWork } from './local-work.ts';
import { createMemoryDisk } from './memory-disk.ts';

describeLocalStore('memory', () => {
  const disk = createMemoryDisk();
  const problems: unknown[] = [];
  return { problems, reopen: () => createLocalStore(disk, (error) => problems.push(error)) };
});

describe('work that holds nothing new', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const document: PipelineDocument = { metadata: { name: 'p' }, variables: [], nodes: [] };
  const work = freshWork({ revision: 3, document });
  const open = () => {
    const disk = createMemoryDisk();
    return { disk, store: createLocalStore(disk, () => undefined) };
  };

  it('waits, and counts as kept meanwhile', async () => {
    const { disk, store } = open();
    store.replace('p1', work, true);
    expect(store.isKept('p1')).toBe(true);
    await vi.advanceTimersByTimeAsync(250);
    expect(await disk.read('p1')).toBeNull();
    await vi.advanceTimersByTimeAsync(1000);
    expect(await disk.read('p1')).toMatchObject({ revision: 3 });
  });

  it('is written with the first thing that happens, as soon as that', async () => {
    const { disk, store } = open();
    store.replace('p1', work, true);
    store.append('p1', { kind: 'base', revision: 4, saveId: null, isSaved: true });
    expect(store.isKept('p1')).toBe(false);
    await vi.advanceTimersByTimeAsync(250);
    expect(await disk.read('p1')).toMatchObject({ revision: 4, document });
    expect(store.isKept('p1')).toBe(true);
  });
});
