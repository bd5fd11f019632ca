import { describeStorage } from '../storage.contract.ts';
import { createMemoryStorage } from './memory-storage.ts';

describeStorage('memory', async () => createMemoryStorage());
