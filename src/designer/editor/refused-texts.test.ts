import { expect, it } from 'vitest';
import { document, open, pipeline } from './open-editor.arbitrary.ts';
import type { RefusedTexts } from './refused-texts.ts';

const rate = { name: 'rate', type: 'Float', value: '0.5' } as const;
const name = ['variables', 'rate', 'name'];
const nodes = ['nodes', 'read', 'tuning', 'nodes'];

/** An editor of a pipeline with a variable, on a computer that keeps what is refused. */
function openKept(kept: RefusedTexts = []) {
  const place = { kept, read: () => place.kept, write: (texts: RefusedTexts) => void (place.kept = texts) };
  const opened = open({ refusedTexts: place, pipeline: pipeline({ document: { ...document, variables: [rate] } }) });
  return { ...opened, place };
}

it('is there for whoever opens the pipeline next, until it is mended', () => {
  const { state, place } = openKept();
  state().refuse(name, 'not a name');
  state().refuse(nodes, 'many');
  state().refuse(nodes, 'very many');
  const again = openKept(place.kept);
  expect(again.state().refusedTexts.map(({ text }) => text)).toEqual(['not a name', 'very many']);
  again.state().refuse(name, null);
  expect(again.place.kept.map(({ text }) => text)).toEqual(['very many']);
});

it('goes with its variable: one that gets the same name later has nothing to mend', () => {
  const { state, place } = openKept();
  state().refuse(name, 'not a name');
  state().edit({ type: 'variable.set', name: 'rate', variable: null }, 'variable');
  expect(state().refusedTexts).toEqual([]);
  expect(place.kept).toEqual([]);
  state().undo();
  expect(state().refusedTexts).toEqual([]);
});

it('goes with a variable whose making is undone', () => {
  const { state, place } = openKept();
  state().edit({ type: 'variable.set', name: 'fresh', variable: { ...rate, name: 'fresh' } }, 'variable');
  state().refuse(['variables', 'fresh', 'name'], 'not a name');
  expect(place.kept).toHaveLength(1);
  state().undo();
  expect(place.kept).toEqual([]);
});

it('goes as soon as another count holds, and with the node', () => {
  const { state, place } = openKept();
  state().refuse(nodes, 'many');
  state().edit({ type: 'node.tuning', id: 'read', tuning: { machineType: 'cpu-2' } }, 'tuning');
  expect(place.kept).toHaveLength(1);
  state().edit({ type: 'node.tuning', id: 'read', tuning: { nodes: 4 } }, 'tuning');
  expect(place.kept).toEqual([]);
  state().refuse(nodes, 'many');
  state().edit({ type: 'nodes.remove', ids: ['read'] }, 'delete');
  expect(place.kept).toEqual([]);
});

it('goes where the pipeline was changed elsewhere before it is opened again', () => {
  expect(openKept([{ field: ['variables', 'gone', 'name'], text: 'not a name', holds: 'gone' }]).state().refusedTexts).toEqual([]);
});
