import type { ComponentPart } from './component-part.ts';
import type { InputMount, OutputMount } from './run-plan.ts';
import { sha256Hex } from './sha256-hex.ts';

/** What decides a task's result, but for the results that it reads. */
export interface ResultFacts {
  readonly part: ComponentPart;
  /** All parameter values, as `valuesJson` prints them. */
  readonly valuesJson: string;
  readonly inputs: readonly InputMount[];
  readonly outputs: readonly OutputMount[];
  readonly replicaCounts: readonly number[];
}

/**
 * SHA-256 over the canonical JSON of all that decides a task's result: its component, parameter values as printed, the
 * keys of the tasks or the addresses that its inputs come from, where its outputs are kept, and the replica counts.
 * Node id, label, position, descriptions and machine type are not among them. `keyOf` gives the key of an upstream task.
 */
export function cacheKey({ part, valuesJson, inputs, outputs, replicaCounts }: ResultFacts, keyOf: (task: string) => string): string {
  const facts: (string | number)[] = [part.key, valuesJson, ...replicaCounts];
  for (const { channel, source, file = '' } of inputs) {
    if (source.kind === 'task') facts.push('task', channel, keyOf(source.task), source.output);
    else facts.push('uri', channel, source.uri, file);
  }
  for (const { channel, uri } of outputs) if (uri !== undefined) facts.push('output', channel, uri);
  // One list of texts and numbers: this is its canonical JSON.
  return sha256Hex(JSON.stringify(facts));
}
