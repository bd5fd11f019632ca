import type { JobTypeName } from '../job-type/job-type.ts';
import { jobTypes } from '../job-type/job-types.ts';
import type { MachineType, TrainingConstraints, Tuning } from './machine-type.ts';

/** What the execution tuning form of a node offers. `max` null: no upper limit. */
export interface AllowedTuning {
  readonly nodes: { readonly min: number; readonly max: number | null; readonly editable: boolean };
  readonly machineTypes: readonly MachineType[];
  /** Whether the ps and evaluator counts of Tensorflow are offered. */
  readonly extraRoles: boolean;
}

/** Derives the form from the training constraints (absent: nothing is constrained) and the job type. */
export function allowedTuning(
  constraints: TrainingConstraints | undefined,
  machineTypes: readonly MachineType[],
  jobType: JobTypeName = 'PyTorch',
): AllowedTuning {
  const editable = jobTypes[jobType].multiNode && (constraints?.multiNode ?? true);
  return {
    nodes: { min: 1, max: editable ? null : 1, editable },
    machineTypes: machineTypes.filter((machine) => allowsMachine(constraints, machine)),
    extraRoles: editable && jobTypes[jobType].hasExtraRoles,
  };
}

/** Whether a machine satisfies the constraints: CPU has no GPU, GPU has one, or several where multi-GPU is supported. */
function allowsMachine(constraints: TrainingConstraints | undefined, machine: MachineType): boolean {
  const count = machine.gpu?.count ?? 0;
  if (!constraints) return true;
  if (constraints.machineType === 'CPU') return count === 0;
  return constraints.multiGpu === true ? count >= 1 : count === 1;
}

/** The machine type that a node runs on: the one it names, else the first allowed one; undefined where there is none. */
export function chooseMachineType(
  tuning: Tuning | undefined,
  constraints: TrainingConstraints | undefined,
  machineTypes: readonly MachineType[],
): MachineType | undefined {
  const allowed = machineTypes.filter((machine) => allowsMachine(constraints, machine));
  return tuning?.machineType === undefined ? allowed[0] : allowed.find((machine) => machine.name === tuning.machineType);
}
