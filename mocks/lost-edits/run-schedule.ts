import type { EditorStore } from '#designer/editor/editor-store.ts';
import { strayFields } from '#domain/pipeline/stray-fields.ts';
import { incomingLinks } from '#domain/pipeline/graph.ts';
import { findNode } from '#domain/pipeline/node-index.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { sameValue } from '#domain/pipeline/same-value.ts';
import { anyEdit, startDocument, wordsIn } from './any-edit.ts';
import { type Computer, createComputer, type Fault } from './computer.ts';
import { createChance } from './seeded-random.ts';
import { stuckPlaces } from './stuck-places.ts';
import { createUnreliableServer, type UnreliableServer } from './unreliable-server.ts';
import { createVirtualTime } from './virtual-time.ts';

const steps = 60;
/** How old an edit is that a crash may no longer take. */
const keptWithinMs = 250;

/**
 * Three people edit one pipeline while networks, tabs and the server come and go, as the seed has it. Gives what was lost
 * or went wrong, nothing where all is well: what is shown as saved is in a kept revision, what was typed is there unless
 * somebody took it away who had it before their eyes, what lost a conflict is in a kept revision, a reload keeps the
 * history, undo and redo change what their step had changed and nothing else, and leave no node behind that nobody else has moved,
 * no link is without its source, and all end with the same document.
 */
export async function runSchedule(seed: number, fault: Fault = {}): Promise<string[]> {
  const chance = createChance(seed);
  const time = createVirtualTime();
  const server = await createUnreliableServer(time, chance, startDocument);
  const problems: string[] = [];
  const typed = new Map<string, { readonly by: string; readonly at: number }>();
  /** Taken away by somebody who saw it, or by a crash right after it was typed. */
  const excused = new Set<string>();
  /** Given up in a conflict. */
  const givenUp = new Set<string>();
  const checks: Promise<void>[] = [];
  let edits = 0;

  const noteLost = (into: Set<string>, before: PipelineDocument, after: PipelineDocument) => {
    const left = wordsIn(after);
    for (const word of wordsIn(before)) if (!left.has(word)) into.add(word);
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
      const isTaken = before.saveState === 'conflict' && state.history !== before.history && state.history.past.at(-1)?.name === 'theirs';
      if (isTaken) noteLost(givenUp, before.document, state.document);
    });
  };
  const computers = ['ann', 'ben', 'cho'].map((name) => createComputer({ name, time, server, fault }, (store) => watch(name, store)));
  server.onSaved = () => {
    for (const computer of computers) time.after(chance.between(20, 400), () => computer.refresh());
  };

  const type = (computer: Computer, store: EditorStore) => {
    edits += 1;
    const { document: before, edit } = store.getState();
    edit(anyEdit(chance, before, edits), 'fix');
    const { document: after } = store.getState();
    noteLost(excused, before, after);
    const known = wordsIn(before);
    for (const word of wordsIn(after)) if (!known.has(word)) typed.set(word, { by: computer.name, at: time.now() });
  };
  const move = ({ name }: Computer, store: EditorStore, direction: 'undo' | 'redo') => {
    const { document: before } = store.getState();
    const step = fault.undo && direction === 'undo' ? fault.undo(store) : store.getState()[direction]();
    const { document: after } = store.getState();
    if (step?.overtaken && after !== before) problems.push(`${name} was told that a step is overtaken, and it was moved`);
    const stray = step === null ? [] : strayFields(step, direction, before, after);
    if (stray.length > 0) problems.push(`${name} changed with ${direction} what the step had not changed: ${stray.join(', ')}`);
    const stuck = step === null ? [] : stuckPlaces(step, direction, before, after);
    if (stuck.length > 0) problems.push(`${name} left with ${direction} where only the step had put it: ${stuck.join(', ')}`);
    noteLost(excused, before, after);
    checkLinks(name, after);
  };
  /** Whoever goes back goes back some steps, past what others did in between. */
  const moveSome = (computer: Computer, store: EditorStore, direction: 'undo' | 'redo') => {
    for (let left = chance.between(1, 4); left > 0; left -= 1) move(computer, store, direction);
  };
  /** Nobody ever sees a link without its source, whatever was taken back or decided. */
  const checkLinks = (name: string, document: PipelineDocument) => {
    const links = document.nodes.flatMap(incomingLinks);
    if (links.some(({ node }) => !findNode(document, node))) problems.push(`${name} has a link from what is not there`);
  };
  const restore = async (store: EditorStore) => {
    const { revision, document: before, edit } = store.getState();
    const earlier = await server.readRevision(chance.between(1, revision));
    if (earlier) edit({ type: 'document', document: earlier }, 'restore');
    noteLost(excused, before, store.getState().document);
  };
  const decide = ({ name }: Computer, store: EditorStore) => {
    const { conflict, document: before } = store.getState();
    if (!conflict) return;
    if (chance.isLikely(0.5))
      return void store
        .getState()
        .takeTheirs('mine')
        .catch(() => undefined);
    store.getState().useMine();
    const { document: after } = store.getState();
    noteLost(excused, before, after);
    noteLost(givenUp, conflict.theirs.document, after);
    checkLinks(name, after);
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
    const { past, future } = reopened?.getState().history ?? history;
    if (!sameValue([past, future], [history.past, history.future])) problems.push(`${computer.name} lost the history in a reload`);
  };
  const act = async (computer: Computer) => {
    const store = computer.store();
    const dice = chance.next();
    if (store === null) return computer.open();
    if (store.getState().conflict && chance.isLikely(0.3)) return decide(computer, store);
    if (dice < 0.57) return type(computer, store);
    if (dice < 0.6) return restore(store);
    if (dice < 0.7) return moveSome(computer, store, 'undo');
    if (dice < 0.74) return moveSome(computer, store, 'redo');
    if (dice < 0.82) return computer.setOnline(!computer.isOnline());
    if (dice < 0.86) return store.keepDraft();
    if (dice < 0.9) return reload(computer, store);
    if (dice < 0.93) return crash(computer);
    if (dice < 0.96) return computer.close();
    return server.restart(chance.between(100, 3000));
  };

  // With a good network people see at once what others do, and go on from there.
  if (chance.isLikely(0.3)) server.mend();
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
      if (store) decide(computer, store);
      computer.refresh();
    }
    if (isCalm() && round > 3) break;
  }
  await time.advance(2000);
  await Promise.all(checks);
  const { document: end, revision: newest } = await server.readNewest();
  for (const computer of computers) {
    const state = computer.store()?.getState();
    if (!state || !sameValue(state.document, end)) problems.push(`${computer.name} ends with another document (${state?.saveState})`);
  }
  const left = wordsIn(end);
  const missing = [...typed].filter(([word]) => !left.has(word) && !excused.has(word));
  const kept = missing.length > 0 ? await keptWords(server, newest) : left;
  for (const [word, { by }] of missing) {
    if (!givenUp.has(word)) problems.push(`what ${by} typed vanished: ${word}`);
    else if (!kept.has(word)) problems.push(`what ${by} typed lost a conflict and is in no kept revision: ${word}`);
  }
  return problems;
}

/** Everything that was typed and is in a revision that the server keeps. */
async function keptWords(server: Pick<UnreliableServer, 'readRevision'>, newest: number): Promise<Set<string>> {
  const revisions = await Promise.all(Array.from({ length: newest }, (_, index) => server.readRevision(index + 1)));
  return new Set(revisions.flatMap((document) => (document ? [...wordsIn(document)] : [])));
}
