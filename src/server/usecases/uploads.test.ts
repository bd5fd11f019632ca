import { createMemoryBlobs } from '../blobs/memory-blobs.ts';
import { describeUploads } from './uploads.contract.ts';

describeUploads('memory', async () => createMemoryBlobs());
