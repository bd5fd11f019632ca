import { describe, expect, it } from 'vitest';
import type { Pipeline } from '#contract/models.ts';
import type { PipelineDocument, PipelineNode } from '#domain/pipeline/pipeline.ts';
import type { Save, SaveAnswer, SaveState } from './autosave.ts';
import { createDraftStore } from './draft-store.ts';
import { createEditorStore } from './editor-store.ts';

const node = (id: string, inputs: PipelineNode['inputs'] = {}): PipelineNode => ({
  id,
  component: 'split@1.0.0',
  parameters: {},
  inputs,
  outputs: {},
  position: { x: 0, y: 0 },
});

const document: PipelineDocument = {
  metadata: { name: 'Penguins' },
  variables: [],
  nodes: [node('read'), node('split', { data: { from: 'read.table' } })],
};
const pipeline = (given: Partial<Pipeline> = {}): Pipeline => ({
  id: 'p1',
  revision: 1,
  saveId: 's0',
  updatedAt: '2026-01-01T00:00:00Z',
  document: structuredClone(document) as Pipeline['document'],
  ...given,
});

function memory() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

/** A server of one document that does what `next` says, else stores. */
function server(start = 1) {
  const seen: { document: PipelineDocument; revision: number; saveId: string }[] = [];
  const next: SaveAnswer[] = [];
  let revision = start;
  const save: Save = (sent, given) => {
    seen.push({ document: sent, ...given });
    const answer = next.shift();
    if (answer) return Promise.resolve(answer);
    revision += 1;
    return Promise.resolve({ kind: 'saved', revision });
  };
  return { seen, next, save };
}

function open(
  given: { pipeline?: Pipeline; storage?: ReturnType<typeof memory>; at?: ReturnType<typeof server>; readOnly?: boolean } = {},
) {
  const storage = given.storage ?? memory();
  const at = given.at ?? server();
  const store = createEditorStore({
    pipeline: given.pipeline ?? pipeline(),
    components: new Map(),
    machineTypes: [],
    save: at.save,
    drafts: createDraftStore(storage),
    readOnly: given.readOnly ?? false,
    autosave: { debounceMs: 1, retryMs: () => 1 },
  });
  return { store, storage, at, state: () => store.getState() };
}

async function reach(read: () => SaveState, wanted: SaveState): Promise<void> {
  await expect.poll(read, { timeout: 5000, interval: 2 }).toBe(wanted);
}

const rename = (label: string) => ({ type: 'node.label', id: 'read', label }) as const;

describe('editing', () => {
  it('takes edits back and does them again', () => {
    const { state } = open();
    state().edit(rename('One'), 'label');
    state().edit(rename('Two'), 'label');
    expect(state().undo()?.name).toBe('label');
    expect(state().document.nodes[0]?.label).toBe('One');
    state().undo();
    expect(state().document).toEqual(document);
    expect(state().undo()).toBeNull();
    state().redo();
    state().redo();
    expect(state().document.nodes[0]?.label).toBe('Two');
  });

  it('makes one step of what is typed into one field until the field is left', () => {
    const { state } = open();
    for (const label of ['a', 'ab', 'abc']) state().edit(rename(label), 'label', 'read.label');
    expect(state().history.past).toHaveLength(1);
    state().seal();
    state().edit(rename('abcd'), 'label', 'read.label');
    expect(state().history.past).toHaveLength(2);
  });

  it('forgets in the selection what is no longer there', () => {
    const { state } = open();
    state().select({ nodes: ['read', 'split'] });
    state().edit({ type: 'nodes.remove', ids: ['read'] }, 'delete');
    expect(state().selection.nodes).toEqual(['split']);
  });

  it('removes a selected link and keeps its nodes', () => {
    const { state } = open();
    state().select({ link: { node: 'split', input: 'data' } });
    state().remove();
    expect(state().document.nodes[1]?.inputs).toEqual({});
    expect(state().document.nodes).toHaveLength(2);
    state().undo();
    expect(state().document).toEqual(document);
  });

  it('pastes what was copied with new ids and selects it', () => {
    const { state } = open();
    state().select({ nodes: ['read', 'split'] });
    const clipboard = state().copy();
    if (clipboard) state().paste(clipboard, { x: 100, y: 50 });
    expect(state().selection.nodes).toEqual(['read-2', 'split-2']);
    expect(state().document.nodes[3]?.inputs).toEqual({ data: { from: 'read-2.table' } });
    expect(state().document.nodes[2]?.position).toEqual({ x: 100, y: 50 });
  });

  it('leaves a document alone that may only be read', () => {
    const { state } = open({ readOnly: true });
    state().edit(rename('One'), 'label');
    expect(state().document).toEqual(document);
  });

  it('goes to the node that a problem is about', () => {
    const { state } = open();
    state().focusOn(['nodes', 'split', 'parameters', 'ratio']);
    expect(state().selection.nodes).toEqual(['split']);
    expect(state().focus).toEqual(['nodes', 'split', 'parameters', 'ratio']);
  });
});

