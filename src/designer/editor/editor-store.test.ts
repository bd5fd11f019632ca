import { describe, expect, it } from 'vitest';
import { documentFormat } from '#domain/pipeline/document-format.ts';
import type { PipelineDocument, PipelineNode } from '#domain/pipeline/pipeline.ts';
import type { Save, SaveAnswer, SaveState } from './autosave.ts';
import type { DocumentServer, ServerPipeline } from './document-server.ts';
import { createEditorStore, type EditorState } from './editor-store.ts';
import type { LocalWork } from './local-work.ts';
import { createMemoryStore } from './memory-store.ts';

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
const pipeline = (given: Partial<ServerPipeline> = {}): ServerPipeline => ({
  id: 'p1',
  revision: 1,
  saveId: 's0',
  format: documentFormat,
  document: structuredClone(document),
  ...given,
});

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
  given: {
    pipeline?: ServerPipeline;
    local?: ReturnType<typeof createMemoryStore>;
    at?: ReturnType<typeof server>;
    readOnly?: boolean;
    theirs?: ServerPipeline;
    keepAside?: DocumentServer['keepAside'];
  } = {},
) {
  const local = given.local ?? createMemoryStore();
  const at = given.at ?? server();
  const store = createEditorStore({
    pipeline: given.pipeline ?? pipeline(),
    components: new Map(),
    machineTypes: [],
    server: {
      save: at.save,
      ...(given.keepAside && { keepAside: given.keepAside }),
      ...(given.theirs && {
        readNewest: () => Promise.resolve(given.theirs ?? pipeline()),
        readRevision: (revision: number) => Promise.resolve(pipeline({ revision })),
      }),
    },
    local,
    work: local.peek('p1'),
    readOnly: given.readOnly === true ? 'permission' : null,
    autosave: { debounceMs: 1, retryMs: () => 1 },
  });
  return { store, local, at, state: () => store.getState() };
}

async function reach(read: () => SaveState, wanted: SaveState): Promise<void> {
  await expect.poll(read, { timeout: 5000, interval: 2 }).toBe(wanted);
}

const rename = (label: string) => ({ type: 'node.label', id: 'read', label }) as const;

