import { createIssue } from '../issue/create-issue.ts';
import type { Issue, IssuePath } from '../issue/issue.ts';
import type { JobTypeName } from '../job-type/job-type.ts';
import { jobTypes } from '../job-type/job-types.ts';
import { nearestName } from '../names/nearest-name.ts';
import { allowedTuning } from './allowed-tuning.ts';
import type { MachineType, TrainingConstraints, Tuning } from './machine-type.ts';

/** What decides which tunings are allowed. */
export interface TuningRules {
  readonly constraints: TrainingConstraints | undefined;
  readonly machineTypes: readonly MachineType[];
  readonly jobType: JobTypeName;
}

/** The most replicas of one role; more is surely a slip of the finger. */
export const maxReplicas = 1000;

/** Checks a node's tuning against its component and the installation. Nothing is changed silently; fixes are offered. */
export function checkTuning(tuning: Tuning | undefined, rules: TuningRules, path: IssuePath): Issue[] {
  return [
    ...checkNodes(tuning ?? {}, rules, path),
    ...checkExtraRoles(tuning ?? {}, rules, path),
    ...checkMachineType(tuning ?? {}, rules, path),
  ];
}

function checkNodes(tuning: Tuning, rules: TuningRules, path: IssuePath): Issue[] {
  const { nodes = 1 } = tuning;
  const allowed = allowedTuning(rules.constraints, rules.machineTypes, rules.jobType).nodes;
  const place = [...path, 'nodes'];
  if (!isCount(nodes, 1)) return [createIssue('E_TUNING_COUNT', place, { count: nodes, min: 1, max: maxReplicas })];
  if (allowed.editable || nodes === 1) return [];
  return [createIssue('E_TUNING_SINGLE_NODE', place, { nodes }, { kind: 'set-tuning', tuning: { nodes: 1 } })];
}

function checkExtraRoles(tuning: Tuning, rules: TuningRules, path: IssuePath): Issue[] {
  const { extraRoles } = allowedTuning(rules.constraints, rules.machineTypes, rules.jobType);
  return (['ps', 'evaluator'] as const).flatMap((role) => {
    const count = tuning[role] ?? 0;
    const place = [...path, role];
    if (!isCount(count, 0)) return [createIssue('E_TUNING_COUNT', place, { count, min: 0, max: maxReplicas })];
    if (count === 0 || extraRoles) return [];
    const code = jobTypes[rules.jobType].hasExtraRoles ? 'E_TUNING_SINGLE_NODE_ROLE' : 'E_TUNING_ROLE';
    return [createIssue(code, place, { role, jobType: rules.jobType }, { kind: 'set-tuning', tuning: { [role]: 0 } })];
  });
}

function checkMachineType(tuning: Tuning, rules: TuningRules, path: IssuePath): Issue[] {
  const place = [...path, 'machineType'];
  const allowed = allowedTuning(rules.constraints, rules.machineTypes, rules.jobType).machineTypes.map((machine) => machine.name);
  const { machineType } = tuning;
  const [first] = allowed;
  if (first === undefined) return [createIssue('E_TUNING_NO_MACHINE', place, { needs: describeNeeds(rules.constraints) })];
  if (machineType === undefined || allowed.includes(machineType)) return [];
  const isKnown = rules.machineTypes.some((machine) => machine.name === machineType);
  const suggestion = nearestName(machineType, allowed) ?? first;
  const fix = { kind: 'set-tuning', tuning: { machineType: suggestion } } as const;
  if (!isKnown) return [createIssue('E_MACHINE_TYPE_UNKNOWN', place, { name: machineType, allowed }, fix)];
  return [createIssue('E_TUNING_MACHINE_TYPE', place, { name: machineType, needs: describeNeeds(rules.constraints), allowed }, fix)];
}

/** The demand in the words of the training constraints form. */
function describeNeeds(constraints: TrainingConstraints | undefined): string {
  if (constraints?.machineType !== 'GPU') return constraints?.machineType ?? 'CPU | GPU';
  return constraints.multiGpu === true ? 'GPU ≥ 1' : 'GPU = 1';
}

function isCount(count: number, min: number): boolean {
  return Number.isInteger(count) && count >= min && count <= maxReplicas;
}
