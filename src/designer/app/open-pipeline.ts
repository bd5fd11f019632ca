import type { ServerPipeline } from '../editor/document-server.ts';
import { createEditorStore, type EditorOptions, type EditorStore } from '../editor/editor-store.ts';
import { followTab } from '../editor/follow-tab.ts';
import { createTabLead } from '../editor/tab-lead.ts';
import { openTabChannel } from '../editor/tab-messages.ts';
import { tellTabs } from '../editor/tell-tabs.ts';
import { forgetWorkNow, keepWorkNow, localWork, readLocalWork, refusedTextsOf } from './local-work.ts';
import { commitTyping } from '../lib/typing.ts';
import { workspaceLine } from '../lib/workspace-events.ts';

export interface OpenOptions extends Pick<EditorOptions, 'components' | 'machineTypes' | 'deprecated' | 'server'> {
  readonly id: string;
  readonly canEdit: boolean;
  /** What was read of the server last; if it is old, saving finds out. */
  readonly readPipeline: () => ServerPipeline;
  /** The editor to show; another one when this tab begins or ends to edit. */
  readonly onStore: (store: EditorStore) => void;
}

/**
 * Opens a pipeline in this tab: the first tab edits, further ones show what it does and can take over. Gives what closes
 * it; all work is on this computer then.
 */
export function openPipeline(options: OpenOptions): () => void {
  const { id, components, machineTypes, deprecated, server } = options;
  const channel = openTabChannel(id);
  let isReloaded = takeNote(id);
  const closing = new AbortController();
  let store: EditorStore | null = null;
  let turn = 0;
  let end: () => void = () => undefined;

  const start = async (readOnly: EditorOptions['readOnly']) => {
    const mine = (turn += 1);
    end();
    end = () => undefined;
    const isLeading = readOnly === null;
    const work = isLeading ? await readLocalWork(id, options.readPipeline().document) : null;
    if (mine !== turn || closing.signal.aborted) return;
    const told = isLeading ? tellTabs(localWork, channel, () => store?.work() ?? null) : null;
    const local = told?.local ?? localWork;
    const before = store?.getState();
    const pipeline = options.readPipeline();
    const opened = createEditorStore({
      pipeline,
      components,
      machineTypes,
      deprecated,
      server,
      local,
      work,
      refusedTexts: refusedTextsOf(id),
      readOnly: readOnly ?? null,
      takeOver,
    });
    store = opened;
    if (before) opened.getState().select(before.selection);
    const stopFollowing = readOnly === 'tab' ? followTab(channel, opened.getState().follow) : null;
    end = () => {
      told?.stop();
      stopFollowing?.();
      void opened.stop();
    };
    options.onStore(opened);
  };
  const handOver = async () => {
    turn += 1;
    commitTyping();
    store?.setState({ readOnly: true, readOnlyReason: 'tab' });
    await store?.stop();
  };
  const lead = options.canEdit
    ? createTabLead({
        id,
        locks: navigator.locks,
        channel,
        onLead: () => {
          isReloaded = false;
          void start(null);
        },
        onFollow: () => {
          void start('tab');
          if (isReloaded) lead?.takeOver();
          isReloaded = false;
        },
        handOver,
      })
    : null;
  const takeOver = () => lead?.takeOver();
  if (lead === null) void start('permission');
  keepOnLeave(id, () => store, closing.signal);
  window.addEventListener('pagehide', () => store?.getState().readOnly === false && noteLead(id), { signal: closing.signal });
  return () => {
    closing.abort();
    commitTyping();
    const ended = store?.stop() ?? Promise.resolve();
    end();
    void ended.then(() => {
      lead?.leave();
      channel.close();
    });
  };
}

/** So long after a page went away its tab still counts as the one that edits. */
const reloadMs = 10_000;

const leadKey = (id: string) => `weft.led.${id}`;

/** Notes for this tab alone that it edits as its page goes away. */
function noteLead(id: string): void {
  sessionStorage.setItem(leadKey(id), String(Date.now()));
}

/** Whether this tab edited just before it was reloaded. Another that waits gets its turn then, where nobody looks. */
function takeNote(id: string): boolean {
  const at = Number(sessionStorage.getItem(leadKey(id)) ?? 0);
  sessionStorage.removeItem(leadKey(id));
  return Date.now() - at < reloadMs;
}

/** What is typed and what is unsaved is kept when the page goes away, and sent when the network or the server comes back. */
function keepOnLeave(id: string, store: () => EditorStore | null, signal: AbortSignal): void {
  const keep = () => {
    commitTyping();
    store()?.keepDraft();
  };
  const onHide = () => {
    if (document.visibilityState === 'hidden') keep();
  };
  const onPageHide = () => {
    keep();
    const work = localWork.isKept(id) ? null : store()?.work();
    if (work) keepWorkNow(id, work);
  };
  document.addEventListener('visibilitychange', onHide, { signal });
  window.addEventListener('pagehide', onPageHide, { signal });
  window.addEventListener('pageshow', ({ persisted }) => persisted && forgetWorkNow(id), { signal });
  const retry = () => store()?.retrySave();
  window.addEventListener('online', retry, { signal });
  signal.addEventListener(
    'abort',
    workspaceLine.subscribe(({ isLost }) => isLost || retry()),
  );
}
