import { hasErrors } from '#domain/issue/create-issue.ts';
import { compilePipeline } from '#domain/plan/compile.ts';
import { canonicalJson } from '#domain/plan/canonical-json.ts';
import { defaultMachineTypes } from '#domain/tuning/default-machine-types.ts';
import { bundleAll } from '../bundle-code.ts';
import { onlyPositional, UsageError, valueOf, valuesOf, type Command } from '../command.ts';
import { loadPipeline } from '../load-pipeline.ts';
import { componentsOption, loadWorkspace } from '../load-workspace.ts';
import { printIssues } from '../print-issues.ts';

export const compileCommand: Command = {
  name: 'compile',
  summary: 'Print the run plan of a pipeline as JSON',
  usage: 'weft compile PIPELINE [--engine local] [--components DIR]…',
  options: {
    engine: { type: 'string', value: 'local', summary: 'the engine that the plan is for; there is one' },
    components: componentsOption,
  },
  async run(words, terminal) {
    const engine = valueOf(words, 'engine') ?? 'local';
    if (engine !== 'local') throw new UsageError(`The engine “${engine}” can’t be compiled for. Use --engine local.`);
    const file = onlyPositional(words, 'pipeline file');
    const pipeline = await loadPipeline(file, terminal);
    if (!pipeline) return 1;
    const { components } = await loadWorkspace(pipeline.file, valuesOf(words, 'components'), terminal);
    const used = new Set(pipeline.document.nodes.map((node) => node.component));
    const bundled = await bundleAll(components, used, async () => {});
    const compiled = compilePipeline({ pipeline: pipeline.document, components: bundled, machineTypes: defaultMachineTypes });
    printIssues(file, compiled.issues, pipeline.lineOf, { ...terminal, out: terminal.error });
    if (!compiled.ok || hasErrors(compiled.issues)) return 1;
    terminal.out(canonicalJson(compiled.value));
    return 0;
  },
};
