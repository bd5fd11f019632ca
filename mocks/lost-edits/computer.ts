import { createDocumentServer, type DocumentServer } from '#designer/editor/document-server.ts';
import { createEditorStore, type EditorStore } from '#designer/editor/editor-store.ts';
import { createLocalStore, type LocalStore } from '#designer/editor/local-store.ts';
import { createMemoryDisk } from '#designer/editor/memory-disk.ts';
import type { HistoryStep } from '#domain/pipeline/history.ts';
import type { Timers } from '#designer/editor/timers.ts';
import type { UnreliableServer, Wire } from './unreliable-server.ts';
import type { VirtualTime } from './virtual-time.ts';

/** A mistake that is put into the client, to see that it is found. */
export interface Fault {
  readonly server?: (server: DocumentServer) => DocumentServer;
  readonly local?: (local: LocalStore) => LocalStore;
  /** Takes over whatever is read, whether or not it is newer than what is here. */
  readonly takesAnything?: boolean;
  /** Takes the last step back in another manner. */
  readonly undo?: (store: EditorStore) => HistoryStep | null;
}

/** One computer with one tab of the pipeline, which is open or not; its disk outlives the tab. */
export interface Computer {
  readonly name: string;
  /** Null while the tab is closed or still loading. */
  store(): EditorStore | null;
  open(): void;
  /** The tab goes in good order. */
  close(): Promise<void>;
  /** The tab is gone from one moment to the next. */
  crash(): void;
  setOnline(isOnline: boolean): void;
  isOnline(): boolean;
  /** The server told that there is something newer. */
  refresh(): void;
}

interface Tab {
  readonly wire: Wire;
  store: EditorStore | null;
  server: DocumentServer;
}

export function createComputer(
  given: { readonly name: string; readonly time: VirtualTime; readonly server: UnreliableServer; readonly fault: Fault },
  onOpen: (store: EditorStore) => void,
): Computer {
  const { name, time, server, fault } = given;
  const disk = createMemoryDisk();
  let isOnline = true;
  let tab: Tab | null = null;
  let saves = 0;

  const open = () => {
    if (tab) return;
    const wire = { isOnline, isGone: false };
    const own: DocumentServer = createDocumentServer(server.clientOn(wire), server.pipelineId);
    const opened: Tab = { wire, store: null, server: fault.server?.(own) ?? own };
    tab = opened;
    // Timers end with their tab.
    const timers: Timers = { now: () => time.now(), after: (ms, run) => time.after(ms, () => wire.isGone || run()) };
    const store = createLocalStore(disk, () => undefined, timers);
    const local = fault.local?.(store) ?? store;
    const load = async (): Promise<void> => {
      const work = await local.read(server.pipelineId);
      const pipeline = await opened.server.readNewest().catch(() => null);
      if (wire.isGone) return;
      if (pipeline === null) return void timers.after(300, () => void load());
      opened.store = createEditorStore({
        pipeline,
        components: new Map(),
        machineTypes: [],
        server: opened.server,
        local,
        work,
        autosave: { timers, newSaveId: () => `${name}-${(saves += 1)}` },
      });
      onOpen(opened.store);
    };
    void load();
  };
  const leave = () => {
    if (tab) tab.wire.isGone = true;
    tab = null;
  };
  return {
    name,
    store: () => tab?.store ?? null,
    open,
    close: async () => {
      const closing = tab;
      closing?.store?.keepDraft();
      await closing?.store?.stop();
      if (tab === closing) leave();
    },
    crash: leave,
    setOnline: (next) => {
      isOnline = next;
      if (tab) tab.wire.isOnline = next;
      if (next) tab?.store?.retrySave();
    },
    isOnline: () => isOnline,
    refresh: () => {
      const { store = null, server: port } = tab ?? {};
      if (!store || !port) return;
      void port.readNewest().then(
        (pipeline) => (fault.takesAnything ? store.getState().adopt(pipeline) : store.getState().receive(pipeline)),
        () => undefined,
      );
    },
  };
}
