import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChannelFormat } from '../channel/channel.ts';
import { applyEdit } from './apply-edit.ts';
import { checkPipeline } from './check-pipeline.ts';
import { applyDifference, reverse } from './difference.ts';
import { findNode } from './node-index.ts';
import { pairPorts } from './pair-ports.ts';
import { component, lookup, node, pipeline } from './pipeline-builder.arbitrary.ts';
import { planReplacements } from './plan-replacement.ts';

const source = component('read', {
  outputs: [
    { name: 'table', storage: 'OSS', format: 'table' },
    { name: 'model', storage: 'OSS', format: 'model' },
  ],
});
const sink = component('show', {
  inputs: [
    { name: 'table', sources: ['OSS'], format: 'table', required: false },
    { name: 'model', sources: ['OSS'], format: 'model', required: false },
  ],
});
const filter = component('filter', {
  inputs: [{ name: 'data', sources: ['OSS'], format: 'table' }],
  outputs: [{ name: 'kept', storage: 'OSS', format: 'table' }],
  parameters: [
    { name: 'condition', type: 'String', default: '' },
    { name: 'limit', type: 'Int', default: '10' },
  ],
});
const sql = component('sql', {
  inputs: [
    { name: 'rows', sources: ['OSS'], format: 'table' },
    { name: 'extra', sources: ['OSS'], format: 'model', required: false },
  ],
  outputs: [{ name: 'result', storage: 'OSS', format: 'table' }],
  parameters: [
    { name: 'query', type: 'String', default: 'select 1' },
    { name: 'limit', type: 'Int', default: '10', constraint: { kind: 'range', min: '1', max: '20' } },
  ],
});
const machineTypes = [{ name: 'cpu', cpu: 2, memoryGiB: 4 }];
const rules = { components: lookup(source, sink, filter, sql), machineTypes };
const document = pipeline([
  node('read', 'read@1.0.0'),
  node('one', 'filter@1.0.0', { parameters: { condition: 'a > 1', limit: '5' }, inputs: { data: { from: 'read.table' } } }),
  node('two', 'filter@1.0.0', { parameters: { limit: '50' }, inputs: { data: { from: 'one.kept' } } }),
  node('show', 'show@1.0.0', { inputs: { table: { from: 'two.kept' } } }),
]);

describe('replacing a component', () => {
  it('keeps links by format where names differ and values by name, and drops what no longer fits', () => {
    const { replacements, edit } = planReplacements(document, ['one', 'two'], sql, rules);
    const { document: after, difference } = applyEdit(document, edit);
    expect(findNode(after, 'one')).toMatchObject({
      component: 'sql@1.0.0',
      parameters: { limit: '5' },
      inputs: { rows: { from: 'read.table' } },
    });
    expect(findNode(after, 'two')).toMatchObject({ parameters: {}, inputs: { rows: { from: 'one.result' } } });
    expect(findNode(after, 'show')?.inputs).toEqual({ table: { from: 'two.result' } });
    expect(checkPipeline(after, rules).filter((issue) => issue.severity === 'error')).toEqual([]);
    expect(replacements[0]?.moves).toMatchObject([
      { room: 'inputs', name: 'data', to: 'rows', options: ['rows'] },
      { room: 'links', name: 'two.data', from: 'kept', to: 'result', options: ['result'] },
    ]);
    const fates = replacements[1]?.plan.fields.map(({ room, name, fate }) => `${room} ${name} ${fate}`);
    expect(fates).toContain('parameters limit unfit');
    expect(fates).toContain('inputs rows kept');
    expect(fates).toContain('links show.table kept');
    expect(applyDifference(after, reverse(difference))).toEqual(document);
  });

  it('says what goes with its name, and keeps what does not fit where one wants it', () => {
    const { replacements } = planReplacements(document, ['one'], sql, rules);
    expect(replacements[0]?.plan.fields.find((field) => field.name === 'condition')).toMatchObject({ fate: 'gone', before: 'a > 1' });
    const { edit } = planReplacements(document, ['two'], sql, rules, { fields: { two: { 'parameters/limit': 'keep' } } });
    expect(findNode(applyEdit(document, edit).document, 'two')?.parameters).toEqual({ limit: '50' });
  });

  it('takes the place of a component that is not known', () => {
    const lost = pipeline([node('read', 'read@1.0.0'), node('one', 'lost@1.0.0', { inputs: { data: { from: 'read.table' } } })]);
    const one = component('one', { inputs: [{ name: 'rows', sources: ['OSS'], format: 'table' }] });
    const { edit } = planReplacements(lost, ['one'], one, rules);
    expect(findNode(applyEdit(lost, edit).document, 'one')).toMatchObject({
      component: 'one@1.0.0',
      inputs: { rows: { from: 'read.table' } },
    });
  });

  it('leaves no error behind that the usual choices could avoid: every link and value is declared', () => {
    const format = fc.constantFrom<ChannelFormat | undefined>('table', 'model', 'files', undefined);
    const channels = fc.uniqueArray(fc.record({ name: fc.constantFrom('a', 'b', 'c', 'd'), format }), {
      selector: ({ name }) => name,
      maxLength: 3,
    });
    fc.assert(
      fc.property(channels, channels, channels, channels, (beforeIn, beforeOut, afterIn, afterOut) => {
        const inputs = (list: typeof beforeIn) => list.map((one) => ({ ...one, sources: ['OSS' as const], required: false }));
        const outputs = (list: typeof beforeOut) => list.map((one) => ({ ...one, storage: 'OSS' as const }));
        const old = component('old', { inputs: inputs(beforeIn), outputs: outputs(beforeOut) });
        const next = component('next', { inputs: inputs(afterIn), outputs: outputs(afterOut) });
        const any = component('any', { inputs: inputs(beforeOut), outputs: outputs(beforeIn) });
        const bound = (list: typeof beforeIn, from: string) =>
          Object.fromEntries(list.map(({ name }) => [name, { from: `${from}.${name}` }]));
        const start = pipeline([
          node('up', 'any@1.0.0'),
          node('mid', 'old@1.0.0', { inputs: bound(beforeIn, 'up') }),
          node('down', 'any@1.0.0', { inputs: bound(beforeOut, 'mid') }),
        ]);
        const its = { components: lookup(old, next, any), machineTypes };
        const { document: after, difference } = applyEdit(start, planReplacements(start, ['mid'], next, its).edit);
        expect(checkPipeline(after, its).filter((issue) => issue.severity === 'error')).toEqual([]);
        expect(applyDifference(after, reverse(difference))).toEqual(start);
      }),
    );
  });
});