describe('saving', () => {
  it('saves by itself, each revision on top of the one before', async () => {
    const { state, at } = open();
    state().edit(rename('One'), 'label');
    expect(state().saveState).toBe('unsaved');
    await reach(() => state().saveState, 'saved');
    state().edit(rename('Two'), 'label');
    await reach(() => state().saveState, 'saved');
    expect(at.seen.map((save) => save.revision)).toEqual([1, 2]);
    expect(state().revision).toBe(3);
  });

  it('sends nothing when everything was taken back', async () => {
    const { state, at } = open();
    state().edit(rename('One'), 'label');
    state().undo();
    await reach(() => state().saveState, 'saved');
    expect(at.seen).toHaveLength(0);
  });

  it('repeats a save whose answer was lost under its own id before it sends anything newer', async () => {
    const { state, at } = open();
    at.next.push({ kind: 'unreachable' }, { kind: 'unreachable' });
    state().edit(rename('One'), 'label');
    await expect.poll(() => at.seen.length, { interval: 1 }).toBeGreaterThan(0);
    state().edit(rename('Two'), 'label');
    await reach(() => state().saveState, 'saved');
    const [first, second, third, last] = at.seen;
    expect([second?.saveId, third?.saveId]).toEqual([first?.saveId, first?.saveId]);
    expect(third?.document.nodes[0]?.label).toBe('One');
    expect(last?.saveId).not.toBe(first?.saveId);
    expect(last?.document.nodes[0]?.label).toBe('Two');
  });

  it('takes a conflict with its own save for a success', async () => {
    const at = server();
    const lost: Save = (sent, given) => {
      at.next.push({ kind: 'conflict', current: { revision: 2, saveId: given.saveId } });
      return at.save(sent, given);
    };
    const { state } = open({ at: { ...at, save: lost } });
    state().edit(rename('One'), 'label');
    await reach(() => state().saveState, 'saved');
    expect(state().revision).toBe(2);
  });

  it('stops at a conflict with someone else and keeps the work as a draft', async () => {
    const { state, storage, at } = open();
    at.next.push({ kind: 'conflict', current: { revision: 7, saveId: 'theirs' } });
    state().edit(rename('Mine'), 'label');
    await reach(() => state().saveState, 'conflict');
    expect(storage.kept.get('weft.draft.p1')).toContain('Mine');
    state().adopt(pipeline({ revision: 7, saveId: 'theirs' }));
    expect(state().saveState).toBe('saved');
    expect(storage.kept.size).toBe(0);
    state().edit(rename('Again'), 'label');
    await reach(() => state().saveState, 'saved');
    expect(at.seen.at(-1)?.revision).toBe(7);
  });

  it('says when it is offline and saves when the network is back', async () => {
    const { state, store, at } = open();
    at.next.push({ kind: 'unreachable' });
    const seen: SaveState[] = [];
    store.subscribe(({ saveState }) => seen.push(saveState));
    state().edit(rename('One'), 'label');
    await reach(() => state().saveState, 'saved');
    expect(seen).toContain('offline');
  });

  it('gives the revision that holds everything typed so far', async () => {
    const { state, at } = open();
    state().edit(rename('One'), 'label');
    expect(await state().saveNow()).toBe(2);
    at.next.push({ kind: 'unreachable' });
    state().edit(rename('Two'), 'label');
    expect(await state().saveNow()).toBeNull();
  });
});

describe('drafts', () => {
  it('has unsaved work again after a reload, and saves it', async () => {
    const first = open();
    first.at.next.push({ kind: 'unreachable' });
    first.state().edit(rename('Kept'), 'label');
    first.store.stop();
    const second = open({ storage: first.storage });
    expect(second.state().document.nodes[0]?.label).toBe('Kept');
    await reach(() => second.state().saveState, 'saved');
    expect(second.at.seen[0]?.document.nodes[0]?.label).toBe('Kept');
    expect(first.storage.kept.size).toBe(0);
  });

  it('knows a save that arrived although its answer was lost', () => {
    const storage = memory();
    createDraftStore(storage).write('p1', { revision: 1, saveId: 'mine', document: { ...document, metadata: { name: 'Newer' } } });
    const { state } = open({ storage, pipeline: pipeline({ revision: 2, saveId: 'mine' }) });
    expect(state().saveState).toBe('unsaved');
    expect(state().document.metadata.name).toBe('Newer');
  });

  it('is a conflict where someone else saved in the meantime', () => {
    const storage = memory();
    createDraftStore(storage).write('p1', { revision: 1, saveId: null, document: { ...document, metadata: { name: 'Mine' } } });
    const { state } = open({ storage, pipeline: pipeline({ revision: 2, saveId: 'theirs' }) });
    expect(state().saveState).toBe('conflict');
    expect(state().document.metadata.name).toBe('Mine');
  });

  it('ignores a draft that it can’t read', () => {
    const storage = memory();
    storage.setItem('weft.draft.p1', '{"revision":');
    expect(open({ storage }).state().saveState).toBe('saved');
  });
});
