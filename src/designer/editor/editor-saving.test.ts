import { describe, expect, it } from 'vitest';
import type { Save, SaveState } from './autosave.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import type { LocalWork } from './local-work.ts';
import { createMemoryStore } from './memory-store.ts';
import { document, open, pipeline, reach, rename, server } from './open-editor.arbitrary.ts';

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

  it('sends a step once this computer has it, so that a tab killed in between knows it for its own', async () => {
    const kept = Promise.withResolvers<void>();
    const { state, at } = open({ local: { ...createMemoryStore(), flush: () => kept.promise } });
    state().edit(rename('One'), 'label');
    await reach(() => state().saveState, 'saving');
    expect(at.seen).toHaveLength(0);
    kept.resolve();
    await reach(() => state().saveState, 'saved');
    expect(at.seen).toHaveLength(1);
  });

  it('sends it all the same where this computer does not get to it', async () => {
    const { state, at } = open({ local: { ...createMemoryStore(), flush: () => new Promise(() => undefined) } });
    state().edit(rename('One'), 'label');
    await reach(() => state().saveState, 'saved');
    expect(at.seen).toHaveLength(1);
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
