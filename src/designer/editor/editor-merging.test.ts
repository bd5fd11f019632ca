import { describe, expect, it } from 'vitest';
import type { PipelineNode } from '#domain/pipeline/pipeline.ts';
import type { SaveAnswer } from './autosave.ts';
import type { DocumentServer, ServerPipeline } from './document-server.ts';
import type { EditorState } from './editor-store.ts';
import { createMemoryStore } from './memory-store.ts';
import { document, open, pipeline, reach, rename, server } from './open-editor.arbitrary.ts';

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
