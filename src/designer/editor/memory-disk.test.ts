import { createLocalStore } from './local-store.ts';
import { describeLocalStore } from './local-store.contract.ts';
import { createMemoryDisk } from './memory-disk.ts';

describeLocalStore('memory', () => {
  const disk = createMemoryDisk();
  const problems: unknown[] = [];
  return { problems, reopen: () => createLocalStore(disk, (error) => problems.push(error)) };
});
