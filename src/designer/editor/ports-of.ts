import type { InputChannel, OutputChannel } from '#domain/channel/channel.ts';
import type { ComponentDefinition } from '#domain/component/component.ts';
import type { PipelineNode } from '#domain/pipeline/pipeline.ts';

type Ports = { readonly inputs: readonly InputChannel[]; readonly outputs: readonly OutputChannel[] };

/** The ports of a card: those that the component declares, then those that links name although it does not. */
export function portsOf(
  node: Pick<PipelineNode, 'inputs'>,
  definition: ComponentDefinition | undefined,
  used: ReadonlySet<string> | undefined,
): Ports {
  const { inputs = [], outputs = [] } = definition?.spec ?? {};
  const known = new Set(inputs.map((channel) => channel.name));
  const offered = new Set(outputs.map((channel) => channel.name));
  const extraInputs = Object.keys(node.inputs).filter((name) => !known.has(name));
  const extraOutputs = [...(used ?? [])].filter((name) => !offered.has(name));
  return {
    inputs: [...inputs, ...extraInputs.map((name) => ({ name, sources: [] }))],
    outputs: [...outputs, ...extraOutputs.map((name) => ({ name, storage: 'OSS' as const }))],
  };
}
