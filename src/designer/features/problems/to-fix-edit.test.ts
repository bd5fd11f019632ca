import { describe, expect, it } from 'vitest';
import type { Fix, IssuePath } from '#domain/issue/issue.ts';
import { applyEdit } from '#domain/pipeline/apply-edit.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { toFixEdit } from './to-fix-edit.ts';

const document: PipelineDocument = {
  metadata: { name: 'p' },
  variables: [{ name: 'my rate', type: 'Float', value: '0.1' }],
  nodes: [
    {
      id: 'train',
      component: 'train@1.0.0',
      parameters: { epoch: '3', rate: '${my rate}', constructor: '1' },
      inputs: { data: { from: 'read.table' } },
      outputs: { model: { uri: 'file:/x' } },
      tuning: { nodes: 4, machineType: 'gone' },
      position: { x: 0, y: 0 },
    },
  ],
};

function mend(path: IssuePath, fix: Fix): PipelineDocument | null {
  const edit = toFixEdit(document, { code: 'E_PARAM_INT', path, severity: 'error', facts: {}, fix });
  return edit === null ? null : applyEdit(document, edit).document;
}

describe('mending a problem', () => {
  it('sets, unsets and renames parameters', () => {
    expect(mend(['nodes', 'train', 'parameters', 'epoch'], { kind: 'set-value', value: '4' })?.nodes[0]?.parameters['epoch']).toBe('4');
    expect(mend(['nodes', 'train', 'parameters', 'constructor'], { kind: 'unset' })?.nodes[0]?.parameters).not.toHaveProperty(
      'constructor',
      '1',
    );
    expect(mend(['nodes', 'train', 'parameters', 'epoch'], { kind: 'rename', name: 'epochs' })?.nodes[0]?.parameters).toMatchObject({
      epochs: '3',
    });
  });

  it('removes and moves what an input is bound to', () => {
    expect(mend(['nodes', 'train', 'inputs', 'data'], { kind: 'remove-link' })?.nodes[0]?.inputs).toEqual({});
    expect(mend(['nodes', 'train', 'inputs', 'data'], { kind: 'rename', name: 'train' })?.nodes[0]?.inputs).toEqual({
      train: { from: 'read.table' },
    });
  });

  it('unsets an output', () => {
    expect(mend(['nodes', 'train', 'outputs', 'model'], { kind: 'unset' })?.nodes[0]?.outputs).toEqual({});
  });

  it('keeps the rest of the tuning', () => {
    expect(mend(['nodes', 'train', 'tuning', 'nodes'], { kind: 'set-tuning', tuning: { nodes: 1 } })?.nodes[0]?.tuning).toEqual({
      nodes: 1,
      machineType: 'gone',
    });
  });

  it('changes the component and the variables', () => {
    expect(mend(['nodes', 'train', 'component'], { kind: 'set-value', value: 'train@2.0.0' })?.nodes[0]?.component).toBe('train@2.0.0');
    expect(mend(['variables', 'my rate', 'name'], { kind: 'rename', name: 'my_rate' })?.variables[0]?.name).toBe('my_rate');
    expect(mend(['variables', 'my rate'], { kind: 'unset' })?.variables).toEqual([]);
  });

  it('offers nothing where the component has to change', () => {
    expect(mend(['nodes', 'train', 'parameters', 'epoch'], { kind: 'rewrite-command', command: 'x "$@"' })).toBeNull();
    expect(mend(['nodes', 'nobody', 'inputs', 'data'], { kind: 'remove-link' })).toBeNull();
  });
});
