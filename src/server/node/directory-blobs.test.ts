import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { describeUploads } from '../usecases/uploads.contract.ts';
import { openDirectoryBlobs } from './directory-blobs.ts';

const root = mkdtempSync(join(tmpdir(), 'weft-blobs-'));
afterAll(() => rmSync(root, { recursive: true }));
const freshDirectory = () => mkdtempSync(join(root, 'data-'));

describeUploads('directory', () => openDirectoryBlobs(freshDirectory()));

it('files that were put aside are gone after a restart', async () => {
  const dataDir = freshDirectory();
  const blobs = await openDirectoryBlobs(dataDir);
  await blobs.stageFile(new Blob(['x']).stream(), 10);
  expect(readdirSync(join(dataDir, 'tmp'))).toHaveLength(1);
  await openDirectoryBlobs(dataDir);
  expect(readdirSync(join(dataDir, 'tmp'))).toEqual([]);
});

it('a bundle leaves nothing behind beside itself, also when it was there before', async () => {
  const dataDir = freshDirectory();
  const blobs = await openDirectoryBlobs(dataDir);
  const digest = `sha256:${'0'.repeat(64)}`;
  for (let round = 0; round < 2; round++) {
    const staged = await blobs.stageFile(new Blob(['x']).stream(), 10);
    await blobs.putStagedBundle(digest, [{ path: 'a/b', staged }]);
  }
  expect(readdirSync(join(dataDir, 'tmp'))).toEqual([]);
  expect(readdirSync(join(dataDir, 'code'), { recursive: true })).toHaveLength(3);
});
