import { describe, expect, it } from 'vitest';
import { applyEdit } from './apply-edit.ts';
import type { Edit } from './edit.ts';
import type { PipelineDocument } from './pipeline.ts';
import { group, node } from './pipeline-builder.arbitrary.ts';
import { placesThatStayed } from './places-that-hold.ts';

const frame = group('frame', 9, 9);
const document: PipelineDocument = {
  metadata: { name: 'p' },
  variables: [],
  nodes: [node('read', 'read@1.0.0'), node('train', 'train@1.0.0')],
  annotations: [frame],
};
const move = (...ids: string[]): Edit => ({ type: 'nodes.move', moves: ids.map((id) => ({ id, position: { x: 5, y: 0 } })) });
const resize: Edit = { type: 'annotation.set', id: 'frame', annotation: { ...frame, size: { width: 99, height: 9 } } };

describe('what stayed where others had put it', () => {
  it.each<[string, Edit, Edit, string[]]>([
    ['nothing where all is as the change has it', move('read', 'train'), move('read', 'train'), []],
    ['what lies elsewhere', move('read', 'train'), move('read'), ['train']],
    ['a frame of another size', resize, move('frame'), ['frame']],
    ['nothing that is not there', move('read'), { type: 'nodes.remove', ids: ['read'] }, []],
    ['nothing that the change left in its place', { type: 'node.label', id: 'read', label: 'Read' }, move('read'), []],
  ])('is %s', (_, wanted, done, stayed) => {
    expect(placesThatStayed(applyEdit(document, wanted).difference, applyEdit(document, done).document)).toEqual(stayed);
  });
});
