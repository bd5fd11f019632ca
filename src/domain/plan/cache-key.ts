import { componentRef } from '../component/component-ref.ts';
import type { ComponentDefinition } from '../component/component.ts';
import { canonicalJson } from './canonical-json.ts';
import type { InputMount, OutputMount } from './run-plan.ts';
import { sha256Hex } from './sha256-hex.ts';
import type { TaskValue } from './task-values.ts';

const componentKeys = new WeakMap<ComponentDefinition, string>();

/** Hash of what a component contributes to a result: reference, job type, image, code, command and the names of its channels. */
export function componentKey(component: ComponentDefinition): string {
  let key = componentKeys.get(component);
  if (key === undefined) componentKeys.set(component, (key = hashComponent(component)));
  return key;
}

function hashComponent({ metadata, spec }: ComponentDefinition): string {
  const { jobType, image, code, command } = spec.execution;
  const channels = { inputs: spec.inputs.map((input) => input.name), outputs: spec.outputs.map((output) => output.name) };
  return sha256Hex(
    canonicalJson({ component: componentRef(metadata), jobType, image: image.uri, code: code ?? null, command, ...channels }),
  );
}

interface TaskFacts {
  readonly component: ComponentDefinition;
  readonly values: readonly TaskValue[];
  readonly inputs: readonly InputMount[];
  readonly outputs: readonly OutputMount[];
  readonly replicaCounts: readonly number[];
}

/**
 * SHA-256 over the canonical JSON of all that decides a task's result: its component, parameter values as printed, the
 * keys of the tasks or the addresses that its inputs come from, where its outputs are kept, and the replica counts.
 * Node id, label, position, descriptions and machine type are not among them. `keyOf` gives the key of an upstream task.
 */
export function cacheKey(task: TaskFacts, keyOf: (task: string) => string): string {
  const inputs = task.inputs.map(({ channel, file, source }) =>
    source.kind === 'task' ? [channel, keyOf(source.task), source.output] : [channel, source.uri, file ?? null],
  );
  const parameters = task.values.map(({ name, json }) => [name, json]);
  const outputs = task.outputs.flatMap(({ channel, uri }) => (uri === undefined ? [] : [[channel, uri]]));
  return sha256Hex(canonicalJson([componentKey(task.component), parameters, inputs, outputs, task.replicaCounts]));
}