describe('pairing ports', () => {
  const table = (name: string) => ({ name, format: 'table' as const });

  it('pairs by name, then by the only one that fits', () => {
    expect(pairPorts([table('a'), table('b')], [table('x'), table('a')])).toEqual([
      { from: 'a', to: 'a' },
      { from: 'b', to: 'x' },
    ]);
    expect(pairPorts([table('a')], [{ name: 'any' }, table('x')])).toEqual([{ from: 'a', to: 'x' }]);
    expect(pairPorts([table('a')], [{ name: 'any' }])).toEqual([{ from: 'a', to: 'any' }]);
    expect(pairPorts([table('a')], [{ name: 'm', format: 'model' }])).toEqual([]);
  });

  it('pairs by order where several fit', () => {
    expect(pairPorts([table('input')], [table('a'), table('b'), table('c')])).toEqual([{ from: 'input', to: 'a' }]);
    expect(pairPorts([table('left'), table('right')], [{ name: 'a' }, { name: 'b' }])).toEqual([
      { from: 'left', to: 'a' },
      { from: 'right', to: 'b' },
    ]);
    expect(pairPorts([table('a'), table('b')], [table('x')])).toEqual([{ from: 'a', to: 'x' }]);
  });
});

describe('replacing where several ports fit', () => {
  const split = component('split', {
    inputs: [{ name: 'input', sources: ['OSS'], format: 'table' }],
    outputs: [
      { name: 'train', storage: 'OSS', format: 'table' },
      { name: 'test', storage: 'OSS', format: 'table' },
    ],
  });
  const script = component('script', {
    inputs: ['a', 'b'].map((name) => ({ name, sources: ['OSS' as const], required: false })),
    outputs: [{ name: 'out', storage: 'OSS' }],
  });
  const its = { components: lookup(source, sink, filter, sql, split, script), machineTypes };
  const start = pipeline([
    node('read', 'read@1.0.0'),
    node('split', 'split@1.0.0', { inputs: { input: { from: 'read.table' } } }),
    node('one', 'filter@1.0.0', { inputs: { data: { from: 'split.train' } } }),
    node('two', 'filter@1.0.0', { inputs: { data: { from: 'split.test' } } }),
  ]);
  const inputsAfter = (ports: Record<string, string | null> = {}) => {
    const { edit } = planReplacements(start, ['split'], script, its, { ports: { split: ports } });
    return applyEdit(start, edit).document.nodes.map(({ inputs }) => inputs);
  };

  it('keeps every link, also of several outputs that become one', () => {
    expect(inputsAfter()).toEqual([{}, { a: { from: 'read.table' } }, { data: { from: 'split.out' } }, { data: { from: 'split.out' } }]);
  });

  it('gives a link the port that is chosen for it, or none', () => {
    expect(inputsAfter({ 'inputs/input': 'b', 'links/two.data': null })).toEqual([
      {},
      { b: { from: 'read.table' } },
      { data: { from: 'split.out' } },
      {},
    ]);
    expect(inputsAfter({ 'inputs/input': null })[1]).toEqual({});
  });

  it('lets a port that is chosen go from what would have had it', () => {
    const both = pipeline([
      node('read', 'read@1.0.0'),
      node('join', 'join@1.0.0', { inputs: { a: { from: 'read.table' }, b: { from: 'read.model' } } }),
    ]);
    const join = component('join', { inputs: ['a', 'b'].map((name) => ({ name, sources: ['OSS' as const] })) });
    const known = { ...its, components: lookup(source, join, script) };
    const { edit } = planReplacements(both, ['join'], script, known, { ports: { join: { 'inputs/b': 'a' } } });
    expect(findNode(applyEdit(both, edit).document, 'join')?.inputs).toEqual({ a: { from: 'read.model' }, b: { from: 'read.table' } });
  });
});
