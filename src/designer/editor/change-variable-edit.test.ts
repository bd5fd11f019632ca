import { describe, expect, it } from 'vitest';
import { applyEdit } from '#domain/pipeline/apply-edit.ts';
import { applyDifference, reverse } from '#domain/pipeline/difference.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { changeVariableEdit, usesOfVariable } from './change-variable-edit.ts';

const node = { component: 'train@1.0.0', inputs: {}, outputs: {}, position: { x: 0, y: 0 } };
const document: PipelineDocument = {
  metadata: { name: 'p' },
  variables: [
    { name: 'rate', type: 'Float', value: '0.1' },
    { name: 'other', type: 'Int', value: '1' },
  ],
  nodes: [
    { ...node, id: 'a', parameters: { lr: '${rate}', note: '$${rate}' } },
    { ...node, id: 'b', parameters: { lr: '${rate}', n: '${other}' } },
  ],
};

describe('renaming a variable', () => {
  it('is followed by everything that refers to it, and by nothing else', () => {
    const renamed = applyEdit(document, changeVariableEdit(document, 'rate', { name: 'speed', type: 'Float', value: '0.1' })).document;
    expect(renamed.variables.map((variable) => variable.name)).toEqual(['speed', 'other']);
    expect(renamed.nodes.map((each) => each.parameters)).toEqual([
      { lr: '${speed}', note: '$${rate}' },
      { lr: '${speed}', n: '${other}' },
    ]);
    expect(usesOfVariable(renamed, 'speed')).toHaveLength(2);
  });

  it('is one step back', () => {
    const { document: renamed, difference } = applyEdit(
      document,
      changeVariableEdit(document, 'rate', { name: 'speed', type: 'Float', value: '0.1' }),
    );
    expect(applyDifference(renamed, reverse(difference))).toEqual(document);
  });
});
