import type { EditorStore } from '#designer/editor/editor-store.ts';
import type { Edit } from '#domain/pipeline/edit.ts';
import { newNodeId } from '#domain/pipeline/new-node-id.ts';
import type { PipelineDocument, PipelineNode } from '#domain/pipeline/pipeline.ts';
import { sameValue } from '#domain/pipeline/same-value.ts';
import { type Computer, createComputer, type Fault } from './computer.ts';
import { createChance, type Chance } from './seeded-random.ts';
import { createUnreliableServer } from './unreliable-server.ts';
import { createVirtualTime } from './virtual-time.ts';

const steps = 60;
/** How old an edit is that a crash may no longer take. */
const keptWithinMs = 250;

const parameters = ['a', 'b', 'c', 'd', 'e', 'f'];
const node = (id: string): PipelineNode => ({
  id,
  component: 'split@1.0.0',
  parameters: {},
  inputs: {},
  outputs: {},
  position: { x: 0, y: 0 },
});
const start: PipelineDocument = { metadata: { name: 'p' }, variables: [], nodes: ['read', 'clean', 'split', 'train', 'score'].map(node) };

/** Everything that somebody typed has a word of its own, `~12~`; this finds those that a document holds. */
const wordsIn = (document: PipelineDocument): Set<string> => new Set(JSON.stringify(document).match(/~\d+~/g));

/**
 * Three people edit one pipeline while networks, tabs and the server come and go, as the seed has it. Gives what was lost
 * or went wrong, nothing where all is well: what is shown as saved is in a kept revision, what was typed is there unless
 * somebody took it away who had it before their eyes, a reload keeps the history, and all end with the same document.
 */
