import { describe, expect, it } from 'vitest';
import { applyEdit } from './apply-edit.ts';
import { findNode } from './node-index.ts';
import { component, lookup, node, pipeline } from './pipeline-builder.arbitrary.ts';
import { reconnectEdit } from './reconnect.ts';

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
  const edit = reconnectEdit(document, ids, components);
  const removed = applyEdit(document, { type: 'nodes.remove', ids }).document;
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
});
