import { randomUUID } from 'node:crypto';
import path from 'node:path';
import process from 'node:process';
import { createIssue, hasErrors } from '#domain/issue/create-issue.ts';
import type { Issue } from '#domain/issue/issue.ts';
import { compilePipeline } from '#domain/plan/compile.ts';
import type { Selection } from '#domain/plan/selection.ts';
import type { RunPlan } from '#domain/plan/run-plan.ts';
import { defaultMachineTypes } from '#domain/tuning/default-machine-types.ts';
import { bundleAll } from '../bundle-code.ts';
import { onlyPositional, valueOf, valuesOf, type Command, type Terminal, type Words } from '../command.ts';
import { copyOutputs, lastTasks } from '../copy-outputs.ts';
import { loadPipeline, withAbsoluteAddresses, type LoadedPipeline } from '../load-pipeline.ts';
import { componentsOption, loadWorkspace } from '../load-workspace.ts';
import { createCommandLineEngine, provideDatasets, runPlan, storeBundleLocally } from '../local-run.ts';
import { overridePipeline, splitAssignment } from '../override-pipeline.ts';
import { printIssues } from '../print-issues.ts';
import { jsonProgress, liveProgress, plainProgress, type RunProgress } from '../run-progress.ts';
import { dataDirectoryOption, stateDirectory } from '../state-directory.ts';

export const runCommand: Command = {
  name: 'run',
  summary: 'Run a pipeline on this machine',
  usage:
    'weft run PIPELINE [--from NODE] [--to NODE] [--only NODE]… [--set NODE.PARAM=VALUE]… [--var NAME=VALUE]… [--input NODE.CHANNEL=PATH]… [--no-cache] [--out DIR] [--json] [--components DIR]… [--data-dir DIR]',
  options: {
    from: { type: 'string', value: 'NODE', summary: 'run this node and all behind it' },
    to: { type: 'string', value: 'NODE', summary: 'run this node and all before it' },
    only: { type: 'string', value: 'NODE', multiple: true, summary: 'run this node, and others named so, alone' },
    set: { type: 'string', value: 'NODE.PARAM=VALUE', multiple: true, summary: 'another value of a parameter, for this run' },
    var: { type: 'string', value: 'NAME=VALUE', multiple: true, summary: 'the value of a pipeline variable, for this run' },
    input: { type: 'string', value: 'NODE.CHANNEL=PATH', multiple: true, summary: 'a file, folder or address that an input reads' },
    'no-cache': { type: 'boolean', summary: 'take over no earlier results, which a run of the command line never does' },
    out: { type: 'string', value: 'DIR', summary: 'where to copy what the last nodes made' },
    json: { type: 'boolean', summary: 'print each event as a line of JSON' },
    components: componentsOption,
    'data-dir': dataDirectoryOption,
  },
  async run(words, terminal) {
    const file = onlyPositional(words, 'pipeline file');
    const loaded = await loadPipeline(file, terminal);
    if (!loaded) return 1;
    const plan = await planOf(loaded, words, terminal, file);
    return plan ? await execute(plan, words, terminal) : 1;
  },
};

async function planOf(loaded: LoadedPipeline, words: Words, terminal: Terminal, file: string): Promise<RunPlan | undefined> {
  const state = stateDirectory(words, terminal);
  const { components } = await loadWorkspace(loaded.file, valuesOf(words, 'components'), terminal);
  const absolute = withAbsoluteAddresses(loaded.document, path.dirname(loaded.file));
  const pipeline = overridePipeline(absolute, valuesOf(words, 'set'), valuesOf(words, 'input'), terminal.workingDirectory);
  const used = new Set(pipeline.nodes.map((node) => node.component));
  const bundled = await bundleAll(components, used, (digest, files) => storeBundleLocally(state, digest, files));
  const variables = Object.fromEntries(valuesOf(words, 'var').map((text) => splitAssignment(text, 'NAME=VALUE')));
  const compiled = compilePipeline({
    pipeline,
    components: bundled,
    machineTypes: defaultMachineTypes,
    selection: selectionOf(words),
    variables,
  });
  const issues = compiled.ok ? [...compiled.issues, ...outsideInputs(compiled.value)] : compiled.issues;
  printIssues(file, issues, loaded.lineOf, { ...terminal, out: terminal.error });
  return compiled.ok && !hasErrors(issues) ? compiled.value : undefined;
}

function selectionOf(words: Words): Selection {
  const only = valuesOf(words, 'only');
  return { from: valueOf(words, 'from'), to: valueOf(words, 'to'), nodes: only.length > 0 ? only : undefined };
}

/** Inputs that read what a task outside the plan would make. */
function outsideInputs(plan: RunPlan): Issue[] {
  const inside = new Set(plan.tasks.map((task) => task.id));
  return plan.tasks.flatMap((task) =>
    task.inputs.flatMap(({ channel, source }) =>
      source.kind === 'task' && !inside.has(source.task)
        ? [createIssue('E_INPUT_OUTSIDE', ['nodes', task.id, 'inputs', channel], { node: task.id, input: channel, from: source.task })]
        : [],
    ),
  );
}

async function execute(plan: RunPlan, words: Words, terminal: Terminal): Promise<number> {
  const state = stateDirectory(words, terminal);
  await provideDatasets(state, plan);
  const engine = createCommandLineEngine(state);
  const cancel = new AbortController();
  const onInterrupt = () => cancel.abort();
  process.once('SIGINT', onInterrupt);
  try {
    const remarks = await engine.check(plan);
    printIssues(plan.pipeline.name, remarks, () => 1, { ...terminal, out: terminal.error });
    if (hasErrors(remarks)) return 1;
    const runId = `cli-${randomUUID()}`;
    const progress = progressOf(plan, words, terminal);
    const succeeded = await runPlan(engine, runId, plan, progress.show, cancel.signal);
    const out = valueOf(words, 'out');
    if (succeeded && out !== undefined) {
      await copyOutputs(engine, runId, plan, path.resolve(terminal.workingDirectory, out));
      terminal.error(
        `The outputs of ${lastTasks(plan)
          .map((task) => task.id)
          .join(', ')} are in ${out}.`,
      );
    }
    return succeeded ? 0 : 1;
  } finally {
    process.off('SIGINT', onInterrupt);
    await engine.close({ stopExecutor: true });
  }
}

function progressOf(plan: RunPlan, words: Words, terminal: Terminal): RunProgress {
  if (words.flags.has('json')) return jsonProgress(terminal);
  return terminal.redraw ? liveProgress(plan, terminal, terminal.redraw) : plainProgress(plan, terminal);
}
