import { describe, expect, it } from 'vitest';
import { document, node, open, pipeline, rename } from './open-editor.arbitrary.ts';

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

  it('asks for the field of a problem each time that one goes to it', () => {
    const { state } = open();
    const path = ['nodes', 'split', 'parameters', 'ratio'];
    state().focusOn(path);
    const first = state().focus;
    state().focusOn(path);
    expect(state().focus).not.toBe(first);
    expect(state().focus).toEqual(path);
  });

  it('asks for the focus once: not again when one comes back to the node', () => {
    const { state } = open();
    state().focusOn(['nodes', 'split', 'parameters', 'ratio']);
    state().select({ nodes: ['split'] });
    expect(state().focus).not.toBeNull();
    state().select({});
    state().select({ nodes: ['split'] });
    expect(state().focus).toBeNull();
  });
});
