import { formatOf } from '../channel/may-connect.ts';
import { inputPath, outputPath } from '../channel/paths.ts';
import { componentRef } from '../component/component-ref.ts';
import type { ComponentDefinition } from '../component/component.ts';
import { environmentVariable } from '../names/to-environment-name.ts';
import type { Parameter } from '../param/parameter.ts';
import { canonicalJson } from './canonical-json.ts';
import type { OutputMount } from './run-plan.ts';
import { sha256Hex } from './sha256-hex.ts';

/** What is the same in every task of a component. */
export interface ComponentPart {
  /** Hash of what the component contributes to a result: reference, job type, image, code, command and channels. */
  readonly key: string;
  readonly inputs: readonly { readonly channel: string; readonly path: string; readonly variable: string }[];
  readonly outputs: readonly { readonly mount: OutputMount; readonly variable: string }[];
  readonly parameters: readonly { readonly parameter: Parameter; readonly variable: string }[];
  /** Members of `training_job.json`, as text between its braces. */
  readonly trainingJob: string;
}

const parts = new WeakMap<ComponentDefinition, ComponentPart>();

/** A component's part, kept with it. */
export function componentPartOf(component: ComponentDefinition): ComponentPart {
  let part = parts.get(component);
  if (!part) parts.set(component, (part = describePart(component)));
  return part;
}

function describePart(component: ComponentDefinition): ComponentPart {
  const { execution, inputs, parameters } = component.spec;
  const outputs = component.spec.outputs.map(({ name, storage, format }) => ({
    mount: { kind: 'output', channel: name, path: outputPath(name), storage, format: formatOf({ format }) } as const,
    variable: environmentVariable('outputs', name),
  }));
  const job = {
    jobType: execution.jobType,
    image: execution.image.uri,
    command: execution.command,
    outputs: outputs.map(({ mount }) => describeOutput(mount)),
  };
  return {
    key: hashComponent(component),
    inputs: inputs.map(({ name }) => ({ channel: name, path: inputPath(name), variable: environmentVariable('inputs', name) })),
    outputs,
    parameters: parameters.map((parameter) => ({ parameter, variable: environmentVariable('parameters', parameter.name) })),
    trainingJob: JSON.stringify(job).slice(1, -1),
  };
}

function describeOutput({ channel, path, storage, format }: OutputMount) {
  return { name: channel, path, storage, format };
}

function hashComponent({ metadata, spec }: ComponentDefinition): string {
  const { jobType, image, code, command } = spec.execution;
  const inputs = spec.inputs.map((input) => input.name);
  const outputs = spec.outputs.map((output) => [output.name, output.storage, formatOf(output)]);
  return sha256Hex(
    canonicalJson({ component: componentRef(metadata), jobType, image: image.uri, code: code ?? null, command, inputs, outputs }),
  );
}
