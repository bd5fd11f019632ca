import { describe, expect, it } from 'vitest';
import { applyEdit } from '#domain/pipeline/apply-edit.ts';
import { levelOf } from '#domain/pipeline/level.ts';
import type { Annotation, PipelineDocument, PipelineNode } from '#domain/pipeline/pipeline.ts';
import { framesOf } from '../carried-by.ts';
import { encloses, type Framed, overlaps } from '../frame.ts';
import { collapseEdit } from './collapse-edit.ts';

const node = (id: string, x: number, y: number): PipelineNode => ({
  id,
  component: 'any@1.0.0',
  parameters: {},
  inputs: {},
  outputs: {},
  position: { x, y },
});
const group = (id: string, x: number, y: number, width: number, height: number): Annotation => ({
  id,
  kind: 'group',
  text: id,
  color: 'gray',
  position: { x, y },
  size: { width, height },
});
const drawn = (nodes: readonly PipelineNode[], annotations: readonly Annotation[]): PipelineDocument => ({
  metadata: { name: 'p' },
  variables: [],
  nodes,
  annotations,
});

/** All that is drawn after items were collapsed. */
function collapsed(document: PipelineDocument, ids: readonly string[]) {
  const edit = collapseEdit({ document, components: new Map(), within: null }, ids, { id: 'sub', label: 'Sub' });
  const frames = framesOf(levelOf(edit ? applyEdit(document, edit).document : document, new Map(), null));
  const card: Framed | undefined = frames.get('sub');
  if (!card) throw new Error('nothing was collapsed');
  const lieOf = (id: string) => {
    const frame = frames.get(id);
    if (!frame) return 'gone';
    if (encloses(frame, card)) return 'around';
    return overlaps(frame, card) ? 'on the border' : 'clear';
  };
  return { card, lieOf };
}

describe('the card that items are collapsed to', () => {
  const [inA, inB, inC, out] = [node('a', 24, 48), node('b', 24, 184), node('c', 24, 320), node('out', -130, 500)];
  const box = group('box', 0, 0, 288, 408);

  it('is at their top left corner where no group is', () => {
    expect(collapsed(drawn([inA, inB, out], []), ['a', 'out']).card.position).toEqual({ x: -130, y: 48 });
  });
  it('is at their top left corner where all lie in one group', () => {
    expect(collapsed(drawn([inA, inB, inC, out], [box]), ['b', 'c']).card.position).toEqual({ x: 24, y: 184 });
  });
  it('is inside the group that most of them lay in, on no other card', () => {
    const { lieOf } = collapsed(drawn([inA, inB, inC, out], [box]), ['b', 'c', 'out']);
    expect([lieOf('box'), lieOf('a')]).toEqual(['around', 'clear']);
  });
  it('is clear of a group that fewer of them lay in', () => {
    const far = node('far', -130, 640);
    const { lieOf, card } = collapsed(drawn([inA, inB, out, far], [box]), ['a', 'out', 'far']);
    expect([lieOf('box'), lieOf('b')]).toEqual(['clear', 'clear']);
    expect(card.position).toEqual({ x: -130, y: 500 });
  });
  it('is clear of a group that half of them lay in', () => {
    expect(collapsed(drawn([inA, out], [box]), ['a', 'out']).lieOf('box')).toBe('clear');
  });
  it('is clear of a group that none of them lay in', () => {
    const document = drawn([node('left', -400, 200), node('up', 0, -100)], [group('other', -500, -120, 400, 200)]);
    expect(collapsed(document, ['left', 'up']).lieOf('other')).toBe('clear');
  });
  it('is in each of the groups inside one another that most lay in, clear of one inside them that few did', () => {
    const [outer, inner] = [group('outer', -300, -100, 700, 900), group('inner', -220, 10, 200, 200)];
    const small = group('small', 10, 170, 270, 90);
    const { lieOf } = collapsed(drawn([inA, inB, inC, out], [outer, box, small, inner]), ['a', 'b', 'c', 'out']);
    expect(['outer', 'box', 'small', 'inner'].map(lieOf)).toEqual(['around', 'around', 'clear', 'clear']);
  });
  it('does not mind a group that goes into it as well', () => {
    expect(collapsed(drawn([inA, inB, out], [box]), ['a', 'b', 'out', 'box']).card.position).toEqual({ x: -130, y: 0 });
  });
});
