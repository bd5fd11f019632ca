import { expect, it } from 'vitest';
import { mostCodeFiles } from '#domain/component/code-folder.ts';
import { createMemoryBlobs } from '../blobs/memory-blobs.ts';
import { describeUploads } from './uploads.contract.ts';
import { createUploads } from './uploads.ts';

describeUploads('memory', async () => createMemoryBlobs());

it('an upload has no more files than a component’s code may have', async () => {
  const stopping = new AbortController();
  const uploads = createUploads({ blobs: createMemoryBlobs(), stopping: stopping.signal, log: (line) => expect.unreachable(line) });
  const add = (path: string) => uploads.addFile('u', path, new Blob([]).stream(), 1);
  for (let index = 0; index < mostCodeFiles; index += 1) await add(`${index}`);
  const refused = { code: 'E_CODE_MANY', facts: { found: mostCodeFiles + 1 } };
  await expect(add('more')).rejects.toMatchObject(refused);
  await add('0');
  const digest = await uploads.bundle('u');
  await uploads.addFile('v', 'more', new Blob([]).stream(), 1);
  await expect(uploads.takeBundle('v', digest, [])).rejects.toMatchObject(refused);
  stopping.abort();
});
