import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newNodeId } from './new-node-id.ts';
import { nodeIdPattern } from './pipeline-schema.ts';
import { node, pipeline } from './pipeline-builder.arbitrary.ts';

const document = pipeline(['train', 'Train-2', 'a'.repeat(63)].map((id) => node(id, 'x@1.0.0')));

describe('the id of a new node', () => {
  it.each([
    ['read', 'read'],
    ['read@1.0.0', 'read'],
    ['train', 'train-3'],
    ['train-2', 'train-3'],
    ['7-zip', 'node-7-zip'],
    ['a.b c', 'a-b-c'],
    ['…', 'node'],
    ['a'.repeat(70), `${'a'.repeat(61)}-2`],
  ])('for %s is %s', (base, id) => {
    expect(newNodeId(document, base)).toBe(id);
  });

  it('is always an id', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 70 }), (base) => {
        expect(newNodeId(document, base)).toMatch(nodeIdPattern);
      }),
      { numRuns: 300 },
    );
  });
});
