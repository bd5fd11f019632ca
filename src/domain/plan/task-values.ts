import { parseValue } from '../param/check-value.ts';
import { paramTypes } from '../param/param-types.ts';
import type { PipelineNode, Variable } from '../pipeline/pipeline.ts';
import { resolveValue } from '../pipeline/resolve-value.ts';
import type { ComponentPart } from './component-part.ts';

/** One parameter's value in its three forms: as an argument, as a variable, as JSON text. */
export interface TaskValue {
  readonly name: string;
  /** Its environment variable. */
  readonly variable: string;
  readonly argument: string;
  readonly environment: string;
  readonly json: string;
}

/** The values of a node's parameters in the order declared; what is unset is left out. For a node that was checked. */
export function taskValues(
  node: PipelineNode,
  parameters: ComponentPart['parameters'],
  variables: ReadonlyMap<string, Variable>,
): TaskValue[] {
  const values: TaskValue[] = [];
  for (const { parameter, variable } of parameters) {
    const resolved = resolveValue(node, parameter, variables);
    const parsed = 'text' in resolved ? parseValue(parameter, resolved.text) : undefined;
    if (!parsed?.ok) continue;
    const { print } = paramTypes[parameter.type];
    const { value } = parsed;
    values.push({
      name: parameter.name,
      variable,
      argument: print.argument(value),
      environment: print.environment(value),
      json: print.json(value),
    });
  }
  return values;
}

/** All values as one JSON object, e.g. `{"epochs": 10, "batch-size": 32}`; exact for every Int. */
export function valuesJson(values: readonly TaskValue[]): string {
  return `{${values.map(({ name, json }) => `${JSON.stringify(name)}: ${json}`).join(', ')}}`;
}

/** The arguments one by one: `--name value` for each, as `"$@"` passes them. */
export function valuesArguments(values: readonly TaskValue[]): string[] {
  return values.flatMap(({ name, argument }) => [`--${name}`, argument]);
}

/** `PAI_USER_ARGS`: the same joined by spaces, raw; an empty value can't travel in it and is left out with its name. */
export function userArguments(values: readonly TaskValue[]): string {
  return values.flatMap(({ name, argument }) => (argument === '' ? [] : [`--${name} ${argument}`])).join(' ');
}
