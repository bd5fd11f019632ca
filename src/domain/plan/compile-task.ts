import { fileNameOf, parseAddress } from '../channel/parse-address.ts';
import { hyperparametersFile, trainingJobFile } from '../channel/paths.ts';
import type { ComponentDefinition } from '../component/component.ts';
import { jobTypes } from '../job-type/job-types.ts';
import { replicasOf } from '../job-type/replicas-of.ts';
import { topologyEnvironment } from '../job-type/topology-environment.ts';
import { own } from '../names/own.ts';
import { parseOutputRef } from '../pipeline/output-ref.ts';
import type { InputBinding, PipelineNode, Variable } from '../pipeline/pipeline.ts';
import { chooseMachineType } from '../tuning/allowed-tuning.ts';
import type { MachineType } from '../tuning/machine-type.ts';
import { cacheKey, type ResultFacts } from './cache-key.ts';
import { componentPartOf, type ComponentPart } from './component-part.ts';
import type { ResultSource } from './explain-change.ts';
import type { InputMount, OutputMount, PlanReplica, PlanTask } from './run-plan.ts';
import { taskEnvironment } from './task-environment.ts';
import { taskValues, valuesArguments, valuesJson, type TaskValue } from './task-values.ts';
import { trainingJobText } from './training-job.ts';

/** What one task is made of; the node was checked against the component. */
export interface TaskSource {
  readonly node: PipelineNode;
  readonly component: ComponentDefinition;
  readonly variables: ReadonlyMap<string, Variable>;
  readonly machineTypes: readonly MachineType[];
  /** The cache key of a task upstream. */
  readonly keyOf: (task: string) => string;
}

/** A task and the values that it was given, in the order declared. */
export interface CompiledTask {
  readonly task: PlanTask;
  readonly values: readonly TaskValue[];
}

/** Compiles one node; `dependsOn` names every task that an input comes from. */
export function compileTask({ node, component, variables, machineTypes, keyOf }: TaskSource): CompiledTask {
  const { execution } = component.spec;
  const facts = resultFacts(node, component, variables);
  const { part, values, inputs, outputs, valuesJson: json } = facts;
  const resources = taskResources(node, component, machineTypes);
  const replicas = taskReplicas(node, component);
  const args = valuesArguments(values);
  const described = { id: node.id, component: node.component, arguments: args, inputs, replicas, resources };
  return {
    values,
    task: {
      id: node.id,
      label: node.label ?? component.metadata.displayName ?? component.metadata.name,
      component: node.component,
      jobType: execution.jobType,
      image: execution.image.uri,
      code: execution.code ?? null,
      command: execution.command,
      arguments: args,
      environment: taskEnvironment({ part, inputs, values, valuesJson: json, gpus: resources.gpu?.count ?? 0 }),
      files: { [hyperparametersFile]: `${json}\n`, [trainingJobFile]: trainingJobText(described, part, json) },
      inputs,
      outputs,
      replicas,
      resources,
      dependsOn: dependenciesOf(inputs),
      retry: { maxAttempts: 1 },
      timeoutSeconds: null,
      cacheKey: cacheKey(facts, keyOf),
    },
  };
}

interface NodeFacts extends ResultFacts {
  readonly values: readonly TaskValue[];
  readonly inputs: InputMount[];
  readonly outputs: OutputMount[];
}

/** What decides a node's result, but for the results that it reads. Also for a node with problems: what is wrong is left out. */
export function resultFacts(node: PipelineNode, component: ComponentDefinition, variables: TaskSource['variables']): NodeFacts {
  const part = componentPartOf(component);
  const values = taskValues(node, part.parameters, variables);
  return {
    part,
    values,
    valuesJson: valuesJson(values),
    inputs: inputMounts(node, part),
    outputs: outputMounts(node, part),
    replicaCounts: replicaCounts(node),
  };
}

/** What of a node decides its result, as a task would hold it; to be compared with a task that ran. */
export function resultSource(node: PipelineNode, component: ComponentDefinition, variables: TaskSource['variables']): ResultSource {
  const { image, code, command } = component.spec.execution;
  const { values, inputs, outputs } = resultFacts(node, component, variables);
  return {
    component: node.component,
    image: image.uri,
    code: code ?? null,
    command,
    arguments: valuesArguments(values),
    inputs,
    outputs,
    replicas: taskReplicas(node, component),
  };
}

function inputMounts(node: PipelineNode, part: ComponentPart): InputMount[] {
  const mounts: InputMount[] = [];
  for (const { channel, path } of part.inputs) {
    const binding = own(node.inputs, channel);
    const source = binding && sourceOf(binding);
    if (source) mounts.push({ kind: 'input', channel, path, ...source });
  }
  return mounts;
}

function sourceOf(binding: InputBinding): Pick<InputMount, 'source' | 'file'> | undefined {
  if ('uri' in binding) {
    const address = parseAddress(binding.uri);
    const file = address.ok ? fileNameOf(address.value) : null;
    return { ...(file !== null && { file }), source: { kind: 'uri', uri: binding.uri } };
  }
  const ref = parseOutputRef(binding.from);
  return ref && { source: { kind: 'task', task: ref.node, output: ref.output } };
}

function outputMounts(node: PipelineNode, part: ComponentPart): OutputMount[] {
  return part.outputs.map(({ mount }) => {
    const uri = own(node.outputs, mount.channel)?.uri;
    return uri === undefined ? { ...mount } : { ...mount, uri };
  });
}

function taskResources(node: PipelineNode, component: ComponentDefinition, machineTypes: readonly MachineType[]): PlanTask['resources'] {
  const machine = chooseMachineType(node.tuning, component.spec.trainingConstraints, machineTypes);
  if (!machine) throw new Error(`no machine type for ${node.id}: compile before check`);
  const { name, cpu, memoryGiB, gpu } = machine;
  return { machineType: name, cpu, memoryGiB, gpu: gpu ? { model: gpu.model, count: gpu.count } : null };
}

function replicaCounts({ tuning }: PipelineNode): number[] {
  return [tuning?.nodes ?? 1, tuning?.ps ?? 0, tuning?.evaluator ?? 0];
}

/** The replicas with their topology variables; until an engine knows better, a host is named after task, role and index. */
function taskReplicas(node: PipelineNode, component: ComponentDefinition): PlanReplica[] {
  const { jobType } = component.spec.execution;
  const { nodes = 1, ps, evaluator } = node.tuning ?? {};
  const replicas = replicasOf(jobType, { nodes, ps, evaluator });
  const port = jobTypes[jobType].defaultPort;
  const environments = topologyEnvironment(jobType, replicas, ({ role, index }) => ({ host: `${node.id}-${role}-${index}`, port }));
  return replicas.map(({ role, index }, at) => ({ role, index, environment: { ...environments[at] } }));
}

function dependenciesOf(inputs: readonly InputMount[]): string[] {
  const tasks: string[] = [];
  for (const { source } of inputs) if (source.kind === 'task' && !tasks.includes(source.task)) tasks.push(source.task);
  return tasks.length > 1 ? tasks.toSorted() : tasks;
}