describe('editing', () => {
  it('knows its problems at once where it is asked', () => {
    const { state } = open();
    const before = state().issues;
    state().edit({ type: 'nodes.remove', ids: ['read', 'split'] }, 'delete');
    expect(state().issues).toBe(before);
    expect(
      state()
        .checkNow()
        .map(({ code }) => code),
    ).toEqual(['H_PIPELINE_EMPTY']);
    expect(state().issues.map(({ code }) => code)).toEqual(['H_PIPELINE_EMPTY']);
  });

  it('checks a large pipeline only once it is shown', () => {
    const nodes = Array.from({ length: 600 }, (_, at) => node(`n${at}`));
    const { state } = open({ pipeline: pipeline({ document: { ...document, nodes } }) });
    expect(state().issues).toEqual([]);
    expect(state().checkNow().length).toBeGreaterThanOrEqual(600);
    expect(state().issues.length).toBeGreaterThanOrEqual(600);
  });

  it('takes edits back and does them again', () => {
    const { state } = open();
    state().edit(rename('One'), 'label');
    state().edit(rename('Two'), 'label');
    expect(state().undo()).toMatchObject({ name: 'label' });
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

  it('pastes what was copied with new ids around a place and selects it', () => {
    const { state } = open();
    state().select({ nodes: ['read', 'split'] });
    const clipboard = state().copy();
    if (clipboard) state().paste(clipboard, { x: 1000, y: 500 });
    expect(state().selection.nodes).toEqual(['read-2', 'split-2']);
    expect(state().document.nodes[3]?.inputs).toEqual({ data: { from: 'read-2.table' } });
    expect(state().document.nodes[2]?.position).toEqual({ x: 880, y: 472 });
    expect(state().document.nodes.map(({ label }) => label)).toEqual([undefined, undefined, 'read 2', 'split 2']);
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
    const { state, local, at } = open();
    at.next.push({ kind: 'conflict', current: { revision: 7, saveId: 'theirs' } });
    state().edit(rename('Mine'), 'label');
    await reach(() => state().saveState, 'conflict');
    expect(local.peek('p1')).toMatchObject({ isSaved: false, document: { nodes: [{ label: 'Mine' }, {}] } });
    state().adopt(pipeline({ revision: 7, saveId: 'theirs' }));
    expect(state().saveState).toBe('saved');
    expect(local.peek('p1')).toMatchObject({ isSaved: true, revision: 7 });
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

describe('work kept on this computer', () => {
  const kept = (local: ReturnType<typeof createMemoryStore>, more: Partial<LocalWork>) =>
    local.replace('p1', { revision: 1, saveId: null, isSaved: false, edits: 1, document, history: { past: [], future: [] }, ...more });
  const named = (name: string): PipelineDocument => ({ ...document, metadata: { name } });

  it('is there again after a reload, with its history, and is saved', async () => {
    const first = open();
    first.at.next.push({ kind: 'unreachable' });
    first.state().edit(rename('Kept'), 'label');
    first.state().edit(rename('Taken back'), 'label');
    first.state().undo();
    void first.store.stop();
    const second = open({ local: first.local });
    expect(second.state().document.nodes[0]?.label).toBe('Kept');
    expect(second.state().history).toMatchObject({ past: [{ name: 'label' }], future: [{ name: 'label' }] });
    await reach(() => second.state().saveState, 'saved');
    expect(second.at.seen[0]?.document.nodes[0]?.label).toBe('Kept');
    void second.store.stop();
    const third = open({
      local: first.local,
      pipeline: pipeline({ revision: 2, saveId: 'x', document: second.at.seen[0]?.document ?? document }),
    });
    expect(third.state().undo()).toMatchObject({ name: 'label' });
    expect(third.state().document).toEqual(document);
  });

  it('knows a save that arrived although its answer was lost', async () => {
    const local = createMemoryStore();
    kept(local, { saveId: 'mine', document: named('Newer') });
    const { state, at } = open({ local, at: server(2), pipeline: pipeline({ revision: 2, saveId: 'mine' }) });
    expect(state().document.metadata.name).toBe('Newer');
    await reach(() => state().saveState, 'saved');
    expect(at.seen[0]?.revision).toBe(2);
  });

  it('gives way to what others saved where all of it was saved before', () => {
    const local = createMemoryStore();
    kept(local, { isSaved: true, document: named('Old') });
    const { state } = open({ local, pipeline: pipeline({ revision: 2, saveId: 'theirs' }) });
    expect(state()).toMatchObject({ saveState: 'saved', revision: 2, document: { metadata: { name: 'Penguins' } } });
  });

  it('is never kept for a pipeline that may only be read', () => {
    const local = createMemoryStore();
    open({ local, readOnly: true });
    expect(local.peek('p1')).toBeNull();
  });
});

describe('what someone else saved meanwhile', () => {
  const conflict: SaveAnswer = { kind: 'conflict', current: { revision: 7, saveId: 'theirs' } };
  const theirs = (change: Partial<PipelineNode>) =>
    pipeline({
      revision: 7,
      saveId: 'theirs',
      document: {
        ...document,
        nodes: document.nodes.map((one) => (one.id === 'split' ? { ...one, ...change } : one)),
      },
    });

  it('is brought in where both changed different things, and both are saved', async () => {
    const { state, at } = open({ at: server(7), theirs: theirs({ label: 'Theirs' }) });
    at.next.push(conflict);
    state().edit(rename('Mine'), 'label');
    await reach(() => state().saveState, 'saved');
    expect(state().document.nodes.map(({ label }) => label)).toEqual(['Mine', 'Theirs']);
    expect(at.seen.at(-1)).toMatchObject({ revision: 7, document: { nodes: [{ label: 'Mine' }, { label: 'Theirs' }] } });
    expect(state().mergeCount).toBe(1);
    state().undo();
    expect(state().document.nodes.map(({ label }) => label)).toEqual([undefined, 'Theirs']);
  });

  it('is shown beside ours where both changed one thing, until one side is chosen', async () => {
    const at = server(7);
    const { state } = open({ at, theirs: theirs({ label: 'Theirs' }) });
    at.next.push(conflict);
    state().edit({ type: 'node.label', id: 'split', label: 'Mine' }, 'label');
    state().edit(rename('Also mine'), 'label');
    await reach(() => state().saveState, 'conflict');
    expect(state().conflict?.clashes).toEqual([{ path: ['nodes', 'split', 'label'], mine: 'Mine', theirs: 'Theirs' }]);
    state().useMine();
    await reach(() => state().saveState, 'saved');
    expect(at.seen.at(-1)).toMatchObject({ revision: 7, document: { nodes: [{ label: 'Also mine' }, { label: 'Mine' }] } });
    state().undo();
    expect(state().document.nodes.map(({ label }) => label)).toEqual(['Also mine', 'Theirs']);
  });

  describe('is taken', () => {
    /** In a conflict, and with a server that keeps aside what `asked` tells, as soon as `answer` lets it. */
    async function inConflict(answer: () => Promise<ServerPipeline>) {
      const at = server(7);
      const asked: { label: string | undefined; saveId: string; name: string }[] = [];
      const keepAside: DocumentServer['keepAside'] = ({ nodes }, given) => {
        asked.push({ label: nodes[1]?.label, ...given });
        return answer();
      };
      const opened = open({ at, theirs: theirs({ label: 'Theirs' }), keepAside });
      at.next.push(conflict);
      opened.state().edit({ type: 'node.label', id: 'split', label: 'Mine' }, 'label');
      await reach(() => opened.state().saveState, 'conflict');
      return { ...opened, asked };
    }
    const labels = (state: () => EditorState) => state().document.nodes.map(({ label }) => label);

    it('once ours is a snapshot on the server, and can be undone', async () => {
      const { state, asked } = await inConflict(async () => ({ ...theirs({ label: 'Theirs, again' }), revision: 9 }));
      await state().takeTheirs('My side');
      expect(asked).toMatchObject([{ label: 'Mine', name: 'My side' }]);
      await reach(() => state().saveState, 'saved');
      expect(state()).toMatchObject({ revision: 9, conflict: null });
      expect(labels(state)).toEqual([undefined, 'Theirs, again']);
      state().undo();
      expect(labels(state)).toEqual([undefined, 'Mine']);
    });

    it('only where both changed one thing; what else is mine stays, and is saved', async () => {
      const { state, at } = await inConflict(async () => theirs({ label: 'Theirs' }));
      state().edit(rename('Mine alone'), 'label');
      await state().takeTheirs('My side');
      expect(labels(state)).toEqual(['Mine alone', 'Theirs']);
      await reach(() => state().saveState, 'saved');
      expect(at.seen.at(-1)?.document.nodes.map(({ label }) => label)).toEqual(['Mine alone', 'Theirs']);
    });

    it('not without an answer; the next try sends the same save', async () => {
      const answers = [() => Promise.reject(new Error('the network is lost')), () => Promise.resolve(theirs({ label: 'Theirs' }))];
      const { state, asked } = await inConflict(() => answers.shift()?.() ?? Promise.reject(new Error('asked too often')));
      await expect(state().takeTheirs('My side')).rejects.toThrow('the network is lost');
      expect(state().conflict?.clashes).toHaveLength(1);
      expect(labels(state)).toEqual([undefined, 'Mine']);
      await state().takeTheirs('My side');
      await reach(() => state().saveState, 'saved');
      expect(asked).toHaveLength(2);
      expect(asked[1]).toEqual(asked[0]);
    });

    it('whole, without a snapshot, where ours is kept as a copy already, but not what was changed since', async () => {
      const { state, asked } = await inConflict(async () => theirs({ label: 'Theirs' }));
      const copied = state().document;
      state().edit({ type: 'node.label', id: 'split', label: 'Mine, later' }, 'label');
      await state().takeTheirs('My side', copied);
      expect(asked).toMatchObject([{ label: 'Mine, later' }]);

      const again = await inConflict(async () => theirs({ label: 'Theirs' }));
      await again.state().takeTheirs('My side', again.state().document);
      await reach(() => again.state().saveState, 'saved');
      expect(again.asked).toEqual([]);
      expect(labels(again.state)).toEqual([undefined, 'Theirs']);
      again.state().undo();
      expect(labels(again.state)).toEqual([undefined, 'Mine']);
    });

    it('with what was changed while ours was sent kept too', async () => {
      const first = Promise.withResolvers<ServerPipeline>();
      const answers = [first.promise, Promise.resolve(theirs({ label: 'Theirs' }))];
      const { state, asked } = await inConflict(() => answers.shift() ?? Promise.reject(new Error('asked too often')));
      const taking = state().takeTheirs('My side');
      state().edit({ type: 'node.label', id: 'split', label: 'Mine, later' }, 'label');
      first.resolve(theirs({ label: 'Theirs' }));
      await taking;
      expect(asked.map(({ label }) => label)).toEqual(['Mine', 'Mine, later']);
      expect(asked[1]?.saveId).not.toBe(asked[0]?.saveId);
      expect(labels(state)).toEqual([undefined, 'Theirs']);
    });
  });

  it('keeps a step from being taken back that it has overtaken, which is told once, and not the ones before it', async () => {
    const { state, store, local } = open();
    state().edit({ type: 'node.label', id: 'split', label: 'Mine' }, 'label');
    state().edit(rename('Mine'), 'label');
    await reach(() => state().saveState, 'saved');
    const nodes = document.nodes.map((one) => (one.id === 'read' ? { ...one, label: 'Theirs' } : { ...one, label: 'Mine' }));
    const newer = pipeline({ revision: 9, document: { ...document, nodes } });
    state().adopt(newer);
    expect(state().undo()?.overtaken).toBe(true);
    expect(state()).toMatchObject({ saveState: 'saved', localEdits: 0 });
    expect(state().undo()?.overtaken).toBeUndefined();
    expect(state().document.nodes.map(({ label }) => label)).toEqual(['Theirs', undefined]);
    await store.stop();
    const again = open({ local, pipeline: newer });
    expect(again.state().history).toEqual(state().history);
    expect(again.state().undo()).toBeNull();
    again.state().redo();
    expect(again.state().document.nodes.map(({ label }) => label)).toEqual(['Theirs', 'Mine']);
  });

  it('is not taken for mine where it came while this computer was away', () => {
    const local = createMemoryStore();
    const first = open({ local });
    first.state().edit(rename('Mine'), 'label');
    const work = first.store.work();
    if (work) local.replace('p1', { ...work, isSaved: true });
    const nodes = work?.document.nodes.map((one) => (one.id === 'read' ? { ...one, position: { x: 5, y: 5 } } : one)) ?? [];
    const { state } = open({ local, pipeline: pipeline({ revision: 9, document: { ...document, nodes } }) });
    state().undo();
    expect(state().document.nodes[0]).toMatchObject({ position: { x: 5, y: 5 } });
    expect(state().document.nodes[0]?.label).toBeUndefined();
  });
});
