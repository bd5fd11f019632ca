import type { InputChannel, OutputChannel } from '../channel/channel.ts';
import { formatOf } from '../channel/may-connect.ts';
import { createIssue } from '../issue/create-issue.ts';
import type { Facts, Issue, IssueCode, IssuePath } from '../issue/issue.ts';
import { constraintOf } from '../param/check-value.ts';
import { constraints } from '../param/constraints.ts';
import { paramTypes } from '../param/param-types.ts';
import type { Parameter } from '../param/parameter.ts';
import type { ComponentDefinition, ComponentSpec } from './component.ts';
import { bumps, nextVersions, type Bump } from './version.ts';

/** One difference between two versions, as a hint that `describeIssue` puts into words, and how far it raises the version. */
export interface Change {
  readonly issue: Issue;
  readonly bump: Bump;
}

/** What changed from one version to another, and the version to propose. */
export interface ChangeDescription {
  readonly changes: readonly Change[];
  readonly bump: Bump;
  readonly version: string;
}

/**
 * Lists what changed. Major: a pipeline that uses the component may need work; minor: something was added or behaves
 * differently by default; patch: everything else.
 */
export function describeChange(from: ComponentDefinition, to: ComponentDefinition): ChangeDescription {
  const changes = [
    ...compareInputs(from.spec, to.spec),
    ...compareOutputs(from.spec, to.spec),
    ...compareParameters(from.spec, to.spec),
    ...compareRest(from, to),
  ];
  const bump = bumps.findLast((candidate) => changes.some((entry) => entry.bump === candidate)) ?? 'patch';
  return { changes, bump, version: nextVersions(from.metadata.version)[bump] };
}

function change(bump: Bump, code: IssueCode, path: IssuePath, facts: Facts = {}): Change {
  return { bump, issue: createIssue(code, path, facts) };
}

interface Pairs<T> {
  readonly added: readonly T[];
  readonly removed: readonly T[];
  readonly kept: readonly (readonly [from: T, to: T])[];
}

function pairByName<T extends { readonly name: string }>(from: readonly T[], to: readonly T[]): Pairs<T> {
  const before = new Map(from.map((item) => [item.name, item]));
  const after = new Set(to.map((item) => item.name));
  return {
    added: to.filter((item) => !before.has(item.name)),
    removed: from.filter((item) => !after.has(item.name)),
    kept: to.flatMap((item) => {
      const earlier = before.get(item.name);
      return earlier ? [[earlier, item] as const] : [];
    }),
  };
}

function compareInputs(from: ComponentSpec, to: ComponentSpec): Change[] {
  const { added, removed, kept } = pairByName(from.inputs, to.inputs);
  const at = (name: string) => ['spec', 'inputs', name];
  return [
    ...removed.map(({ name }) => change('major', 'H_CHANGE_INPUT_REMOVED', at(name), { name })),
    ...added.map(({ name, required }) => change(required === false ? 'minor' : 'major', 'H_CHANGE_INPUT_ADDED', at(name), { name })),
    ...kept.flatMap(([before, after]) => compareInput(before, after, at(after.name))),
  ];
}

function compareInput(from: InputChannel, to: InputChannel, path: IssuePath): Change[] {
  const { name } = to;
  const becameRequired = from.required === false && to.required !== false;
  const becameOptional = from.required !== false && to.required === false;
  const lost = from.sources.filter((source) => !to.sources.includes(source));
  const gained = to.sources.filter((source) => !from.sources.includes(source));
  return [
    ...(becameRequired ? [change('major', 'H_CHANGE_INPUT_REQUIRED', path, { name })] : []),
    ...(becameOptional ? [change('minor', 'H_CHANGE_INPUT_OPTIONAL', path, { name })] : []),
    ...(lost.length > 0 ? [change('major', 'H_CHANGE_SOURCES_LOST', path, { name, sources: lost })] : []),
    ...(gained.length > 0 ? [change('minor', 'H_CHANGE_SOURCES_GAINED', path, { name, sources: gained })] : []),
    ...compareFormat(from, to, path, formatOf(to) === 'any'),
  ];
}

function compareOutputs(from: ComponentSpec, to: ComponentSpec): Change[] {
  const { added, removed, kept } = pairByName(from.outputs, to.outputs);
  const at = (name: string) => ['spec', 'outputs', name];
  return [
    ...removed.map(({ name }) => change('major', 'H_CHANGE_OUTPUT_REMOVED', at(name), { name })),
    ...added.map(({ name }) => change('minor', 'H_CHANGE_OUTPUT_ADDED', at(name), { name })),
    ...kept.flatMap(([before, after]) => compareOutput(before, after, at(after.name))),
  ];
}

