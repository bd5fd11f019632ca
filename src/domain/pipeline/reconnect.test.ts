import { describe, expect, it } from 'vitest';
import { applyEdit } from './apply-edit.ts';
import type { Edit } from './edit.ts';
import { findNode } from './node-index.ts';
import { component, lookup, node, pipeline } from './pipeline-builder.arbitrary.ts';
import { reconnectEdit, reconnectionsPast } from './reconnect.ts';

const table = { sources: ['OSS' as const], format: 'table' as const };
const components = lookup(
  component('read', { outputs: [{ name: 'table', storage: 'OSS', format: 'table' }] }),
  component('step', { inputs: [{ name: 'in', ...table }], outputs: [{ name: 'out', storage: 'OSS', format: 'table' }] }),
  component('train', { inputs: [{ name: 'in', ...table }], outputs: [{ name: 'model', storage: 'OSS', format: 'model' }] }),
  component('show', { inputs: [{ name: 'model', sources: ['OSS'], format: 'model' }] }),
);
const from = (ref: string) => ({ inputs: { in: { from: ref } } });
const document = pipeline([
  node('read', 'read@1.0.0'),
  node('one', 'step@1.0.0', from('read.table')),
  node('two', 'step@1.0.0', { ...from('one.out'), disabled: true }),
  node('train', 'train@1.0.0', from('two.out')),
  node('show', 'show@1.0.0', { inputs: { model: { from: 'train.model' } } }),
]);

function reconnected(...ids: string[]) {
  const removed = applyEdit(document, { type: 'nodes.remove', ids }).document;
  const edit = reconnectEdit(removed, reconnectionsPast(document, ids, components), components);
  return edit && applyEdit(removed, edit).document;
}

describe('reconnecting after nodes are removed', () => {
  it('joins what came in with what read it, past any number of nodes', () => {
    expect(findNode(reconnected('one') ?? document, 'two')?.inputs).toEqual({ in: { from: 'read.table' } });
    expect(findNode(reconnected('one', 'two') ?? document, 'train')?.inputs).toEqual({ in: { from: 'read.table' } });
  });

  it('leaves alone nodes that are disabled but stay', () => {
    expect(findNode(reconnected('one') ?? document, 'train')?.inputs).toEqual({ in: { from: 'two.out' } });
  });

  it('offers nothing where nothing of the kind comes in, or nothing read it', () => {
    expect(reconnected('train')).toBeNull();
    expect(reconnected('show')).toBeNull();
    expect(reconnected('read')).toBeNull();
  });

  it('is possible as long as the ends are there and free, whatever else is changed', () => {
    const wanted = reconnectionsPast(document, ['one'], components);
    const removed = applyEdit(document, { type: 'nodes.remove', ids: ['one'] }).document;
    const after = (edit: Edit) => reconnectEdit(applyEdit(removed, edit).document, wanted, components);
    expect(after({ type: 'node.label', id: 'two', label: 'Another name' })).not.toBeNull();
    expect(after({ type: 'nodes.move', moves: [{ id: 'read', position: { x: 8, y: 8 } }] })).not.toBeNull();
    expect(after({ type: 'nodes.remove', ids: ['read'] })).toBeNull();
    expect(after({ type: 'nodes.remove', ids: ['two'] })).toBeNull();
    expect(after({ type: 'node.input', id: 'two', input: 'in', binding: { uri: 'oss://there' } })).toBeNull();
    expect(reconnectEdit(document, wanted, components)).toBeNull();
  });
});
