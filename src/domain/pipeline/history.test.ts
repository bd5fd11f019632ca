import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit } from './apply-edit.ts';
import type { Edit } from './edit.ts';
import { strayFields } from './stray-fields.ts';
import { emptyHistory, historyLimit, pushStep, redo, sealHistory, shareHistory, undo, type History } from './history.ts';
import { anyDocument, anyEdit } from './pipeline.arbitrary.ts';
import { group, node as buildNode } from './pipeline-builder.arbitrary.ts';
import type { Annotation, PipelineDocument, PipelineNode } from './pipeline.ts';

interface Editor {
  readonly document: PipelineDocument;
  readonly history: History;
}

const start: Editor = { document: { metadata: { name: 'empty' }, variables: [], nodes: [] }, history: emptyHistory };

function act(editor: Editor, name: string, edit: Edit, coalesce?: string): Editor {
  const { document, difference } = applyEdit(editor.document, edit);
  return { document, history: pushStep(editor.history, { name, difference, coalesce }) };
}

const describeTo = (editor: Editor, description: string, key?: string) =>
  act(editor, 'describe', { type: 'metadata', metadata: { name: 'empty', description } }, key);

describe('the history', () => {
  it('goes all the way back and forth again', () => {
    fc.assert(
      fc.property(
        anyDocument,
        fc.array(fc.tuple(anyEdit, fc.constantFrom(undefined, 'drag', 'type')), { maxLength: 12 }),
        (document, edits) => {
          const before: Editor = { document, history: emptyHistory };
          const after = edits.reduce((editor, [edit, key]) => act(editor, edit.type, edit, key), before);
          let editor = after;
          for (let move = undo(editor.history, editor.document); move; move = undo(editor.history, editor.document)) editor = move;
          expect(JSON.stringify(editor.document)).toBe(JSON.stringify(document));
          for (let move = redo(editor.history, editor.document); move; move = redo(editor.history, editor.document)) editor = move;
          expect(JSON.stringify(editor.document)).toBe(JSON.stringify(after.document));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('says what it took back', () => {
    const editor = describeTo(start, 'first');
    expect(undo(editor.history, editor.document)?.step.name).toBe('describe');
    expect(undo(emptyHistory, editor.document)).toBeNull();
    expect(redo(editor.history, editor.document)).toBeNull();
  });

  it('forgets what was taken back once something else is done', () => {
    const editor = describeTo(start, 'first');
    const back = undo(editor.history, editor.document);
    expect(back?.history.future).toHaveLength(1);
    expect(describeTo(back ?? start, 'second').history).toMatchObject({ past: [{ name: 'describe' }], future: [] });
  });

  it('has no step for what changes nothing, at once or in the end', () => {
    const first = describeTo(start, 'a');
    expect(describeTo(first, 'a').history).toBe(first.history);
    const typed = describeTo(describeTo(first, 'ab', 'description'), 'abc', 'description');
    expect(typed.history.past).toHaveLength(2);
    expect(describeTo(typed, 'a', 'description').history.past).toEqual(first.history.past);
  });

  it('makes one step of all typing in one field', () => {
    const typed = ['a', 'ab', 'abc'].reduce((editor, text) => describeTo(editor, text, 'description'), start);
    expect(typed.history.past).toHaveLength(1);
    expect(undo(typed.history, typed.document)?.document).toEqual(start.document);
  });

  it('begins a new step after a pause', () => {
    const typed = describeTo(start, 'a', 'description');
    const paused = { ...typed, history: sealHistory(typed.history) };
    expect(describeTo(paused, 'ab', 'description').history.past).toHaveLength(2);
  });

  it('does not count what changed nothing', () => {
    expect(act(start, 'nothing', { type: 'batch', edits: [] }).history).toBe(emptyHistory);
  });

  it(`keeps the last ${historyLimit} steps`, () => {
    let editor = start;
    for (let step = 0; step <= historyLimit; step += 1) editor = describeTo(editor, String(step));
    expect(editor.history.past).toHaveLength(historyLimit);
  });
});

describe('a history that others’ changes came into', () => {
  const node = (id: string, more?: Partial<PipelineNode>) => buildNode(id, 'read@1.0.0', more);
  const link = (id: string, from: string | null): Edit => ({
    type: 'node.input',
    id,
    input: 'in',
    binding: from === null ? null : { from },
  });
  const label = (id: string, text: string): Edit => ({ type: 'node.label', id, label: text });
  const variable = (name: string): Edit => ({ type: 'variable.set', name, variable: { name, type: 'Int', value: '1' } });
  const place = (id: string, x: number): Edit => ({ type: 'nodes.move', moves: [{ id, position: { x, y: 0 } }] });
  const remove = (...ids: string[]): Edit => ({ type: 'nodes.remove', ids });
  const opened: Editor = {
    document: {
      metadata: { name: 'p' },
      variables: [],
      nodes: [node('fetch'), node('train', { inputs: { in: { from: 'fetch.out' } } }), node('score')],
    },
    history: emptyHistory,
  };
  const others = (editor: Editor, ...edits: Edit[]): Editor => ({
    document: edits.reduce((document, edit) => applyEdit(document, edit).document, editor.document),
    history: shareHistory(editor.history),
  });
  const mine = (...edits: Edit[]): Editor => edits.reduce((editor, edit) => act(editor, edit.type, edit), opened);
  const back = (editor: Editor) => undo(editor.history, editor.document) ?? { ...editor, step: null };
  const again = (editor: Editor) => redo(editor.history, editor.document) ?? { ...editor, step: null };
  const find = ({ document }: Editor, id: string) => document.nodes.find((one) => one.id === id);

  it('says once that a step is overtaken, and then goes to the one before it', () => {
    const editor = others(mine(label('fetch', 'Mine'), label('train', 'Mine')), label('train', 'Theirs'));
    const told = back(editor);
    expect(told.step?.overtaken).toBe(true);
    expect(told.document).toBe(editor.document);
    const older = back(told);
    expect(older.step).toMatchObject({ name: 'node.label' });
    expect(older.step?.overtaken).toBeUndefined();
    expect([find(older, 'fetch')?.label, find(older, 'train')?.label]).toEqual([undefined, 'Theirs']);
    expect(older.history.past).toMatchObject([{ overtaken: true }]);
    expect(undo(older.history, older.document)).toBeNull();
    expect(find(again(older), 'fetch')?.label).toBe('Mine');
  });

  it('takes an overtaken step back after all once what overtook it is gone', () => {
    const told = back(others(mine(label('train', 'Mine')), label('train', 'Theirs')));
    const free = back(others(told, label('train', 'Mine')));
    expect(find(free, 'train')?.label).toBeUndefined();
    expect(free.history.future[0]?.overtaken).toBeUndefined();
  });

  it.each<[string, Edit, Edit, (editor: Editor) => unknown, unknown]>([
    [
      'a name and a place',
      label('train', 'Mine'),
      place('train', 5),
      (editor) => [find(editor, 'train')?.label, find(editor, 'train')?.position.x],
      [undefined, 5],
    ],
    ['two variables', variable('mine'), variable('theirs'), ({ document }) => document.variables.map(({ name }) => name), ['theirs']],
    [
      'two settings of the pipeline',
      { type: 'metadata', metadata: { name: 'mine' } },
      { type: 'metadata', metadata: { name: 'mine', description: 'theirs' } },
      ({ document }) => document.metadata,
      { name: 'p', description: 'theirs' },
    ],
    [
      'two parameters of a node',
      { type: 'node.parameter', id: 'train', name: 'rate', value: '1' },
      { type: 'node.parameter', id: 'train', name: 'depth', value: '2' },
      (editor) => find(editor, 'train')?.parameters,
      { depth: '2' },
    ],
    [
      'a link and a name',
      link('score', 'train.out'),
      label('score', 'Theirs'),
      (editor) => [find(editor, 'score')?.inputs, find(editor, 'score')?.label],
      [{}, 'Theirs'],
    ],
    [
      'a removal and another node',
      remove('score'),
      label('train', 'Theirs'),
      (editor) => [find(editor, 'score')?.id, find(editor, 'train')?.label],
      ['score', 'Theirs'],
    ],
  ])('takes back its own field only: %s', (_, own, other, read, expected) => {
    const moved = back(others(mine(own), other));
    expect(moved.step?.overtaken).toBeUndefined();
    expect(read(moved)).toEqual(expected);
    const forth = again(moved);
    expect(forth.document.nodes).toEqual(others(mine(own), other).document.nodes);
  });

  it.each<[string, Edit[], Edit[]]>([
    ['one field was changed again', [label('train', 'Mine')], [label('train', 'Theirs')]],
    ['the node is gone', [label('train', 'Mine')], [remove('train')]],
    ['the node that it added was changed', [{ type: 'nodes.add', nodes: [node('new')] }], [label('new', 'Theirs')]],
    ['the node that it added feeds theirs', [{ type: 'nodes.add', nodes: [node('new')] }], [link('score', 'new.out')]],
    ['what the link came from is gone', [link('train', null)], [remove('fetch')]],
    ['the link would close a cycle', [link('train', null)], [link('fetch', 'train.out')]],
    [
      'they have taken it back themselves',
      [label('train', 'Mine')],
      [label('train', 'Other'), { type: 'node.label', id: 'train', label: null }],
    ],
    [
      'another thing has the id of what it removed',
      [remove('score')],
      [{ type: 'nodes.add', nodes: [node('score', { label: 'Theirs' })] }],
    ],
    [
      'it gave two variables one name, and they have changed one',
      [variable('rate'), { type: 'variable.set', name: 'other', variable: { name: 'rate', type: 'Float', value: '1' } }],
      [{ type: 'document', document: { ...opened.document, variables: [{ name: 'rate', type: 'Float', value: '3' }] } }],
    ],
  ])('leaves a step alone where %s', (_, own, other) => {
    const editor = others(mine(...own), ...other);
    const told = back(editor);
    expect(told.step?.overtaken).toBe(true);
    expect(told.document).toBe(editor.document);
  });

  it('leaves a card where somebody else has put it, and takes back the rest of a layout', () => {
    const layout: Edit = { type: 'nodes.move', moves: ['fetch', 'train', 'score'].map((id, at) => ({ id, position: { x: at, y: 9 } })) };
    const editor = others(mine(layout), place('train', 5));
    const where = ({ document }: Editor) => document.nodes.map(({ position }) => [position.x, position.y]);
    const moved = back(editor);
    expect(moved.step?.overtaken).toBeUndefined();
    expect(where(moved)).toEqual([
      [0, 0],
      [5, 0],
      [0, 0],
    ]);
    expect(again(moved).document).toEqual(editor.document);
    expect(where(again(others(moved, place('score', 7))))).toEqual([
      [0, 9],
      [5, 0],
      [7, 0],
    ]);
    const gone = back(others(editor, remove('score')));
    expect(where(gone)).toEqual([
      [0, 0],
      [5, 0],
    ]);
    expect(where(again(gone))).toEqual([
      [0, 9],
      [5, 0],
    ]);
    const all = others(editor, place('fetch', 6), place('score', 7));
    expect(back(all).step?.overtaken).toBe(true);
    expect(back(all).document).toBe(all.document);
  });

  it('leaves a card where somebody else has put it, and takes away the one that pushed it aside', () => {
    const insert: Edit = { type: 'batch', edits: [{ type: 'nodes.add', nodes: [node('new')] }, place('train', 3), place('score', 3)] };
    const moved = back(others(mine(insert), place('score', 8)));
    expect(moved.document.nodes.map(({ id, position }) => [id, position.x])).toEqual([
      ['fetch', 0],
      ['train', 0],
      ['score', 8],
    ]);
    expect(again(moved).document.nodes.map(({ id, position }) => [id, position.x])).toEqual([
      ['fetch', 0],
      ['train', 3],
      ['score', 8],
      ['new', 0],
    ]);
  });

  it('leaves a frame as wide as somebody else has made it, and takes back where it lies', () => {
    const frame = group('frame', 100, 100);
    const set = (more: Partial<Annotation>): Edit => ({ type: 'annotation.set', id: 'frame', annotation: { ...frame, ...more } });
    const [mineX, theirs] = [
      { x: 5, y: 0 },
      { width: 300, height: 100 },
    ];
    const framed = { ...act(opened, 'note', set({})), history: emptyHistory };
    const editor = others(
      act(framed, 'resize', set({ position: mineX, size: { width: 95, height: 100 } })),
      set({ position: mineX, size: theirs }),
    );
    expect(back(editor).document.annotations).toEqual([{ ...frame, size: theirs }]);
  });

  it('takes back, of many places, those that nobody else has changed since, and gives them again', () => {
    const moves = fc.uniqueArray(fc.record({ id: fc.constantFrom('fetch', 'train', 'score'), x: fc.integer({ min: 1, max: 3 }) }), {
      selector: ({ id }) => id,
      minLength: 1,
    });
    fc.assert(
      fc.property(moves, moves, (own, other) => {
        const places = (all: typeof own): Edit[] => all.map(({ id, x }) => place(id, x));
        const editor = others(mine({ type: 'batch', edits: places(own) }), ...places(other));
        const isLeft = ({ id, x }: (typeof own)[number]) => other.every((one) => one.id !== id || one.x === x);
        const moved = back(editor);
        const isMoved = own.some(isLeft);
        expect(moved.step?.overtaken === undefined).toBe(isMoved);
        for (const { id, position } of editor.document.nodes)
          expect(find(moved, id)?.position).toEqual(own.some((one) => one.id === id && isLeft(one)) ? { x: 0, y: 0 } : position);
        expect((isMoved ? again(moved) : moved).document).toEqual(editor.document);
      }),
    );
  });

  it('brings a node back with the links whose other ends are still there and free', () => {
    const chain = mine(link('score', 'train.out'));
    const removed = act(chain, 'remove', remove('train'));
    const free = back(others(removed, label('score', 'Theirs')));
    expect([find(free, 'train')?.inputs, find(free, 'score')?.inputs]).toEqual([
      { in: { from: 'fetch.out' } },
      { in: { from: 'train.out' } },
    ]);
    const taken = back(others(removed, link('score', 'fetch.out')));
    expect([find(taken, 'train')?.id, find(taken, 'score')?.inputs]).toEqual(['train', { in: { from: 'fetch.out' } }]);
    const gone = back(others(removed, remove('score', 'fetch')));
    expect(gone.document.nodes).toMatchObject([{ id: 'train', inputs: {} }]);
    expect(again(gone).document.nodes).toEqual([]);
  });

  it('goes on with a step only where nobody else has changed the same node in between', () => {
    const first = act(opened, 'move', place('train', 1), 'nudge');
    const second = act(others(first, label('train', 'Theirs')), 'move', place('train', 2), 'nudge');
    expect(second.history.past).toHaveLength(2);
    const moved = back(back(second));
    expect([find(moved, 'train')?.label, find(moved, 'train')?.position.x]).toEqual(['Theirs', 0]);
  });

  it('never takes back a field that somebody else has changed', () => {
    fc.assert(
      fc.property(
        anyDocument,
        fc.array(fc.tuple(fc.boolean(), anyEdit, fc.constantFrom(undefined, 'drag')), { maxLength: 8 }),
        fc.array(fc.boolean(), { maxLength: 8 }),
        (document, edits, moves) => {
          const start: Editor = { document, history: emptyHistory };
          let editor = edits.reduce(
            (known, [isMine, edit, key]) => (isMine ? act(known, edit.type, edit, key) : others(known, edit)),
            start,
          );
          for (const isBack of moves) {
            const before = editor.document;
            const move = (isBack ? undo : redo)(editor.history, before);
            if (!move) continue;
            expect(strayFields(move.step, isBack ? 'undo' : 'redo', before, move.document)).toEqual([]);
            expect(move.step.overtaken === undefined || move.document === before).toBe(true);
            editor = move;
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});
