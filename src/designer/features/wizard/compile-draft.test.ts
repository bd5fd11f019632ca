import { describe, expect, it } from 'vitest';
import { defaultMachineTypes } from '#domain/tuning/default-machine-types.ts';
import { emptyComponent } from '../../lib/use-new-draft.ts';
import { checkDraft } from './check-draft.ts';
import { compileDraft } from './compile-draft.ts';
import { withExecution, withMetadata, withSpec } from './draft-shape.ts';
import { stepOf } from './wizard-steps.ts';

const named = withMetadata(withExecution(emptyComponent, { image: { source: 'address', uri: 'python:3.12' } }), { name: 'train' });
const draft = withSpec(named, { parameters: [{ name: 'epochs', type: 'Int', default: '10' }] });

describe('a draft', () => {
  it('says on which steps something is missing', () => {
    expect(new Set(checkDraft(emptyComponent).issues.map(stepOf))).toEqual(new Set(['basic', 'execution']));
  });

  it('shows the command as a task would run it, with the values of the form', () => {
    const { component, issues } = checkDraft(draft);
    expect(issues).toEqual([]);
    if (component === null) throw new Error('no component');
    const given = { component, values: { epochs: '20', gone: '1' }, tuning: null, machineTypes: defaultMachineTypes };
    const compiled = compileDraft(given);
    expect(compiled.ok && compiled.value.resolved).toBe('python main.py --epochs 20');
    expect(compiled.ok && compiled.value.environment['WORLD_SIZE']).toBe('1');
  });
});
