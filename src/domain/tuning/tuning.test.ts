import { describe, expect, it } from 'vitest';
import { allowedTuning, chooseMachineType } from './allowed-tuning.ts';
import { checkTrainingConstraints } from './check-training-constraints.ts';
import { checkTuning } from './check-tuning.ts';
import { defaultMachineTypes } from './default-machine-types.ts';
import { parseMachineTypesFile, toMachineTypesFile } from './machine-types-file.ts';
import type { TrainingConstraints, Tuning } from './machine-type.ts';

const gpu = { machineType: 'GPU', multiNode: true, multiGpu: true } as const;
const names = (constraints: TrainingConstraints | undefined) =>
  allowedTuning(constraints, defaultMachineTypes).machineTypes.map((machine) => machine.gpu?.count ?? 0);

describe('what the tuning form offers', () => {
  it('is everything where nothing is constrained', () => {
    expect(allowedTuning(undefined, defaultMachineTypes, 'PyTorch')).toMatchObject({
      nodes: { min: 1, max: null, editable: true },
      machineTypes: defaultMachineTypes,
    });
  });
  it('is one node where several are not supported', () => {
    expect(allowedTuning({ machineType: 'CPU', multiNode: false }, defaultMachineTypes).nodes).toEqual({ min: 1, max: 1, editable: false });
    expect(allowedTuning(undefined, defaultMachineTypes, 'Container').nodes).toEqual({ min: 1, max: 1, editable: false });
  });
  it('has machines with no, one, or one and more GPUs', () => {
    expect(new Set(names({ machineType: 'CPU', multiNode: true }))).toEqual(new Set([0]));
    expect(new Set(names({ ...gpu, multiGpu: false }))).toEqual(new Set([1]));
    expect(new Set(names(gpu))).toEqual(new Set([1, 4, 8]));
  });
  it('starts with the first machine that is allowed', () => {
    expect(chooseMachineType(undefined, undefined, defaultMachineTypes)?.name).toBe('cpu-1');
    expect(chooseMachineType({}, gpu, defaultMachineTypes)?.name).toBe('gpu-t4-1');
    expect(chooseMachineType({ machineType: 'cpu-1' }, gpu, defaultMachineTypes)).toBeUndefined();
  });
});

describe('a tuning', () => {
  const codes = (
    tuning: Tuning | undefined,
    constraints?: TrainingConstraints,
    jobType: 'PyTorch' | 'Tensorflow' | 'Container' = 'PyTorch',
  ) =>
    checkTuning(tuning, { constraints, machineTypes: defaultMachineTypes, jobType }, ['tuning']).map((issue) => [
      issue.code,
      issue.path.join('/'),
    ]);

  it('may be absent', () => expect(codes(undefined, gpu)).toEqual([]));
  it('has one node where several are not supported, whoever asks', () => {
    const single = { machineType: 'CPU', multiNode: false } as const;
    expect(codes({ nodes: 2 }, single)).toEqual([['E_TUNING_SINGLE_NODE', 'tuning/nodes']]);
    expect(codes({ nodes: 1 }, single)).toEqual([]);
    expect(codes({ nodes: 2 }, undefined, 'Container')).toEqual([['E_TUNING_SINGLE_NODE', 'tuning/nodes']]);
    expect(codes({ ps: 1 }, single, 'Tensorflow')).toEqual([['E_TUNING_SINGLE_NODE_ROLE', 'tuning/ps']]);
  });
  it.each([0, -1, 1.5, 1001, Number.NaN])('has no %d nodes', (nodes) =>
    expect(codes({ nodes })).toEqual([['E_TUNING_COUNT', 'tuning/nodes']]),
  );
  it('has ps and evaluator for Tensorflow only', () => {
    expect(codes({ ps: 1, evaluator: 1 })).toEqual([
      ['E_TUNING_ROLE', 'tuning/ps'],
      ['E_TUNING_ROLE', 'tuning/evaluator'],
    ]);
    expect(codes({ ps: 2, evaluator: 1 }, undefined, 'Tensorflow')).toEqual([]);
  });
  it('names a machine that exists and fits', () => {
    const check = (machineType: string, constraints: TrainingConstraints | undefined) =>
      checkTuning({ machineType }, { constraints, machineTypes: defaultMachineTypes, jobType: 'PyTorch' }, []);
    expect(check('gpu-t4-1', gpu)).toEqual([]);
    expect(check('cpu-2', gpu)).toMatchObject([
      { code: 'E_TUNING_MACHINE_TYPE', facts: { needs: 'GPU ≥ 1' }, fix: { kind: 'set-tuning' } },
    ]);
    expect(check('gpu-v100-4', { ...gpu, multiGpu: false })).toMatchObject([
      { code: 'E_TUNING_MACHINE_TYPE', facts: { needs: 'GPU = 1' } },
    ]);
    expect(check('gpu-t4-2', gpu)).toMatchObject([{ code: 'E_MACHINE_TYPE_UNKNOWN', fix: { tuning: { machineType: 'gpu-t4-1' } } }]);
    expect(
      checkTuning({}, { constraints: gpu, machineTypes: [{ name: 'c', cpu: 1, memoryGiB: 1 }], jobType: 'PyTorch' }, []),
    ).toMatchObject([{ code: 'E_TUNING_NO_MACHINE' }]);
  });
});

describe('training constraints', () => {
  it('support several GPUs only on GPU machines', () => {
    expect(checkTrainingConstraints({ machineType: 'CPU', multiNode: true, multiGpu: true }, 'PyTorch', ['t'])).toMatchObject([
      { code: 'E_CONSTRAINTS_MULTI_GPU', path: ['t', 'multiGpu'] },
    ]);
    expect(checkTrainingConstraints({ machineType: 'CPU', multiNode: true, multiGpu: false }, 'PyTorch', [])).toEqual([]);
    expect(checkTrainingConstraints(undefined, 'PyTorch', [])).toEqual([]);
  });
  it('support several nodes only in job types that have them', () => {
    expect(checkTrainingConstraints({ machineType: 'CPU', multiNode: true }, 'Container', [])).toMatchObject([
      { code: 'E_CONSTRAINTS_CONTAINER' },
    ]);
  });
});

describe('a machine types file', () => {
  it('reads back as it was written', () => {
    expect(parseMachineTypesFile(toMachineTypesFile(defaultMachineTypes))).toMatchObject({ ok: true, value: defaultMachineTypes });
  });
  it('lists each name once', () => {
    const machine = { name: 'a', cpu: 1, memoryGiB: 1 };
    expect(parseMachineTypesFile(toMachineTypesFile([machine, machine])).issues).toMatchObject([
      { code: 'E_MACHINE_TYPE_DUPLICATE', path: ['spec', 1] },
    ]);
    expect(parseMachineTypesFile({ apiVersion: 'weft/v1', kind: 'MachineTypes', spec: [{ ...machine, cpu: 0 }] }).issues).toMatchObject([
      { code: 'E_VALUE_SMALL', path: ['spec', 'a', 'cpu'] },
    ]);
  });
});
