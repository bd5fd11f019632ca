import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit } from './apply-edit.ts';
import type { Edit } from './edit.ts';
import { mergeDocuments, mergeTakingTheirs } from './merge-documents.ts';
import { anyDocument, anyEdit } from './pipeline.arbitrary.ts';
import { node as buildNode } from './pipeline-builder.arbitrary.ts';
import type { PipelineDocument, PipelineNode } from './pipeline.ts';
import { separateTwins } from './separate-twins.ts';

const node = (id: string, more?: Partial<PipelineNode>) => buildNode(id, 'read@1.0.0', more);
const base: PipelineDocument = {
  metadata: { name: 'ranking' },
  variables: [{ name: 'rate', type: 'Float', value: '0.1' }],
  nodes: [
    node('read'),
    node('train', { parameters: { epochs: '10', rate: '1' }, inputs: { data: { from: 'read.table' } } }),
    node('predict'),
  ],
};
const noteBase = {
  id: 'note',
  kind: 'note',
  text: '',
  color: 'yellow',
  position: { x: 0, y: 0 },
  size: { width: 200, height: 100 },
} as const;
const edited = (...edits: Edit[]) => edits.reduce((document, edit) => applyEdit(document, edit).document, base);
const merge = (mine: Edit[], theirs: Edit[]) => mergeDocuments(base, edited(...mine), edited(...theirs));
const paths = (mine: Edit[], theirs: Edit[]) => merge(mine, theirs).clashes.map(({ path }) => path.join('.'));

const epochs = (value: string): Edit => ({ type: 'node.parameter', id: 'train', name: 'epochs', value });
const rate: Edit = { type: 'node.parameter', id: 'train', name: 'rate', value: '2' };
const removeTrain: Edit = { type: 'nodes.remove', ids: ['train'] };
const removeRead: Edit = { type: 'nodes.remove', ids: ['read'] };
const link = (from: string, to: string): Edit => ({ type: 'node.input', id: to, input: 'in', binding: { from: `${from}.out` } });

