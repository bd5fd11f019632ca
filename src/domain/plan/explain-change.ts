import type { PlanTask } from './run-plan.ts';
import { runReason, type RunReason } from './run-reason.ts';

/** What of a task decides its result; a whole task of a plan will do. */
export type ResultSource = Pick<PlanTask, 'component' | 'code' | 'image' | 'command' | 'arguments' | 'inputs' | 'outputs' | 'replicas'>;

/**
 * What of a task itself makes another result than before: nothing where only results that it reads have changed. Values
 * and channels are not compared between different versions of a component, which declare them anew.
 */
export function explainChange(before: ResultSource, after: ResultSource): RunReason[] {
  if (before.component !== after.component) return [runReason('component', [before.component, after.component])];
  const reasons: RunReason[] = [];
  const add = (kind: RunReason['kind'], names: readonly string[]) => names.length > 0 && reasons.push(runReason(kind, names));
  const programOf = ({ code, image, command }: ResultSource) => JSON.stringify([code, image, command]);
  if (programOf(before) !== programOf(after)) reasons.push(runReason('code'));
  add('parameters', changedKeys(valuesOf(before), valuesOf(after)));
  add('inputs', changedKeys(sourcesOf(before), sourcesOf(after)));
  add('outputs', changedKeys(addressesOf(before), addressesOf(after)));
  if (rolesOf(before) !== rolesOf(after)) reasons.push(runReason('tuning'));
  return reasons;
}

type Texts = ReadonlyMap<string, string>;

function changedKeys(before: Texts, after: Texts): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key));
}

/** Values by parameter, as the arguments print them. */
function valuesOf({ arguments: words }: ResultSource): Texts {
  const names = words.flatMap((word, at) => (at % 2 === 0 ? [[word.replace(/^--/, ''), words[at + 1] ?? ''] as const] : []));
  return new Map(names);
}

function sourcesOf({ inputs }: ResultSource): Texts {
  return new Map(inputs.map(({ channel, source }) => [channel, JSON.stringify(source)]));
}

function addressesOf({ outputs }: ResultSource): Texts {
  return new Map(outputs.map(({ channel, uri }) => [channel, uri ?? '']));
}

function rolesOf({ replicas }: ResultSource): string {
  return replicas.map(({ role }) => role).join(' ');
}