function compareOutput(from: OutputChannel, to: OutputChannel, path: IssuePath): Change[] {
  const moved = from.storage !== to.storage;
  return [
    ...(moved ? [change('major', 'H_CHANGE_STORAGE', path, { name: to.name, from: from.storage, to: to.storage })] : []),
    ...compareFormat(from, to, path, formatOf(from) === 'any'),
  ];
}

/** A wider input and a narrower output still fit where they fitted. */
function compareFormat(
  from: InputChannel | OutputChannel,
  to: InputChannel | OutputChannel,
  path: IssuePath,
  stillFits: boolean,
): Change[] {
  const [before, after] = [formatOf(from), formatOf(to)];
  return before === after
    ? []
    : [change(stillFits ? 'minor' : 'major', 'H_CHANGE_FORMAT', path, { name: to.name, from: before, to: after })];
}

function compareParameters(from: ComponentSpec, to: ComponentSpec): Change[] {
  const { added, removed, kept } = pairByName(from.parameters, to.parameters);
  const at = (name: string) => ['spec', 'parameters', name];
  const mustBeSet = (parameter: Parameter) => parameter.required !== false && parameter.default === undefined;
  return [
    ...removed.map(({ name }) => change('major', 'H_CHANGE_PARAMETER_REMOVED', at(name), { name })),
    ...added.map((parameter) =>
      change(mustBeSet(parameter) ? 'major' : 'minor', 'H_CHANGE_PARAMETER_ADDED', at(parameter.name), { name: parameter.name }),
    ),
    ...kept.flatMap(([before, after]) => [
      ...compareParameter(before, after, at(after.name)),
      ...(mustBeSet(after) && !mustBeSet(before)
        ? [change('major', 'H_CHANGE_PARAMETER_REQUIRED', at(after.name), { name: after.name })]
        : []),
    ]),
  ];
}

function compareParameter(from: Parameter, to: Parameter, path: IssuePath): Change[] {
  const { name } = to;
  if (from.type !== to.type) return [change('major', 'H_CHANGE_PARAMETER_TYPE', path, { name, from: from.type, to: to.type })];
  const [before, after] = [from, to].map((parameter) =>
    constraints[constraintOf(parameter).kind].describe(constraintOf(parameter), paramTypes[to.type]),
  );
  const isConstrained = constraintOf(to).kind !== 'none';
  return [
    ...(before === after
      ? []
      : [change(isConstrained ? 'major' : 'minor', 'H_CHANGE_CONSTRAINT', path, { name, from: before || '–', to: after || '–' })]),
    ...(from.default === to.default
      ? []
      : [change('minor', 'H_CHANGE_DEFAULT', path, { name, from: from.default ?? '–', to: to.default ?? '–' })]),
  ];
}

function compareRest(from: ComponentDefinition, to: ComponentDefinition): Change[] {
  const [before, after] = [from.spec.execution, to.spec.execution];
  const differs = (left: unknown, right: unknown) => JSON.stringify(left) !== JSON.stringify(right);
  const path = ['spec', 'execution'];
  const jobTypes = { from: before.jobType, to: after.jobType };
  return [
    ...(before.jobType === after.jobType ? [] : [change('major', 'H_CHANGE_JOB_TYPE', [...path, 'jobType'], jobTypes)]),
    ...(differs(before.image, after.image)
      ? [change('patch', 'H_CHANGE_IMAGE', [...path, 'image'], { from: before.image.uri, to: after.image.uri })]
      : []),
    ...(differs(before.code, after.code) ? [change('patch', 'H_CHANGE_CODE', [...path, 'code'])] : []),
    ...(before.command === after.command ? [] : [change('patch', 'H_CHANGE_COMMAND', [...path, 'command'])]),
    ...compareConstraints(from.spec, to.spec),
  ];
}

function compareConstraints(from: ComponentSpec, to: ComponentSpec): Change[] {
  const [before, after] = [from.trainingConstraints, to.trainingConstraints];
  const path = ['spec', 'trainingConstraints'];
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const loosened =
    !after ||
    (before?.machineType === after.machineType &&
      (after.multiNode || !before.multiNode) &&
      (after.multiGpu === true || before.multiGpu !== true));
  return [change(loosened ? 'minor' : 'major', loosened ? 'H_CHANGE_TUNING_LOOSENED' : 'H_CHANGE_TUNING_NARROWED', path)];
}
