import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bundleDigest } from '#domain/component/bundle-digest.ts';
import type { Blobs, StagedFile } from '../blobs/blobs.ts';
import { createUploads, type Uploads } from './uploads.ts';

const toBytes = (text: string) => new TextEncoder().encode(text);
const stream = (...texts: string[]) => new Blob(texts).stream();
const refused = { code: 'E_REQUEST_INVALID' };

/** What uploads must do over every kind of blobs. */
export function describeUploads(name: string, open: () => Promise<Blobs>): void {
  describe(`uploads over ${name} blobs`, () => {
    let blobs: Blobs;
    let uploads: Uploads;
    let stopping: AbortController;
    const staged = new Set<string>();
    const create = (abandonedMs?: number) =>
      createUploads({ blobs, stopping: stopping.signal, log: (line) => expect.unreachable(line) }, abandonedMs);
    beforeEach(async () => {
      const opened = await open();
      staged.clear();
      stopping = new AbortController();
      blobs = {
        ...opened,
        async stageFile(content, maxBytes) {
          const file = await opened.stageFile(content, maxBytes);
          staged.add(file.id);
          return file;
        },
        async removeStaged(file: StagedFile) {
          await opened.removeStaged(file);
          staged.delete(file.id);
        },
      };
      uploads = create();
    });
    afterEach(() => stopping.abort());
    const add = (path: string, content: ReadableStream<Uint8Array> = stream('x'), maxBytes = 1000) =>
      uploads.addFile('u', path, content, maxBytes);

    it('become the bundle that the same files are anywhere', async () => {
      const main = await add('main.py', stream('print', '(1)\n'));
      expect(main.bytes).toBe(9);
      await add('lib/a/b.py', stream());
      const files = [
        { path: 'lib/a/b.py', bytes: toBytes('') },
        { path: 'main.py', bytes: toBytes('print(1)\n') },
      ];
      const digest = await uploads.bundle('u');
      expect(digest).toBe(bundleDigest(files));
      expect(await blobs.hasBundle(digest)).toBe(true);
      expect((await blobs.readBundle(digest))?.toSorted((a, b) => (a.path < b.path ? -1 : 1))).toEqual(files);
      await expect(uploads.bundle('u')).rejects.toMatchObject({ code: 'E_NOT_FOUND' });
      await add('main.py', stream('print(1)\n'));
      await add('lib/a/b.py', stream(''));
      expect(await uploads.bundle('u')).toBe(digest);
    });

    it('take over the files of a bundle, but for those that are left out or replaced', async () => {
      for (const path of ['b.py', 'lib/a.py', 'old.py']) await add(path, stream('old'));
      const before = await uploads.bundle('u');
      expect(await blobs.listBundle(before)).toEqual([
        { path: 'b.py', bytes: 3 },
        { path: 'lib/a.py', bytes: 3 },
        { path: 'old.py', bytes: 3 },
      ]);
      await add('b.py', stream('newer'));
      expect(await uploads.takeBundle('u', before, ['old.py'])).toBe(1);
      const files = [
        { path: 'b.py', bytes: toBytes('newer') },
        { path: 'lib/a.py', bytes: toBytes('old') },
      ];
      const digest = await uploads.bundle('u');
      expect(digest).toBe(bundleDigest(files));
      expect(await blobs.readBundle(digest)).toEqual(expect.arrayContaining(files));
      expect(await blobs.listBundle(before)).toHaveLength(3);
    });

    it('take nothing of a bundle that is not there', async () => {
      const missing = `sha256:${'0'.repeat(64)}`;
      expect(await blobs.listBundle(missing)).toBeNull();
      for (const digest of [missing, '../..'])
        await expect(uploads.takeBundle('u', digest, [])).rejects.toMatchObject({ code: 'E_NOT_FOUND' });
    });

    it('replace a file that is sent again', async () => {
      await add('a', stream('one'));
      await add('a', stream('two'));
      expect(staged.size).toBe(1);
      expect(await uploads.bundle('u')).toBe(bundleDigest([{ path: 'a', bytes: toBytes('two') }]));
    });

    it.each(['../up', '/root', 'a//b', 'a/./b', 'a\\b', 'a/../../b', '', '.', 'a/', 'a\0', 'a\n', `${'x'.repeat(256)}`, '\uD800'])(
      'never take the path “%s”',
      async (path) => {
        await expect(add(path)).rejects.toMatchObject(refused);
        expect(staged.size).toBe(0);
      },
    );

    it.each([
      ['a', 'a/b'],
      ['A.py', 'a.py'],
      ['x/Y', 'X/y/z'],
    ])('never put “%s” and “%s” in one place', async (one, other) => {
      await add(one);
      await add(other);
      await expect(uploads.bundle('u')).rejects.toMatchObject(refused);
    });

    it('keep nothing of a file that is too large or breaks off', async () => {
      await expect(add('a', stream('123', '456'), 5)).rejects.toMatchObject({ code: 'E_TOO_LARGE', facts: { limit: 5 } });
      const broken = new ReadableStream<Uint8Array>({
        start: (controller) => controller.enqueue(toBytes('half')),
        pull: (controller) => controller.error(new Error('gone')),
      });
      await expect(add('a', broken)).rejects.toThrow('gone');
      expect(staged.size).toBe(0);
      await expect(uploads.bundle('u')).rejects.toMatchObject({ code: 'E_NOT_FOUND' });
    });

    it('wait for files that are arriving', async () => {
      const arriving = new TransformStream<Uint8Array, Uint8Array>();
      const writer = arriving.writable.getWriter();
      const added = add('slow', arriving.readable);
      await expect(add('slow')).rejects.toMatchObject(refused);
      await expect(uploads.bundle('u')).rejects.toMatchObject(refused);
      await writer.write(toBytes('s'));
      await writer.close();
      await added;
      expect(await uploads.bundle('u')).toBe(bundleDigest([{ path: 'slow', bytes: toBytes('s') }]));
    });

    it('leave nothing when they are thrown away, also in the middle of a file', async () => {
      await add('a');
      const arriving = new TransformStream<Uint8Array, Uint8Array>();
      const added = add('b', arriving.readable);
      await uploads.remove('u');
      await arriving.writable.close();
      await added;
      expect(staged.size).toBe(0);
      await expect(uploads.remove('u')).rejects.toMatchObject({ code: 'E_NOT_FOUND' });
    });

    it('are removed when nobody comes back to them', async () => {
      uploads = create(1);
      await add('a');
      await vi.waitFor(() => expect(staged.size).toBe(0), 5000);
      await expect(uploads.bundle('u')).rejects.toMatchObject({ code: 'E_NOT_FOUND' });
    });
  });
}
