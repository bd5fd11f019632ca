import { describe, expect, it } from 'vitest';
import type { Parameter } from '#domain/param/parameter.ts';
import type { SelectedNode } from './selected-node.ts';
import { sharedParameters } from './shared-parameters.ts';

const epochs: Parameter = { name: 'epochs', type: 'Int', default: '10' };
const rate: Parameter = { name: 'rate', type: 'Float', default: '0.1' };

function select(id: string, parameters: readonly Parameter[], values: Readonly<Record<string, string>>): SelectedNode {
  return {
    node: { id, component: 'c@1.0.0', parameters: values, inputs: {}, outputs: {}, position: { x: 0, y: 0 } },
    definition: {
      metadata: { name: 'c', version: '1.0.0' },
      spec: {
        execution: { jobType: 'Container', image: { source: 'address', uri: 'x' }, command: 'x' },
        inputs: [],
        outputs: [],
        parameters,
      },
    },
  };
}

const describeValues = (values: readonly (string | undefined)[]): string => values.join('|');

describe('what several nodes share', () => {
  it('is what all of them declare with one name, type and constraint', () => {
    const other: Parameter = { ...rate, constraint: { kind: 'range', min: '0' } };
    const shared = sharedParameters([select('a', [epochs, rate], {}), select('b', [epochs, other], {})], describeValues);
    expect(shared.parameters.map((parameter) => parameter.name)).toEqual(['epochs']);
  });

  it('has the value where it is one', () => {
    const shared = sharedParameters([select('a', [epochs], { epochs: '3' }), select('b', [epochs], { epochs: '3' })], describeValues);
    expect(shared.values).toEqual({ epochs: '3' });
    expect(shared.differing).toEqual([]);
  });

  it('starts unset and says the values where they differ', () => {
    const shared = sharedParameters([select('a', [epochs], { epochs: '3' }), select('b', [epochs], {})], describeValues);
    expect(shared.values).toEqual({});
    expect(shared.parameters[0]).toMatchObject({ description: '3|10', required: false });
    expect(shared.parameters[0]?.default).toBeUndefined();
    expect(shared.differing).toEqual(['epochs']);
  });
});
