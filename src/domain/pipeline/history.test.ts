import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit } from './apply-edit.ts';
import type { Edit } from './edit.ts';
import { emptyHistory, historyLimit, pushStep, redo, sealHistory, undo, type History } from './history.ts';
import { anyDocument, anyEdit } from './pipeline.arbitrary.ts';
import type { PipelineDocument } from './pipeline.ts';

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