export async function runSchedule(seed: number, fault: Fault = {}): Promise<string[]> {
  const chance = createChance(seed);
  const time = createVirtualTime();
  const server = await createUnreliableServer(time, chance, start);
  const problems: string[] = [];
  const typed = new Map<string, { readonly by: string; readonly at: number }>();
  /** Taken away by somebody who saw it, or by a crash right after it was typed. */
  const excused = new Set<string>();
  const checks: Promise<void>[] = [];

  const excuseLost = (before: PipelineDocument, after: PipelineDocument) => {
    const left = wordsIn(after);
    for (const word of wordsIn(before)) if (!left.has(word)) excused.add(word);
  };
  /** “Saved” means: this very document is a kept revision. */
  const checkSaved = async (name: string, document: PipelineDocument, revision: number) => {
    const kept = await server.readRevision(revision);
    if (!sameValue(kept, document)) problems.push(`${name} shows “Saved” for what revision ${revision} does not hold`);
  };
  const watch = (name: string, store: EditorStore) => {
    const look = () => {
      const { saveState, document, revision } = store.getState();
      if (saveState === 'saved') checks.push(checkSaved(name, document, revision));
    };
    look();
    store.subscribe((state, before) => {
      if (state.saveState !== before.saveState || state.revision !== before.revision) look();
    });
  };
  const computers = ['ann', 'ben', 'cho'].map((name) => createComputer({ name, time, server, fault }, (store) => watch(name, store)));
  server.onSaved = () => {
    for (const computer of computers) time.after(chance.between(20, 400), () => computer.refresh());
  };

  const type = (computer: Computer, store: EditorStore) => {
    const word = `~${typed.size}~`;
    const { document: before, edit } = store.getState();
    edit(anyEdit(chance, before, word), 'fix');
    const { document: after } = store.getState();
    excuseLost(before, after);
    if (wordsIn(after).has(word)) typed.set(word, { by: computer.name, at: time.now() });
  };
  const move = (store: EditorStore, direction: 'undo' | 'redo') => {
    const { document: before } = store.getState();
    store.getState()[direction]();
    excuseLost(before, store.getState().document);
  };
  const decide = (store: EditorStore) => {
    const { conflict, document: before } = store.getState();
    if (!conflict) return;
    store.getState().resolve(chance.isLikely(0.5) ? 'mine' : 'theirs');
    const { document: after } = store.getState();
    excuseLost(before, after);
    excuseLost(conflict.theirs.document, after);
  };
  const crash = (computer: Computer) => {
    for (const [word, { by, at }] of typed) if (by === computer.name && time.now() - at < keptWithinMs) excused.add(word);
    computer.crash();
  };
  const reload = async (computer: Computer, store: EditorStore) => {
    const { history } = store.getState();
    await computer.close();
    computer.open();
    await time.advance(0);
    for (let tries = 0; tries < 40 && computer.store() === null; tries += 1) await time.advance(500);
    const reopened = computer.store();
    if (reopened && !sameValue(reopened.getState().history, history)) problems.push(`${computer.name} lost the history in a reload`);
  };
  const act = async (computer: Computer) => {
    const store = computer.store();
    const dice = chance.next();
    if (store === null) return computer.open();
    if (store.getState().conflict && chance.isLikely(0.3)) return decide(store);
    if (dice < 0.6) return type(computer, store);
    if (dice < 0.7) return move(store, 'undo');
    if (dice < 0.74) return move(store, 'redo');
    if (dice < 0.82) return computer.setOnline(!computer.isOnline());
    if (dice < 0.86) return store.keepDraft();
    if (dice < 0.9) return reload(computer, store);
    if (dice < 0.93) return crash(computer);
    if (dice < 0.96) return computer.close();
    return server.restart(chance.between(100, 3000));
  };

  for (const computer of computers) computer.open();
  await time.advance(500);
  for (let step = 0; step < steps; step += 1) {
    const computer = chance.pick(computers);
    if (computer) await act(computer);
    await time.advance(chance.isLikely(0.5) ? chance.between(1, 200) : chance.between(200, 1500));
  }

  server.mend();
  for (const computer of computers) {
    computer.setOnline(true);
    computer.open();
  }
  const isCalm = () => computers.every((computer) => computer.store()?.getState().saveState === 'saved');
  for (let round = 0; round < 60; round += 1) {
    await time.advance(2000);
    for (const computer of computers) {
      const store = computer.store();
      if (store) decide(store);
      computer.refresh();
    }
    if (isCalm() && round > 3) break;
  }
  await time.advance(2000);
  await Promise.all(checks);
  const { document: end } = await server.readNewest();
  for (const computer of computers) {
    const state = computer.store()?.getState();
    if (!state || !sameValue(state.document, end)) problems.push(`${computer.name} ends with another document (${state?.saveState})`);
  }
  const left = wordsIn(end);
  for (const [word, { by }] of typed) if (!left.has(word) && !excused.has(word)) problems.push(`what ${by} typed vanished: ${word}`);
  return problems;
}

function anyEdit(chance: Chance, document: PipelineDocument, word: string): Edit {
  const id = chance.pick(document.nodes)?.id ?? 'read';
  const other = chance.pick(document.nodes)?.id ?? 'read';
  const edits: readonly (() => Edit)[] = [
    () => ({ type: 'node.label', id, label: word }),
    () => ({ type: 'node.parameter', id, name: chance.pick(parameters) ?? 'a', value: word }),
    () => ({ type: 'node.parameter', id, name: chance.pick(parameters) ?? 'a', value: word }),
    () => ({ type: 'nodes.add', nodes: [{ ...node(newNodeId(document, 'new')), label: word }] }),
    () => ({ type: 'nodes.move', moves: [{ id, position: { x: chance.between(0, 9), y: chance.between(0, 9) } }] }),
    () => ({ type: 'node.input', id, input: 'data', binding: { from: `${other}.${word.replaceAll('~', '')}` } }),
    () => ({ type: 'nodes.remove', ids: [id] }),
    () => ({ type: 'metadata', metadata: { ...document.metadata, description: word } }),
    () => ({ type: 'variable.set', name: word, variable: { name: word, type: 'String', value: word } }),
    () => ({
      type: 'annotation.set',
      id: 'note',
      annotation: { id: 'note', kind: 'note', text: word, color: 'blue', position: { x: 0, y: 0 }, size: { width: 9, height: 9 } },
    }),
  ];
  return chance.pick(edits)?.() ?? { type: 'batch', edits: [] };
}
