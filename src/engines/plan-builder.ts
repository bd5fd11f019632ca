import type { PlanTask, RunPlan } from '#domain/plan/run-plan.ts';

/** What a test says of a task; the rest is a Container that asks for one CPU. */
export interface TaskSketch extends Partial<Omit<PlanTask, 'inputs' | 'outputs' | 'id'>> {
  readonly id: string;
  /** Inputs by name: `task.output`, or an address. A link makes a dependency as well. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Outputs by name, with their format. */
  readonly outputs?: Readonly<Record<string, PlanTask['outputs'][number]['format']>>;
  /** Where outputs are to be published, by name. */
  readonly outputUris?: Readonly<Record<string, string>>;
}

/** A plan for tests of engines, from sketches in topological order. */
export function buildPlan(sketches: readonly TaskSketch[]): RunPlan {
  return { apiVersion: 'weft/v1', kind: 'RunPlan', pipeline: { name: 'test' }, tasks: sketches.map(buildTask), hash: '0'.repeat(64) };
}

function buildTask(sketch: TaskSketch): PlanTask {
  const { inputs = {}, outputs = {}, outputUris = {}, ...rest } = sketch;
  const inputMounts = Object.entries(inputs).map(([name, from]) => buildInput(name, from));
  const linked = inputMounts.flatMap(({ source }) => (source.kind === 'task' ? [source.task] : []));
  return {
    label: sketch.id,
    component: 'test@1.0.0',
    jobType: 'Container',
    image: 'weft/builtin:1',
    code: null,
    command: 'true',
    arguments: [],
    files: {},
    replicas: [{ role: 'main', index: 0, environment: {} }],
    resources: { machineType: 'cpu-1', cpu: 1, memoryGiB: 1, gpu: null },
    retry: { maxAttempts: 1 },
    timeoutSeconds: null,
    cacheKey: sketch.id,
    ...rest,
    dependsOn: [...new Set([...(rest.dependsOn ?? []), ...linked])].toSorted(),
    environment: { ...buildEnvironment(inputMounts, Object.keys(outputs)), ...rest.environment },
    inputs: inputMounts,
    outputs: Object.entries(outputs).map(([channel, format]) => ({
      kind: 'output',
      channel,
      path: `/ml/output/${channel}/`,
      storage: 'OSS',
      format,
      ...(outputUris[channel] === undefined ? {} : { uri: outputUris[channel] }),
    })),
  };
}

function buildInput(channel: string, from: string): PlanTask['inputs'][number] {
  const path = `/ml/input/data/${channel}/`;
  const link = /^([\w-]+)\.([\w-]+)$/.exec(from);
  if (link?.[1] !== undefined && link[2] !== undefined)
    return { kind: 'input', channel, path, source: { kind: 'task', task: link[1], output: link[2] } };
  const file = /^dataset:(.+)$/.exec(from)?.[1];
  return { kind: 'input', channel, path, ...(file === undefined ? {} : { file }), source: { kind: 'uri', uri: from } };
}

function buildEnvironment(inputs: readonly PlanTask['inputs'][number][], outputs: readonly string[]): Record<string, string> {
  const name = (prefix: string, channel: string) => `${prefix}_${channel.toUpperCase().replaceAll('-', '_')}`;
  return {
    PAI_WORKING_DIR: '/ml/usercode',
    PAI_CONFIG_DIR: '/ml/input/config',
    ...Object.fromEntries(inputs.map(({ channel, path, file }) => [name('PAI_INPUT', channel), path + (file ?? '')])),
    ...Object.fromEntries(outputs.map((channel) => [name('PAI_OUTPUT', channel), `/ml/output/${channel}/`])),
  };
}
