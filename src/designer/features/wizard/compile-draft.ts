import type { InputChannel, InputSource } from '#domain/channel/channel.ts';
import { componentRef } from '#domain/component/component-ref.ts';
import type { ComponentDefinition } from '#domain/component/component.ts';
import { scanCommand } from '#domain/component/scan-command.ts';
import { failure, success, type Result } from '#domain/issue/result.ts';
import { jobTypes } from '#domain/job-type/job-types.ts';
import { own } from '#domain/names/own.ts';
import { compilePipeline } from '#domain/plan/compile.ts';
import type { PlanTask } from '#domain/plan/run-plan.ts';
import type { MachineType, Tuning } from '#domain/tuning/machine-type.ts';

/** What one task of a component would find. */
export interface TaskPreview {
  readonly task: PlanTask;
  readonly environment: Readonly<Record<string, string>>;
  /** The command with its plain variables replaced, for reading only. */
  readonly resolved: string;
}

const examples: Readonly<Record<InputSource, (name: string) => string>> = {
  OSS: (name) => `oss://example.oss-cn-hangzhou.aliyuncs.com/${name}/`,
  NAS: (name) => `nas://example/${name}/`,
  MaxCompute: (name) => `odps://example/tables/${name.replaceAll('-', '_')}`,
};

/** Compiles the component as the only node of a pipeline, with example data at its inputs and the values given. */
export function compileDraft(given: {
  readonly component: ComponentDefinition;
  readonly values: Readonly<Record<string, string>>;
  readonly tuning: Tuning | null;
  readonly machineTypes: readonly MachineType[];
}): Result<TaskPreview> {
  const { component, machineTypes } = given;
  const ref = componentRef(component.metadata);
  const names = new Set(component.spec.parameters.map((parameter) => parameter.name));
  const node = {
    id: 'draft',
    component: ref,
    parameters: Object.fromEntries(Object.entries(given.values).filter(([name]) => names.has(name))),
    inputs: Object.fromEntries(component.spec.inputs.map((input) => [input.name, { uri: exampleOf(input) }])),
    outputs: {},
    position: { x: 0, y: 0 },
    ...(given.tuning === null ? {} : { tuning: given.tuning }),
  };
  const compiled = compilePipeline({
    pipeline: { metadata: { name: 'draft' }, variables: [], nodes: [node] },
    components: new Map([[ref, component]]),
    machineTypes,
  });
  if (!compiled.ok) return compiled;
  const [task] = compiled.value.tasks;
  return task === undefined ? failure() : success(toPreview(task), compiled.issues);
}

function exampleOf({ name, sources }: InputChannel): string {
  return examples[sources[0] ?? 'OSS'](name);
}

function toPreview(task: PlanTask): TaskPreview {
  const replica = task.replicas.find(({ role }) => jobTypes[task.jobType].runsCommand(role));
  const environment = { ...task.environment, ...replica?.environment };
  return { task, environment, resolved: resolve(task.command, environment) };
}

function resolve(command: string, environment: Readonly<Record<string, string>>): string {
  const plain = scanCommand(command).uses.filter((use) => use.operator === '' && use.quotes !== 'single');
  return plain
    .toSorted((one, other) => other.start - one.start)
    .reduce((text, use) => {
      const value = own(environment, use.name);
      return value === undefined ? text : text.slice(0, use.start) + value + text.slice(use.end);
    }, command);
}
