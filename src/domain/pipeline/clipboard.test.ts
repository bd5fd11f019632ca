import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit } from './apply-edit.ts';
import { clipboardFor, copyNodes, parseClipboard, pasteNodes } from './clipboard.ts';
import { applyDifference, reverse } from './difference.ts';
import { anyDocument } from './pipeline.arbitrary.ts';
import { node, pipeline } from './pipeline-builder.arbitrary.ts';
import type { PipelineDocument } from './pipeline.ts';

const document = pipeline(
  [
    node('read', 'read@1.0.0', { position: { x: 10, y: 20 } }),
    node('split', 'split@1.0.0', {
      label: 'Two parts',
      inputs: { rows: { from: 'read.table' } },
      outputs: { train: { uri: 'file:out/' } },
    }),
    node('train', 'train@1.0.0', { parameters: { rate: '${rate}' }, inputs: { rows: { from: 'split.train' } } }),
  ],
  {
    variables: [
      { name: 'rate', type: 'Float', value: '0.1' },
      { name: 'other', type: 'Int', value: '1' },
    ],
  },
);

function paste(from: PipelineDocument, ids: readonly string[], into = from, pipeline = into === from ? 'p1' : 'p2'): PipelineDocument {
  const clipboard = copyNodes('p1', from, ids);
  if (!clipboard) throw new Error('nothing copied');
  const travelled = parseClipboard(JSON.parse(JSON.stringify(clipboard)));
  if (!travelled.ok) throw new Error('not a clipboard');
  return applyEdit(into, pasteNodes(into, clipboardFor(pipeline, travelled.value), { x: 40, y: 40 })).document;
}

describe('copy and paste', () => {
  it('makes fresh ids, keeps labels and the links among the copies, and moves them', () => {
    const next = paste(document, ['read', 'split', 'train']);
    expect(next.nodes.slice(3)).toMatchObject([
      { id: 'read-2', position: { x: 50, y: 60 } },
      { id: 'split-2', label: 'Two parts', inputs: { rows: { from: 'read-2.table' } } },
      { id: 'train-2', inputs: { rows: { from: 'split-2.train' } } },
    ]);
  });

  it('keeps a link from outside within the same pipeline', () => {
    expect(paste(document, ['split']).nodes[3]?.inputs).toEqual({ rows: { from: 'read.table' } });
  });

  it('keeps a link from outside only where the node is still what it was', () => {
    const replaced = pipeline([node('read', 'write@1.0.0')]);
    expect(paste(document, ['split'], replaced, 'p1').nodes.at(-1)?.inputs).toEqual({});
    expect(paste(document, ['split'], pipeline([]), 'p1').nodes.at(-1)?.inputs).toEqual({});
  });

  it('links nothing in another pipeline to a node that happens to have the same id', () => {
    const other = pipeline([node('read', 'read@1.0.0')]);
    expect(paste(document, ['split'], other).nodes.at(-1)?.inputs).toEqual({});
    expect(paste(document, ['read', 'split'], other).nodes.at(-1)?.inputs).toEqual({ rows: { from: 'read-2.table' } });
  });

  it('links nothing to what was not copied where an older text does not say where it is from', () => {
    const clipboard = copyNodes('p1', document, ['split']);
    const older = parseClipboard(JSON.parse(JSON.stringify({ ...clipboard, pipeline: undefined })));
    const next = older.ok && applyEdit(document, pasteNodes(document, clipboardFor('p1', older.value), { x: 0, y: 0 })).document;
    expect(next && next.nodes.at(-1)?.inputs).toEqual({});
  });

  it('brings the variables that the copies refer to, unless the name is taken', () => {
    expect(paste(document, ['train'], pipeline([])).variables.map(({ name }) => name)).toEqual(['rate']);
    const taken = pipeline([], { variables: [{ name: 'rate', type: 'Float', value: '9' }] });
    expect(paste(document, ['train'], taken).variables).toEqual(taken.variables);
  });

  it('does not let two outputs be kept at one address', () => {
    expect(paste(document, ['split']).nodes[3]?.outputs).toEqual({});
    expect(paste(document, ['split'], pipeline([])).nodes[0]?.outputs).toEqual({ train: { uri: 'file:out/' } });
  });

  it('of everything, any number of times, keeps ids apart and can be taken back', () => {
    fc.assert(
      fc.property(anyDocument, (start) => {
        const clipboard = copyNodes(
          'p1',
          start,
          start.nodes.map(({ id }) => id),
        );
        fc.pre(clipboard !== null);
        let { document: next, difference } = applyEdit(start, pasteNodes(start, clipboard, { x: 1, y: 1 }));
        expect(JSON.stringify(applyDifference(next, reverse(difference)))).toBe(JSON.stringify(start));
        next = applyEdit(next, pasteNodes(next, clipboard, { x: 2, y: 2 })).document;
        expect(new Set(next.nodes.map(({ id }) => id.toLowerCase())).size).toBe(start.nodes.length * 3);
      }),
      { numRuns: 300 },
    );
  });

  it('of nothing is nothing, and other texts are refused', () => {
    expect(copyNodes('p1', document, ['nobody'])).toBeNull();
    for (const value of [
      null,
      'text',
      {},
      { weft: 'nodes', version: 1, nodes: [] },
      { weft: 'nodes', version: 2, nodes: document.nodes, variables: [], sources: {} },
    ]) {
      expect(parseClipboard(value).ok).toBe(false);
    }
  });
  it('takes sub-pipelines along with all that is in them, and notes, into the level that is shown', () => {
    const note = {
      id: 'note',
      kind: 'note',
      text: 'Why',
      color: 'blue',
      position: { x: 0, y: 0 },
      size: { width: 200, height: 80 },
    } as const;
    const drawn: PipelineDocument = {
      ...document,
      nodes: document.nodes.map((one) => (one.id === 'read' ? one : { ...one, within: 'sub' })),
      subPipelines: [{ id: 'sub', label: 'Work', position: { x: 5, y: 5 } }],
      annotations: [note],
    };
    const clipboard = copyNodes('p1', drawn, ['sub', 'note']);
    const next = clipboard && applyEdit(drawn, pasteNodes(drawn, clipboard, { x: 40, y: 40 }, 'sub')).document;
    expect(next?.subPipelines?.[1]).toMatchObject({ id: 'sub-2', within: 'sub', position: { x: 45, y: 45 } });
    expect(next?.annotations?.[1]).toMatchObject({ id: 'note-2', within: 'sub', position: { x: 40, y: 40 } });
    expect(next?.nodes.slice(3)).toMatchObject([
      { id: 'split-2', within: 'sub-2', inputs: { rows: { from: 'read.table' } } },
      { id: 'train-2', within: 'sub-2', inputs: { rows: { from: 'split-2.train' } } },
    ]);
  });
});
