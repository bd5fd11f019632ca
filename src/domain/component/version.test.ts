import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { componentRef, parseComponentRef } from './component-ref.ts';
import type { ComponentDefinition, ComponentSpec } from './component.ts';
import { describeChange } from './describe-change.ts';
import { checkNewVersion, checkVersion, compareVersions, nextVersions } from './version.ts';

const version = fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20));

describe('versions', () => {
  it('are three numbers', () => {
    expect(['1.0.0', '0.0.1', '10.20.30'].flatMap((text) => checkVersion(text, []))).toEqual([]);
    expect(
      ['1.0', '1.0.0.0', 'v1.0.0', '01.0.0', '1.0.0-rc', '', '1.0.0\n', '9999999999.0.0'].every(
        (text) => checkVersion(text, []).length === 1,
      ),
    ).toBe(true);
  });
  it('are ordered by number', () => {
    fc.assert(
      fc.property(version, version, (left, right) => {
        const expected = left.findIndex((part, index) => part !== right[index]);
        const order = compareVersions(left.join('.'), right.join('.'));
        expect(Math.sign(order)).toBe(expected < 0 ? 0 : Math.sign((left[expected] ?? 0) - (right[expected] ?? 0)));
      }),
    );
  });
  it('go up', () => {
    expect(nextVersions(undefined)).toEqual({ patch: '1.0.0', minor: '1.0.0', major: '1.0.0' });
    expect(nextVersions('1.2.3')).toEqual({ patch: '1.2.4', minor: '1.3.0', major: '2.0.0' });
    expect(checkNewVersion('1.2.10', '1.2.9', [])).toEqual([]);
    expect(checkNewVersion('1.0.0', undefined, [])).toEqual([]);
    expect(checkNewVersion('1.2.9', '1.2.9', ['v'])).toMatchObject([
      { code: 'E_VERSION_NOT_NEWER', path: ['v'], fix: { kind: 'set-value', value: '1.2.10' } },
    ]);
  });
  it('make a reference with a name', () => {
    expect(componentRef({ name: 'easyrec-train', version: '1.0.0' })).toBe('easyrec-train@1.0.0');
    expect(parseComponentRef('easyrec-train@1.0.0')).toMatchObject({ ok: true, value: { name: 'easyrec-train', version: '1.0.0' } });
    expect(['', 'a', 'a@1', '@1.0.0', 'a@b@1.0.0', 'a b@1.0.0'].every((ref) => !parseComponentRef(ref).ok)).toBe(true);
  });
});

describe('what changed', () => {
  const base: ComponentDefinition = {
    metadata: { name: 'a', version: '1.2.3' },
    spec: {
      execution: { jobType: 'PyTorch', image: { source: 'custom', uri: 'a:1' }, command: 'x' },
      inputs: [{ name: 'train', sources: ['OSS', 'NAS'], format: 'table' }],
      outputs: [{ name: 'model', storage: 'OSS' }],
      parameters: [{ name: 'epochs', type: 'Int', default: '1' }],
      trainingConstraints: { machineType: 'GPU', multiNode: false },
    },
  };
  const against = (spec: Partial<ComponentSpec>) => {
    const { changes, version: proposed } = describeChange(base, { ...base, spec: { ...base.spec, ...spec } });
    return [proposed, ...changes.map((change) => change.issue.code)];
  };
  const [input, output, parameter] = [base.spec.inputs[0], base.spec.outputs[0], base.spec.parameters[0]];

  it('is a patch where nothing that pipelines see did', () => {
    expect(against({})).toEqual(['1.2.4']);
    expect(against({ execution: { ...base.spec.execution, command: 'y', image: { source: 'custom', uri: 'a:2' } } })).toEqual([
      '1.2.4',
      'H_CHANGE_IMAGE',
      'H_CHANGE_COMMAND',
    ]);
  });
  it('is minor where something was added or loosened', () => {
    if (!input || !output || !parameter) throw new Error('incomplete');
    expect(against({ inputs: [input, { name: 'test', sources: ['OSS'], required: false }] })).toEqual(['1.3.0', 'H_CHANGE_INPUT_ADDED']);
    expect(against({ outputs: [output, { name: 'log', storage: 'OSS' }] })).toEqual(['1.3.0', 'H_CHANGE_OUTPUT_ADDED']);
    expect(
      against({
        parameters: [
          { ...parameter, default: '2' },
          { name: 'lr', type: 'Float', default: '1' },
        ],
      }),
    ).toEqual(['1.3.0', 'H_CHANGE_PARAMETER_ADDED', 'H_CHANGE_DEFAULT']);
    expect(against({ trainingConstraints: undefined })).toEqual(['1.3.0', 'H_CHANGE_TUNING_LOOSENED']);
    expect(against({ inputs: [{ ...input, format: 'any', sources: ['OSS', 'NAS', 'MaxCompute'], required: false }] })).toEqual([
      '1.3.0',
      'H_CHANGE_INPUT_OPTIONAL',
      'H_CHANGE_SOURCES_GAINED',
      'H_CHANGE_FORMAT',
    ]);
  });
  it('is major where a pipeline may need work', () => {
    if (!input || !parameter) throw new Error('incomplete');
    expect(against({ inputs: [{ ...input, sources: ['OSS'], format: 'model' }] })).toEqual([
      '2.0.0',
      'H_CHANGE_SOURCES_LOST',
      'H_CHANGE_FORMAT',
    ]);
    expect(against({ outputs: [{ name: 'weights', storage: 'OSS' }] })).toEqual([
      '2.0.0',
      'H_CHANGE_OUTPUT_REMOVED',
      'H_CHANGE_OUTPUT_ADDED',
    ]);
    expect(against({ parameters: [{ ...parameter, type: 'Float' }] })).toEqual(['2.0.0', 'H_CHANGE_PARAMETER_TYPE']);
    expect(against({ parameters: [{ ...parameter, constraint: { kind: 'range', max: '9' } }] })).toEqual(['2.0.0', 'H_CHANGE_CONSTRAINT']);
    expect(against({ parameters: [{ name: 'epochs', type: 'Int' }] })).toEqual([
      '2.0.0',
      'H_CHANGE_DEFAULT',
      'H_CHANGE_PARAMETER_REQUIRED',
    ]);
    expect(against({ trainingConstraints: { machineType: 'CPU', multiNode: false } })).toEqual(['2.0.0', 'H_CHANGE_TUNING_NARROWED']);
    expect(against({ execution: { ...base.spec.execution, jobType: 'XGBoost' } })).toEqual(['2.0.0', 'H_CHANGE_JOB_TYPE']);
  });
});
