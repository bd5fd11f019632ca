import { describeConnections } from './connections.contract.ts';
import { createMemoryConnections } from './memory-connections.ts';

describeConnections('memory', async () => ({ connections: createMemoryConnections(), end: () => undefined }));