describe('two sides of one document', () => {
  it('that changed different nodes, fields and links are brought together', () => {
    const { document, clashes } = merge(
      [epochs('20'), { type: 'nodes.add', nodes: [node('mine')] }, { type: 'metadata', metadata: { name: 'better' } }],
      [rate, { type: 'nodes.add', nodes: [node('theirs')] }, link('train', 'predict')],
    );
    expect(clashes).toEqual([]);
    expect(document.metadata.name).toBe('better');
    expect(document.nodes.map(({ id }) => id)).toEqual(['read', 'train', 'predict', 'theirs', 'mine']);
    expect(document.nodes[1]?.parameters).toEqual({ epochs: '20', rate: '2' });
    expect(document.nodes[2]?.inputs).toEqual({ in: { from: 'train.out' } });
  });

  it('that gave two new things one id keep both, and the links to each', () => {
    const add = (label: string): Edit[] => [{ type: 'nodes.add', nodes: [node('score', { label })] }, link('score', 'train')];
    const { document, clashes } = merge(add('mine'), [...add('theirs').slice(0, 1), link('score', 'predict')]);
    expect(clashes).toEqual([]);
    expect(document.nodes.map(({ id, label }) => [id, label])).toEqual([
      ['read', undefined],
      ['train', undefined],
      ['predict', undefined],
      ['score', 'theirs'],
      ['score-2', 'mine'],
    ]);
    expect(document.nodes[1]?.inputs['in']).toEqual({ from: 'score-2.out' });
    expect(document.nodes[2]?.inputs['in']).toEqual({ from: 'score.out' });
  });

  it('that changed one field in two ways clash there, with both values', () => {
    expect(merge([epochs('20')], [epochs('30')]).clashes).toEqual([
      { path: ['nodes', 'train', 'parameters', 'epochs'], mine: '20', theirs: '30' },
    ]);
  });

  it.each<[string, Edit[], Edit[], string[]]>([
    ['removing a node that the other changed', [{ type: 'nodes.remove', ids: ['train'] }], [rate], ['nodes.train']],
    [
      'removing a node that the other linked',
      [{ type: 'nodes.remove', ids: ['predict'] }],
      [link('predict', 'read')],
      ['nodes.read.inputs.in'],
    ],
    ['links that make a cycle together', [link('train', 'predict')], [link('predict', 'train')], ['nodes.predict.inputs']],
    ['one variable given two values', [variable('0.2')], [variable('0.3')], ['variables.rate.value']],
    ['a node moved to two places', [move(1)], [move(2)], ['nodes.read.position']],
    ['the same change', [epochs('20')], [epochs('20')], []],
    ['removing the same node', [removeRead], [removeRead], []],
  ])('%s', (_, mine, theirs, clashes) => {
    expect(paths(mine, theirs)).toEqual(clashes);
  });

  it('are not held to a link that one of them left dangling itself', () => {
    const dangling = [{ type: 'nodes.remove', ids: ['train'] } as const, link('train', 'predict')];
    expect(paths(dangling, [])).toEqual([]);
    expect(paths(dangling, [epochs('20')])).toEqual(['nodes.train']);
  });

  it.each<[string, Edit[], Edit[], PipelineNode['inputs'] | undefined]>([
    ['comes back', [{ type: 'node.label', id: 'train', label: 'Mine' }], [removeTrain], { in: { from: 'train.out' } }],
    [
      'stays away where they gave the input something else',
      [{ type: 'node.label', id: 'train', label: 'Mine' }],
      [removeTrain, link('read', 'predict')],
      { in: { from: 'read.out' } },
    ],
    [
      'stays away where its target is gone',
      [{ type: 'node.label', id: 'train', label: 'Mine' }],
      [removeTrain, { type: 'nodes.remove', ids: ['predict'] }],
      undefined,
    ],
    [
      'stays away where mine took it away',
      [
        { type: 'node.label', id: 'train', label: 'Mine' },
        { type: 'node.input', id: 'predict', input: 'in', binding: null },
      ],
      [removeTrain],
      {},
    ],
    [
      'goes where mine removed its source',
      [removeTrain],
      [{ type: 'node.label', id: 'train', label: 'Theirs' }, link('train', 'predict')],
      {},
    ],
  ])('taking mine: the link from a node that one of them removed %s', (_, mine, theirs, inputs) => {
    const start = edited(link('train', 'predict'));
    const apply = (edits: Edit[]) => edits.reduce((document, edit) => applyEdit(document, edit).document, start);
    const { document, clashes } = mergeDocuments(start, apply(mine), apply(theirs));
    expect(clashes).toHaveLength(1);
    expect(document.nodes.find(({ id }) => id === 'predict')?.inputs).toEqual(inputs);
    expect(document.nodes.find(({ id }) => id === 'train')?.label).toBe(mine.includes(removeTrain) ? undefined : 'Mine');
  });

  it('taking mine: a node that they removed and mine has linked since comes back, and a cycle is opened on their side', () => {
    const linked = merge([link('read', 'predict')], [removeRead]);
    expect(linked.clashes).toHaveLength(1);
    expect(linked.document.nodes.map(({ id, inputs }) => [id, inputs])).toEqual([
      ['train', { data: { from: 'read.table' } }],
      ['predict', { in: { from: 'read.out' } }],
      ['read', {}],
    ]);
    const cycle = merge([link('train', 'predict')], [link('predict', 'train')]);
    expect(cycle.document.nodes.map(({ inputs }) => inputs)).toEqual([{}, { data: { from: 'read.table' } }, { in: { from: 'train.out' } }]);
  });

  it('taking theirs: only where both changed one thing, and of two new things with one id mine has another', () => {
    const add = (label: string): Edit => ({ type: 'nodes.add', nodes: [node('score', { label })] });
    const mine = edited(epochs('20'), rate, add('mine'));
    const document = mergeTakingTheirs(base, mine, edited(epochs('30'), add('theirs')));
    const train = document.nodes.find(({ id }) => id === 'train');
    expect(train?.parameters).toEqual({ epochs: '30', rate: '2' });
    const scores = document.nodes.filter(({ label }) => label !== undefined);
    expect(Object.fromEntries(scores.map(({ id, label }) => [label, id]))).toEqual({ theirs: 'score', mine: 'score-2' });
  });

  it('taking mine leaves no link without its source', () => {
    fc.assert(
      fc.property(anyDocument, fc.array(anyEdit, { maxLength: 4 }), fc.array(anyEdit, { maxLength: 4 }), (start, ours, others) => {
        const dangling = (document: PipelineDocument) => {
          const ids = new Set(document.nodes.map(({ id }) => id));
          return document.nodes.flatMap(({ id, inputs }) =>
            Object.entries(inputs).flatMap(([input, binding]) =>
              'from' in binding && !ids.has(binding.from.split('.')[0] ?? '') ? `${id} ${input} ${binding.from}` : [],
            ),
          );
        };
        const apply = (edits: Edit[]) => edits.reduce((document, edit) => applyEdit(document, edit).document, start);
        const [mine, theirs] = [apply(ours), apply(others)];
        fc.pre(dangling(mine).length === 0 && dangling(theirs).length === 0 && separateTwins(start, mine, theirs) === mine);
        const merged = mergeDocuments(start, mine, theirs);
        fc.pre(merged.clashes.length > 0);
        expect(dangling(merged.document)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('that draw, move and colour other things are brought together; one thing in two ways is a clash', () => {
    const note = (text: string): Edit => ({ type: 'annotation.set', id: 'note', annotation: { ...noteBase, text } });
    const sub: Edit = {
      type: 'subPipeline.set',
      id: 'prepare',
      subPipeline: { id: 'prepare', label: 'Prepare', position: { x: 0, y: 0 } },
    };
    const { document, clashes } = merge([note('why')], [sub, { type: 'within', ids: ['read'], within: 'prepare' }]);
    expect(clashes).toEqual([]);
    expect(document.annotations).toEqual([{ ...noteBase, text: 'why' }]);
    expect(document.nodes.find(({ id }) => id === 'read')?.within).toBe('prepare');
    const both = (text: string) => applyEdit(document, note(text)).document;
    expect(mergeDocuments(document, both('one'), both('other')).clashes.map(({ path }) => path.join('.'))).toEqual([
      'annotations.note.text',
    ]);
  });

  it('give the other side where one has changed nothing, and the same whoever asks', () => {
    fc.assert(
      fc.property(anyDocument, fc.array(anyEdit, { maxLength: 4 }), fc.array(anyEdit, { maxLength: 4 }), (start, ours, others) => {
        const apply = (edits: Edit[]) => edits.reduce((document, edit) => applyEdit(document, edit).document, start);
        const [mine, theirs] = [apply(ours), apply(others)];
        expect(mergeDocuments(start, mine, start)).toEqual({ document: expect.anything() as unknown, clashes: [] });
        expect(mergeDocuments(start, start, theirs).document).toEqual(theirs);
        fc.pre(separateTwins(start, mine, theirs) === mine);
        const [one, other] = [mergeDocuments(start, mine, theirs), mergeDocuments(start, theirs, mine)];
        expect(one.clashes.length).toBe(other.clashes.length);
        const byId = (document: PipelineDocument) => document.nodes.toSorted((a, b) => (a.id < b.id ? -1 : 1));
        fc.pre(one.clashes.length === 0);
        expect(byId(one.document)).toEqual(byId(other.document));
      }),
      { numRuns: 500 },
    );
  });
});

function variable(value: string): Edit {
  return { type: 'variable.set', name: 'rate', variable: { name: 'rate', type: 'Float', value } };
}

function move(x: number): Edit {
  return { type: 'nodes.move', moves: [{ id: 'read', position: { x, y: 0 } }] };
}
