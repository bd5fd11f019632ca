import { configDirectory, workingDirectory } from '../channel/paths.ts';
import { createIssue } from '../issue/create-issue.ts';
import type { Issue } from '../issue/issue.ts';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { ComponentPart } from './component-part.ts';
import type { InputMount, PlanReplica, PlanTask } from './run-plan.ts';
import { userArguments, type TaskValue } from './task-values.ts';

/** What one variable may hold, in bytes. Source: component contract, section 5. */
const maxVariableBytes = 96 * 1024;

interface TaskParts {
  readonly part: ComponentPart;
  readonly inputs: readonly InputMount[];
  readonly values: readonly TaskValue[];
  readonly valuesJson: string;
  readonly gpus: number;
}

/** Every variable that a task finds, but for those of its place among the replicas. */
export function taskEnvironment({ part, inputs, values, valuesJson, gpus }: TaskParts): Record<string, string> {
  const environment: Record<string, string> = {};
  for (const { channel, variable } of part.inputs) {
    const input = inputs.find((mount) => mount.channel === channel);
    if (input) environment[variable] = input.file === undefined ? input.path : input.path + input.file;
  }
  for (const { variable, mount } of part.outputs) environment[variable] = mount.path;
  for (const value of values) environment[value.variable] = value.environment;
  environment['PAI_USER_ARGS'] = userArguments(values);
  environment['PAI_HPS'] = valuesJson;
  environment['PAI_WORKING_DIR'] = workingDirectory;
  environment['PAI_CONFIG_DIR'] = configDirectory;
  environment['PYTHONUNBUFFERED'] = '1';
  if (gpus > 0) environment['NVIDIA_VISIBLE_DEVICES'] = Array.from({ length: gpus }, (_, index) => index).join(',');
  return environment;
}

/** Variables too large for a process to be given; values of that size belong into files. */
export function checkVariableSizes(
  task: Pick<PlanTask, 'id' | 'environment'>,
  values: readonly TaskValue[],
  replicas: readonly PlanReplica[],
): Issue[] {
  if (isSmall(task, replicas)) return [];
  const issues = tooLarge(task.environment).map(({ variable, bytes }) => {
    const value = values.find((candidate) => candidate.variable === variable);
    const path = ['nodes', task.id, 'parameters', ...(value ? [value.name] : [])];
    return createIssue('E_VALUE_TOO_LARGE', path, { node: task.id, name: value?.name ?? '', variable, bytes, limit: maxVariableBytes });
  });
  const [first] = replicas;
  const topology = first ? tooLarge(first.environment) : [];
  return [
    ...issues,
    ...topology.map((found) =>
      createIssue('E_VALUE_TOO_LARGE', ['nodes', task.id, 'tuning', 'nodes'], {
        node: task.id,
        name: 'nodes',
        ...found,
        limit: maxVariableBytes,
      }),
    ),
  ];
}

/** Whether a look at the two variables that hold all values, and at the number of replicas, is enough. */
function isSmall({ environment }: Pick<PlanTask, 'environment'>, replicas: readonly PlanReplica[]): boolean {
  const length = (environment['PAI_HPS'] ?? '').length + (environment['PAI_USER_ARGS'] ?? '').length;
  return length * 3 <= maxVariableBytes && replicas.length < 100;
}

function tooLarge(environment: Readonly<Record<string, string>>): { variable: string; bytes: number }[] {
  const found: { variable: string; bytes: number }[] = [];
  for (const variable in environment) {
    const value = environment[variable] ?? '';
    // A UTF-16 code unit takes three bytes of UTF-8 at most.
    if (value.length * 3 <= maxVariableBytes) continue;
    const bytes = utf8ToBytes(value).length;
    if (bytes > maxVariableBytes) found.push({ variable, bytes });
  }
  return found;
}
