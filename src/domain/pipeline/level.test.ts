import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit } from './apply-edit.ts';
import type { Edit } from './edit.ts';
import { type Level, levelOf } from './level.ts';
import { anyDocument, anyEdit } from './pipeline.arbitrary.ts';
import { component, lookup, node, pipeline } from './pipeline-builder.arbitrary.ts';
import type { PipelineDocument } from './pipeline.ts';
import { collapseItems, itemsOf, unpackSubPipeline } from './sub-pipelines.ts';

const components = lookup(
  component('read', { outputs: [{ name: 'table', storage: 'OSS' }] }),
  component('work', {
    inputs: [
      { name: 'a', sources: ['OSS'] },
      { name: 'b', sources: ['OSS'], required: false },
      { name: 'c', sources: ['OSS'] },
    ],
    outputs: [
      { name: 'x', storage: 'OSS' },
      { name: 'y', storage: 'OSS' },
    ],
  }),
);
const at = (x: number, y: number) => ({ position: { x, y } });
const document = pipeline([
  node('read', 'read@1.0.0', at(0, 0)),
  node('first', 'work@1.0.0', { ...at(10, 100), inputs: { a: { from: 'read.table' } } }),
  node('second', 'work@1.0.0', { ...at(50, 200), inputs: { a: { from: 'first.x' }, b: { from: 'first.y' } } }),
  node('last', 'work@1.0.0', { ...at(0, 300), inputs: { a: { from: 'second.x' }, b: { from: 'read.table' } } }),
]);

function edited(from: PipelineDocument, edit: Edit | null): PipelineDocument {
  if (!edit) throw new Error('no edit');
  return applyEdit(from, edit).document;
}

const collapsed = edited(document, collapseItems(document, ['first', 'second'], { id: 'sub', label: 'Work' }));
const linksOf = (level: Level) => level.links.map((link) => `${link.source}:${link.sourcePort} → ${link.target}:${link.targetPort}`);
const gatesOf = (level: Level) => level.gates.map((gate) => `${gate.direction} ${gate.item}:${gate.port}`);

