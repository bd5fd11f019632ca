import type { ComponentPart } from './component-part.ts';
import type { InputMount, OutputMount } from './run-plan.ts';
import { sha256Hex } from './sha256-hex.ts';
import type { TaskValue } from './task-values.ts';

interface TaskFacts {
  readonly part: ComponentPart;
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
export function cacheKey({ part, values, inputs, outputs, replicaCounts }: TaskFacts, keyOf: (task: string) => string): string {
  const parameters = values.map(({ name, json }) => [name, json]);
  const sources = inputs.map(({ channel, file, source }) =>
    source.kind === 'task' ? [channel, keyOf(source.task), source.output] : [channel, source.uri, file ?? null],
  );
  const addresses = outputs.flatMap(({ channel, uri }) => (uri === undefined ? [] : [[channel, uri]]));
  // Lists of texts and numbers only: this is their canonical JSON.
  return sha256Hex(JSON.stringify([part.key, parameters, sources, addresses, replicaCounts]));
}
