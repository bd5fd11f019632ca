import { expect, it } from 'vitest';
import { createEditorStore } from '#designer/editor/editor-store.ts';
import { createDocumentServer } from '#designer/editor/document-server.ts';
import { createLocalStore } from '#designer/editor/local-store.ts';
import { createMemoryDisk } from '#designer/editor/memory-disk.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { createTestApp } from '#server/http/test-app.ts';
import { createVirtualTime } from './virtual-time.ts';

const document: PipelineDocument = { metadata: { name: 'p' }, variables: [], nodes: [] };

/** A save of 10,000 nodes takes 250 ms. */
const saveTimes = [0, 250, 350];

it.each(saveTimes)(
  'each edit of who types on and on is kept on this computer within 250 ms and on a server that takes %i within a second',
  async (ms) => {
    const time = createVirtualTime();
    const app = createTestApp();
    const created = await app.client.call('createPipeline', { body: { document, saveId: 'first' } });
    const disk = createMemoryDisk();
    const server = createDocumentServer(app.client, created.id);
    const store = createEditorStore({
      pipeline: created,
      components: new Map(),
      machineTypes: [],
      server: {
        ...server,
        save: async (...given) => {
          await new Promise<void>((resolve) => time.after(ms, resolve));
          return time.wait(server.save(...given));
        },
      },
      local: createLocalStore(disk, () => undefined, time),
      autosave: { timers: time },
    });
    const late: string[] = [];
    const look = async (place: string, typed: number, read: () => Promise<PipelineDocument | undefined>) => {
      if (Number((await read())?.metadata.description ?? -1) < typed) late.push(`${place}: ${typed}`);
    };
    const looks: Promise<void>[] = [];
    for (let typed = 0; typed < 60; typed += 1) {
      const metadata = { name: 'p', description: String(typed) };
      store.getState().edit({ type: 'metadata', metadata }, 'pipeline', 'description');
      time.after(250, () => {
        const kept = disk.read(created.id);
        looks.push(look('this computer', typed, async () => ((work) => (work === 'newer' ? undefined : work?.document))(await kept)));
      });
      time.after(1000, () => {
        const saved = app.services.storage.readPipeline(created.id);
        looks.push(look('the server', typed, async () => (await saved)?.document));
      });
      await time.advance(90);
    }
    await time.advance(2000);
    await Promise.all(looks);
    expect(looks).toHaveLength(120);
    expect(late).toEqual([]);
    await app.stop();
  },
);