describe('a sub-pipeline', () => {
  it('is drawn as one node, with ports for what comes in, what is still needed and what goes out or is a result', () => {
    const level = levelOf(collapsed, components, null);
    expect(level.nodes.map(({ id }) => id)).toEqual(['read', 'last']);
    expect(level.subPipelines).toMatchObject([{ item: { id: 'sub', label: 'Work', ...at(10, 100) }, members: ['first', 'second'] }]);
    expect(level.subPipelines[0]?.inputs.map(({ id }) => id)).toEqual(['first.a', 'first.c', 'second.c']);
    expect(level.subPipelines[0]?.outputs.map(({ id }) => id)).toEqual(['second.x', 'second.y']);
    expect(linksOf(level)).toEqual(['read:table → sub:first.a', 'sub:second.x → last:a', 'read:table → last:b']);
    expect(level.gates).toEqual([]);
  });
  it('is entered: its own nodes and links, and gates to what is outside', () => {
    const level = levelOf(collapsed, components, 'sub');
    expect(level.nodes.map(({ id }) => id)).toEqual(['first', 'second']);
    expect(linksOf(level)).toEqual(['first:x → second:a', 'first:y → second:b']);
    expect(gatesOf(level)).toEqual(['in first:a', 'out second:x']);
  });
  it('is disabled once all that is in it is', () => {
    const disable = (from: PipelineDocument, id: string) => edited(from, { type: 'node.disabled', id, disabled: true });
    const first = disable(collapsed, 'first');
    expect([collapsed, first, disable(first, 'second')].map((one) => levelOf(one, components, null).subPipelines[0]?.disabled)).toEqual([
      false,
      false,
      true,
    ]);
  });
  it('in another one is a node of that', () => {
    const nested = edited(collapsed, collapseItems(collapsed, ['sub', 'last'], { id: 'outer', label: 'Outer' }));
    expect(levelOf(nested, components, null).subPipelines).toMatchObject([{ item: { id: 'outer' }, members: ['first', 'second', 'last'] }]);
    const level = levelOf(nested, components, 'outer');
    expect(level.subPipelines.map(({ item }) => item.id)).toEqual(['sub']);
    expect(linksOf(level)).toEqual(['sub:second.x → last:a']);
    expect(gatesOf(level)).toEqual(['in sub:first.a', 'in last:b']);
  });
  it('is unpacked to where it stands, with every link', () => {
    const moved = edited(collapsed, { type: 'nodes.move', moves: [{ id: 'sub', position: { x: 110, y: 0 } }] });
    const unpacked = edited(moved, unpackSubPipeline(moved, 'sub'));
    expect(unpacked.subPipelines).toBeUndefined();
    expect(unpacked.nodes.map(({ id, position }) => [id, position])).toMatchObject([
      ['read', { x: 0, y: 0 }],
      ['first', { x: 110, y: 0 }],
      ['second', { x: 150, y: 100 }],
      ['last', { x: 0, y: 300 }],
    ]);
    expect(unpacked.nodes.map(({ inputs }) => inputs)).toEqual(document.nodes.map(({ inputs }) => inputs));
  });
  it('is removed with all that is in it', () => {
    const rest = edited(collapsed, { type: 'nodes.remove', ids: ['sub'] });
    expect([rest.nodes.map(({ id }) => id), rest.subPipelines]).toEqual([['read', 'last'], undefined]);
    expect(rest.nodes[1]?.inputs).toEqual({ b: { from: 'read.table' } });
  });
  it('does not go into itself', () => {
    expect(edited(collapsed, { type: 'within', ids: ['sub'], within: 'sub' })).toBe(collapsed);
  });
  it('changes no link when it is made and when it is unpacked, wherever it is', () => {
    fc.assert(
      fc.property(anyDocument, fc.array(anyEdit, { maxLength: 3 }), fc.array(fc.nat(9), { maxLength: 4 }), (start, edits, picks) => {
        const before = edits.reduce((one, edit) => applyEdit(one, edit).document, start);
        const items = itemsOf(before);
        const ids = picks.flatMap((pick) => items[pick % Math.max(items.length, 1)]?.id ?? []);
        const collapse = collapseItems(before, ids, { id: 'fresh', label: 'Fresh' });
        fc.pre(collapse !== null);
        const made = edited(before, collapse);
        const after = edited(made, unpackSubPipeline(made, 'fresh'));
        const links = (one: PipelineDocument) => one.nodes.map(({ id, inputs }) => [id, inputs]);
        expect(links(made)).toEqual(links(before));
        expect(links(after)).toEqual(links(before));
      }),
      { numRuns: 300 },
    );
  });
});

describe('the levels of any pipeline', () => {
  it('show every node once, and every link between two nodes as a link of one level or as gates', () => {
    fc.assert(
      fc.property(anyDocument, (any) => {
        const levels = [null, ...(any.subPipelines ?? []).map(({ id }) => id)].map((id) => levelOf(any, components, id));
        const shown = levels.filter((level, at) => at === 0 || level.within !== null).flatMap((level) => level.nodes.map(({ id }) => id));
        expect(shown.toSorted()).toEqual(any.nodes.map(({ id }) => id).toSorted());
        const drawn = new Set(levels.flatMap((level) => level.links.map(({ link }) => `${link.from} ${link.node}.${link.input}`)));
        const ids = new Set(any.nodes.map(({ id }) => id));
        const links = any.nodes.flatMap((one) =>
          Object.entries(one.inputs).flatMap(([input, binding]) =>
            'from' in binding && ids.has(binding.from.split('.')[0] ?? '') && !binding.from.startsWith(`${one.id}.`)
              ? [`${binding.from} ${one.id}.${input}`]
              : [],
          ),
        );
        expect(links.filter((link) => !drawn.has(link))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
